import Foundation

/// The built programs, run as anyone would.
struct Program {
  /// What a program left behind.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String

    /// The lines of standard output.
    var lines: [Substring] { output.split(separator: "\n") }
    /// The rejects on standard error, each a line of JSON.
    var rejects: [[String: Any]] {
      errors.split(separator: "\n").filter { $0.hasPrefix("{") }.compactMap {
        try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
    }
    var reasons: [String] { rejects.compactMap { $0["reason"] as? String } }
    /// The line of counts.
    var counts: Substring { errors.split(separator: "\n").last ?? "" }
  }

  static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// The package's own folder, where `input` and `pipeline.json` lie.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Runs a program to its end.
  static func run(
    _ name: String, _ arguments: [String] = [], input: [UInt8] = [], in directory: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: name.hasPrefix("/") ? name : path(name))
    process.arguments = arguments
    process.currentDirectoryURL = directory ?? scratch
    let (stdin, stdout, stderr) = (try file(input), try file([]), try file([]))
    process.standardInput = try FileHandle(forReadingFrom: stdin)
    process.standardOutput = try FileHandle(forWritingTo: stdout)
    process.standardError = try FileHandle(forWritingTo: stderr)
    try process.run()
    process.waitUntilExit()
    defer { for url in [stdin, stdout, stderr] { try? FileManager.default.removeItem(at: url) } }
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: try String(contentsOf: stdout, encoding: .utf8),
      errors: try String(contentsOf: stderr, encoding: .utf8))
  }

  /// Runs a line of shell, the programs on its PATH.
  static func shell(_ line: String, in directory: URL? = nil) throws -> Outcome {
    try run(
      "/bin/bash", ["-o", "pipefail", "-c", "PATH=\(folder.path):$PATH; \(line)"], in: directory)
  }

  private static let scratch = FileManager.default.temporaryDirectory

  private static func file(_ bytes: [UInt8]) throws -> URL {
    let url = scratch.appendingPathComponent("dateline-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    return url
  }

  /// A new empty folder.
  static func makeFolder() throws -> URL {
    let url = scratch.appendingPathComponent("dateline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }
}
