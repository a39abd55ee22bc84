import ArgumentParser
import Foundation
import Load
import Pipeline
import Records

struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Writes what the warehouse teaches about its sources.",
    discussion: """
      Of each source: whether it prints day or month first, at which offset its clock runs, and which lines it prints in
      article after article. Name the file as "learned" under "clean" and "normalize" in pipeline.json; the next run reads
      it. Run it by hand or once a week, never inside a run. Read it before you trust it: lines may be taken out.

      EXAMPLES
        dateline learn
        dateline learn --output habits.json && jq '.sources | map_values(.order)' habits.json
      """)

  @Option(help: "The warehouse.")
  var warehouse = "output/warehouse.sqlite"
  @Option(name: .shortAndLong, help: "The file to write.")
  var output = "learned.json"

  func run() throws {
    try Program.run {
      try Warehouse.reporting {
        let learned = try LearnedSources(from: try Warehouse(reading: warehouse))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(learned), as: UTF8.self)
        try WholeFile.write(text + "\n", to: output)
        for (name, habits) in learned.sources.sorted(by: { $0.key < $1.key }) {
          try StandardOutput.write("\(name): \(Self.told(habits))\n")
        }
        try StandardOutput.write("\(learned.sources.count) sources; written to \(output)\n")
      }
    }
  }

  private static func told(_ habits: LearnedSources.Habits) -> String {
    [
      habits.order.map { $0 == .dmy ? "day first" : "month first" },
      habits.zone.map { "clock at \($0)" }, habits.lines.map { "\($0.count) lines of its own" },
      habits.articles.map { "from \($0) articles" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
