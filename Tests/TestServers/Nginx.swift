import Foundation

/// nginx from Debian over a folder, on a free port of loopback; it ends with its owner, and with the test's process,
/// however that ends.
package final class Nginx {
  /// One line of its log.
  package struct Hit: Sendable {
    package let began, ended: Double
    package let host, target: String
    package let status: Int
  }

  package let folder: URL
  package let port: Int
  private let process = Process()
  /// Its other end is closed when this process ends, even if by a kill.
  private let lifeline = Pipe()
  /// Runs a server until its standard input ends.
  private static let guardian = #""$@" & read -r _; kill -KILL $!"#
  private var log: URL { folder.appendingPathComponent("access.log") }
  /// Where the pages lie.
  package var pages: URL { folder.appendingPathComponent("pages") }

  /// - Parameters:
  ///   - server: more lines for the `server` block; `$FOLDER` is its folder.
  ///   - listensOn: addresses of loopback.
  /// - Throws: with what to install where nginx is missing.
  package init(
    server lines: String = "", tls: Bool = false, listensOn hosts: [String] = ["127.0.0.1"]
  ) throws {
    guard
      let program = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"].first(
        where: FileManager.default.isExecutableFile)
    else {
      throw TestServerError(
        message: "nginx is missing; run: scripts/packages.sh --for-tests (Debian's nginx-light)")
    }
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dateline-nginx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("pages"), withIntermediateDirectories: true)
    port = try Self.freePort()
    let modules =
      FileManager.default.fileExists(atPath: Self.brotli)
      ? "load_module \(Self.brotli);" : ""
    let configuration = """
      \(modules)
      daemon off; master_process off; pid \(folder.path)/pid; error_log \(folder.path)/error.log;
      events { worker_connections 512; }
      http {
        include /etc/nginx/mime.types; default_type application/octet-stream; charset off;
        log_format ours '$msec $request_time $host $status $request_uri';
        access_log \(folder.path)/access.log ours;
        client_body_temp_path \(folder.path)/t1; proxy_temp_path \(folder.path)/t2;
        fastcgi_temp_path \(folder.path)/t3; uwsgi_temp_path \(folder.path)/t4; scgi_temp_path \(folder.path)/t5;
        sendfile on; keepalive_requests 100000;
        server {
          \(hosts.map { "listen \($0):\(port)\(tls ? " ssl" : "");" }.joined(separator: " "))
          server_name _; root \(folder.path)/pages;
          \(lines.replacingOccurrences(of: "$FOLDER", with: folder.path))
        }
      }
      """
    let file = folder.appendingPathComponent("nginx.conf")
    try Data(configuration.utf8).write(to: file)
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", Self.guardian, "sh", program, "-c", file.path, "-p", folder.path,
      "-e", folder.path + "/error.log",
    ]
    process.standardInput = lifeline
    process.standardError = FileHandle.nullDevice
  }

  /// Whether it can answer in brotli.
  package static var hasBrotli: Bool { FileManager.default.fileExists(atPath: brotli) }
  private static let brotli = "/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so"

  package func write(_ name: String, _ content: String) throws {
    let url = pages.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: url)
  }

  /// Starts it, and waits until it listens.
  package func start() throws {
    try process.run()
    for _ in 0..<200 {
      if Self.connects(to: port) { return }
      usleep(20_000)
    }
    let why = (try? String(contentsOf: folder.appendingPathComponent("error.log"), encoding: .utf8))
    throw TestServerError(message: "nginx does not start: \(why ?? "")")
  }

  deinit {
    try? lifeline.fileHandleForWriting.close()
    if process.isRunning { process.waitUntilExit() }
    try? FileManager.default.removeItem(at: folder)
  }

  package func url(_ target: String, host: String = "127.0.0.1", scheme: String = "http") -> String
  {
    "\(scheme)://\(host):\(port)\(target)"
  }

  /// What it has logged so far, by the beginning of each request. A line that it is still writing is left for later.
  package func hits() throws -> [Hit] {
    let written = try String(contentsOf: log, encoding: .utf8)
    let lines = written.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.map { line in
      let cells = line.split(separator: " ", maxSplits: 4)
      let (ended, took) = (Double(cells[0])!, Double(cells[1])!)
      return Hit(
        began: ended - took, ended: ended, host: String(cells[2]), target: String(cells[4]),
        status: Int(cells[3])!)
    }.sorted { $0.began < $1.began }
  }

  private static func freePort() throws -> Int {
    try LoopbackServer { _, _ in }.port
  }

  private static func connects(to port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
