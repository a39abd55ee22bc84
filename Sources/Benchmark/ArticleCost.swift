import Foundation
import JSON
import Records

/// Holds `normalize` against its goal: five thousand articles of 4 KB a second on one core, beside a pass over the same lines
/// that only reads and writes their JSON.
///
/// The measured documents' lines are shorter, so their paragraphs are repeated until a line has that length. Both passes are
/// measured in one run, in turns, and of each the best is taken: what else the machine does only adds.
struct ArticleCost {
  /// Articles a second of processor time; no fewer than this.
  static let fewest = 5000.0
  static let bytes = 4000
  private static let turns = 3

  /// Names the file of lines to the process that only reads and writes them.
  static let variable = "DATELINE_BARE_CODING"

  /// A file of raw-article/1 lines.
  let lines: String
  /// Where those of the right length are written, and lines that are set aside.
  let work: URL
  let documents: Int

  func run() throws {
    let articles = work.appendingPathComponent("articles.ndjson").path
    let rejects = work.appendingPathComponent("article-rejects.ndjson").path
    let size = try Self.lengthen(lines, to: articles)
    var coding = Double.infinity
    var normalize = Double.infinity
    for _ in 0..<Self.turns {
      coding = min(
        coding, try Measured.run("benchmark", [], environment: [Self.variable: articles]).cpu)
      normalize = min(
        normalize,
        try Measured.run("normalize", [articles, "--jobs", "1", "--rejects", rejects]).cpu)
    }
    print(
      """

      \(documents) lines of raw-article/1, \(Row.decimal(Double(size) / Double(documents) / 1000)) KB each, on one core; the best of \(Self.turns)
      decode and encode only   \(Row.decimal(coding)) s of CPU
      normalize                \(Row.decimal(normalize)) s of CPU
      ratio                    \(Row.decimal(normalize / coding))
      articles a second        \(Int(Double(documents) / normalize)), goal at least \(Int(Self.fewest))
      """)
  }

  /// Repeats each article's paragraphs until its line has `bytes`.
  ///
  /// - Returns: the bytes of all lines.
  private static func lengthen(_ lines: String, to target: String) throws -> Int {
    try Data().write(to: URL(fileURLWithPath: target))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: target))
    let reader = JSONReader()
    var written = 0
    try MappedLines.forEach(of: lines) { line in
      var article = try reader.record(RawArticle.self, from: line).record
      let blocks = article.blocks
      var length = line.count
      var next = 0
      while length < bytes, !blocks.isEmpty {
        article.blocks.append(blocks[next % blocks.count])
        length += blocks[next % blocks.count].text.utf8.count
        next += 1
      }
      let longer = try article.line()
      written += longer.count
      try file.write(contentsOf: longer)
    }
    try file.close()
    return written
  }

  /// Reads each line of the file that the environment names, and writes it again to nowhere.
  static func code() throws {
    let path = ProcessInfo.processInfo.environment[variable]!
    let reader = JSONReader()
    try MappedLines.forEach(of: path) { line in
      var writer = JSONWriter()
      writer.value(try reader.document(of: line))
      precondition(!writer.bytes.isEmpty)
    }
  }
}
