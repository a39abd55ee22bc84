import Foundation
import Records

/// Holds `extract` without the tagger against its goal: fifteen hundred articles of 4 KB a second on one core, in either
/// language, beside a pass over the same lines that only reads and writes their JSON.
///
/// The articles are made up, each of its own names and sentences; the time to start is part of the figure. Of some turns the
/// best is taken: what else the machine does only adds.
struct ExtractCost {
  /// Articles a second of processor time; no fewer than this.
  static let fewest = 1500.0
  private static let bytes = 4000
  private static let articles = 1200
  private static let turns = 3

  let news: NewsText
  /// A folder for the files between.
  let work: URL

  func run() throws {
    let file = { (name: String) in
      work.appendingPathComponent("\(name)-\(news.language).ndjson").path
    }
    let settings = work.appendingPathComponent("no-tagger.json").path
    try Data(#"{"extract":{"tagger":false}}"#.utf8).write(to: URL(fileURLWithPath: settings))
    var lines = Data()
    for number in 0..<Self.articles {
      lines.append(contentsOf: try news.article(number, bytes: Self.bytes).line())
    }
    try lines.write(to: URL(fileURLWithPath: file("news")))
    var coding = Double.infinity
    var extract = Double.infinity
    for _ in 0..<Self.turns {
      coding = min(
        coding,
        try Measured.run("benchmark", [], environment: [ArticleCost.variable: file("news")]).cpu)
      extract = min(
        extract,
        try Measured.run(
          "extract",
          [
            file("news"), "--config", settings, "--jobs", "1", "--rejects", file("rejects"), "-o",
            file("annotated"),
          ]
        ).cpu)
    }
    print(
      """

      \(Self.articles) made-up articles (\(news.language)) of \(Self.bytes) bytes, without the tagger, on one core; the best of \(Self.turns)
      decode and encode only   \(Row.decimal(coding)) s of CPU
      extract                  \(Row.decimal(extract)) s of CPU
      articles a second        \(Int(Double(Self.articles) / extract)), goal at least \(Int(Self.fewest))
      """)
  }
}
