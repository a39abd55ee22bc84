import CZlib
import Foundation
import TestServers
import Testing

@testable import Web

/// Asks for one address after the other, and waits for each.
private struct Asker {
  let client: WebClient
  var limits = WebRequest.Limits(
    maxBytes: 1 << 20, seconds: 5, connectSeconds: 2, stallSeconds: 3)

  init(allowing: [String] = ["127.0.0.1"], proxy: String? = nil, certificates: String? = nil) throws
  {
    client = WebClient(
      .init(
        userAgent: "Dateline/0 (+test)",
        addresses: try AddressGuard(allowing: allowing.map { try #require(IPNetwork($0)) }),
        proxy: proxy, certificates: certificates))
  }

  func ask(_ url: String, etag: String? = nil) throws -> Result<WebResponse, WebFailure> {
    client.start(WebRequest(url: try WebURL(url), limits: limits, etag: etag))
    while true {
      if let done = client.wait(milliseconds: 1000).first { return done.result }
    }
  }

  func code(_ url: String) throws -> WebFailure.Code? {
    if case .failure(let failure) = try ask(url) { return failure.code }
    return nil
  }
}

@Suite("the web client", .serialized)
struct WebClientTests {
  private static let page = String(repeating: "<p>The ferry left at noon.</p>\n", count: 400)

  @Test("gives status, headers and body, and says who asks")
  func plain() throws {
    let server = try LoopbackServer { _, connection in
      connection.write("HTTP/1.1 100 Continue\r\nX-No: 1\r\n\r\n")
      connection.respond("203 Perhaps", ["ETag: \"a\"", "X-Yes:  1 "], "<p>Hello")
    }
    let response = try Asker().ask(server.url("/a?b")).get()
    #expect(response.status == 203 && response.statusLine == "HTTP/1.1 203 Perhaps")
    #expect(response["etag"] == "\"a\"" && response["x-no"] == nil && response["X-YES"] == "1")
    #expect(String(decoding: response.body, as: UTF8.self) == "<p>Hello")
    #expect(server.requests.first?.target == "/a?b")
    #expect(server.requests.first?.headers["user-agent"] == "Dateline/0 (+test)")
  }

  @Test("decodes gzip and brotli, verifies TLS, asks again by ETag (nginx)")
  func nginx() throws {
    let nginx = try Nginx(
      server: """
        ssl_certificate $FOLDER/good.pem; ssl_certificate_key $FOLDER/good.key;
        gzip on; gzip_types text/html; gzip_http_version 1.0;
        location /br/ { alias $FOLDER/pages/; gzip off; \(Nginx.hasBrotli ? "brotli on;" : "") }
        """, tls: true)
    let authority = try TestAuthority(in: nginx.folder)
    try authority.sign("good")
    try nginx.write("a.html", Self.page)
    try nginx.start()
    let asker = try Asker(certificates: authority.certificate)
    let first = try asker.ask(nginx.url("/a.html", scheme: "https")).get()
    #expect(String(decoding: first.body, as: UTF8.self) == Self.page)
    #expect(first["Content-Encoding"] == "gzip")
    let etag = try #require(first["ETag"])
    let again = try asker.ask(nginx.url("/a.html", scheme: "https"), etag: etag).get()
    #expect(again.status == 304 && again.body.isEmpty)
    if Nginx.hasBrotli {
      let brotli = try asker.ask(nginx.url("/br/a.html", scheme: "https")).get()
      #expect(brotli["Content-Encoding"] == "br" && brotli.body == first.body)
    }
    #expect(try Asker().code(nginx.url("/a.html", scheme: "https")) == .tls)
  }

  @Test(
    "refuses certificates of another name, and expired ones",
    arguments: [("DNS:a.example", 2), ("IP:127.0.0.1", 0)])
  func badCertificates(_ address: String, _ days: Int) throws {
    let nginx = try Nginx(
      server: "ssl_certificate $FOLDER/bad.pem; ssl_certificate_key $FOLDER/bad.key;", tls: true)
    let authority = try TestAuthority(in: nginx.folder)
    try authority.sign("bad", address: address, days: days)
    try nginx.start()
    if days == 0 { sleep(1) }
    let asker = try Asker(certificates: authority.certificate)
    #expect(try asker.code(nginx.url("/", scheme: "https")) == .tls)
  }

  @Test("refuses loopback in every spelling, by the address connected to (F1)")
  func guardedAddresses() throws {
    let server = try LoopbackServer { _, connection in connection.respond("200 OK", [], "inside") }
    let asker = try Asker(allowing: [])
    for host in [
      "127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "[::1]", "0.0.0.0",
    ] {
      #expect(try asker.code("http://\(host):\(server.port)/") == .blockedAddress, "\(host)")
    }
    #expect(server.requests.isEmpty)
  }

  @Test("reaches a target through a private proxy, but no private target (F2)")
  func proxies() throws {
    let proxy = try LoopbackServer { request, connection in
      connection.respond("200 OK", [], "proxied \(request.target)")
    }
    let asker = try Asker(allowing: [], proxy: proxy.url())
    let response = try asker.ask("http://192.0.1.1/x").get()
    #expect(String(decoding: response.body, as: UTF8.self) == "proxied http://192.0.1.1/x")
    #expect(try asker.code("http://127.0.0.1/") == .blockedAddress)
    #expect(try asker.code("http://169.254.169.254/latest") == .blockedAddress)
    #expect(proxy.requests.count == 1)
  }

  @Test("stops at the limit of decoded bytes: bombs, bodies without length or end (F9, F10)")
  func bombs() throws {
    let bomb = try Self.gzip(zeros: 64 << 20)
    let server = try LoopbackServer { request, connection in
      if request.target == "/bomb" {
        return connection.respond("200 OK", ["Content-Encoding: gzip"], bomb)
      }
      connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      let piece = Array(("8000\r\n" + String(repeating: "a", count: 0x8000) + "\r\n").utf8)
      while connection.write(piece) {}
    }
    #expect(bomb.count < 100_000)
    let asker = try Asker()
    #expect(try asker.code(server.url("/bomb")) == .tooLarge)
    #expect(try asker.code(server.url("/endless")) == .tooLarge)
  }

  @Test("tells what is broken: short and lying bodies, resets, no HTTP, endless headers (F9)")
  func broken() throws {
    let server = try LoopbackServer { request, connection in
      switch request.target {
      case "/short": connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
      case "/chunk":
        connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nhalf")
      case "/reset":
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
        usleep(50_000)
        connection.reset()
      case "/gzip": connection.respond("200 OK", ["Content-Encoding: gzip"], "this is no gzip")
      case "/headers":
        connection.write("HTTP/1.1 200 OK\r\n")
        while connection.write(Array("X-More: and more\r\n".utf8)) {}
      default: connection.write("220 ftp.example ready\r\n")
      }
      connection.end()
    }
    let asker = try Asker()
    #expect(try asker.code(server.url("/short")) == .truncated)
    #expect([.truncated, .unreachable].contains(try asker.code(server.url("/chunk"))))
    #expect(try asker.code(server.url("/reset")) == .unreachable)
    #expect(try asker.code(server.url("/gzip")) == .malformed)
    #expect(try asker.code(server.url("/headers")) == .tooLarge)
    #expect([.malformed, .unreachable].contains(try asker.code(server.url("/ftp"))))
  }

  @Test("waits for no answer longer than told: slow drips, silence, nobody there (F10)")
  func slow() throws {
    let server = try LoopbackServer { request, connection in
      if request.target == "/silent" { sleep(4) }
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
      while connection.write([0x61]) { usleep(200_000) }
    }
    var asker = try Asker()
    asker.limits.seconds = 1
    #expect(try asker.code(server.url("/drip")) == .timeout)
    asker.limits.seconds = 3
    asker.limits.stallSeconds = 1
    #expect(try asker.code(server.url("/silent")) == .timeout)
    #expect(try asker.code("http://127.0.0.1:1/") == .unreachable)
  }

  private static func gzip(zeros count: Int) throws -> [UInt8] {
    let input = [UInt8](repeating: 0, count: count)
    var output = [UInt8](repeating: 0, count: count / 500)
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    return input.withUnsafeBytes { input in
      let made = output.withUnsafeMutableBytes { output in
        stream.next_in = UnsafeMutablePointer(
          mutating: input.bindMemory(to: UInt8.self).baseAddress)
        stream.avail_in = UInt32(count)
        stream.next_out = output.bindMemory(to: UInt8.self).baseAddress
        stream.avail_out = UInt32(output.count)
        deflate(&stream, Z_FINISH)
        return output.count - Int(stream.avail_out)
      }
      return Array(output[..<made])
    }
  }
}
