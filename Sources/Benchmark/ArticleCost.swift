import Foundation
import JSON

/// Holds `normalize` against its goal: five thousand articles of 4 KB a second on one core, beside a pass over the same lines
/// that only reads and writes their JSON.
///
/// Both are measured in one run, in turns, and of each the best is taken: what else the machine does only adds.
struct ArticleCost {
  /// Articles of `kilobytes` a second of processor time; no fewer than this.
  static let fewest = 5000.0
  static let kilobytes = 4.0
  private static let turns = 3

  /// Names the file of lines to the process that only reads and writes them.
  static let variable = "DATELINE_BARE_CODING"

  /// A file of raw-article/1 lines.
  let lines: String
  /// Where lines that are set aside go.
  let rejects: String
  let documents: Int
  let bytes: Int

  func run() throws {
    var coding = Double.infinity
    var normalize = Double.infinity
    for _ in 0..<Self.turns {
      coding = min(
        coding, try Measured.run("benchmark", [], environment: [Self.variable: lines]).cpu)
      normalize = min(
        normalize,
        try Measured.run("normalize", [lines, "--jobs", "1", "--rejects", rejects]).cpu)
    }
    let kilobytes = Double(bytes) / Double(documents) / 1000
    let rate = Double(documents) / normalize
    print(
      """

      \(documents) lines of raw-article/1, \(Row.decimal(kilobytes)) KB each, on one core; the best of \(Self.turns)
      decode and encode only   \(Row.decimal(coding)) s of CPU
      normalize                \(Row.decimal(normalize)) s of CPU
      ratio                    \(Row.decimal(normalize / coding))
      articles a second        \(Int(rate)), or \(Int(rate * kilobytes / Self.kilobytes)) of 4 KB, goal at least \(Int(Self.fewest)) of 4 KB
      """)
  }

  /// Reads each line of the file that the environment names, and writes it again to nowhere.
  static func code() throws {
    let path = ProcessInfo.processInfo.environment[variable]!
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    let reader = JSONReader()
    for line in data.split(separator: 0x0A) {
      var writer = JSONWriter()
      writer.value(try line.withUnsafeBytes { try reader.document(of: $0) })
      precondition(!writer.bytes.isEmpty)
    }
  }
}
