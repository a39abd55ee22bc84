import ArgumentParser
import DataFiles
import Foundation

/// Measures every stage beside the limits of this machine, in one run.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract:
      "Prints speed and memory of each stage beside `cat` and a bare parse of the same pages.",
    discussion: "Machines are noisy: compare the ratios of one run, not the figures of two.")

  @Option(help: "Folder of documents that are copied.")
  var input = "input"
  @Option(help: "How many documents to run through the stages.")
  var documents = 20_000
  @Option(help: "Folder of corpora, whose pages clean's goal is measured on.")
  var corpora = "../shared/corpora"
  @Flag(help: "Measure nothing but the index of texts that finds copies.")
  var onlyTexts = false
  @Flag(help: "Measure nothing but extract without the tagger.")
  var onlyExtract = false

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    if environment[BareParse.variable] != nil { return try BareParse.run() }
    if environment[NearTexts.variable] != nil { return try NearTexts.run() }
    if environment[ArticleCost.variable] != nil { return try ArticleCost.code() }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dateline-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = { (name: String) in folder.appendingPathComponent(name + ".ndjson").path }

    if onlyTexts { return try NearTexts.measure(in: folder) }
    if onlyExtract { return try measureExtract(in: folder) }
    try Measured.run("fetch", ["--input", input, "-o", file("one")])
    let bytes = try Copies.write(of: file("one"), count: documents, to: file("fetch"))
    print("\(documents) documents of \(input), \(bytes / 1_000_000) MB of page/1 lines\n")
    print(Row.heading)

    let size = { (name: String) in
      (try FileManager.default.attributesOfItem(atPath: file(name))[.size] as? Int) ?? 0
    }
    for stage in ["clean", "normalize", "extract", "load"] {
      let before = [
        "clean": "fetch", "normalize": "clean", "extract": "normalize", "load": "extract",
      ][stage]!
      var arguments = [file(before), "--rejects", file("rejects")]
      arguments += stage == "load" ? ["--warehouse", file("warehouse")] : ["-o", file(stage)]
      let limit = try Measured.run("/bin/cat", [file(before)])
      let cost = try Measured.run(stage, arguments)
      print(Row(stage, cost, documents: documents, bytes: try size(before)))
      print(Row("  cat of the same lines", limit, documents: documents, bytes: try size(before)))
      if stage == "clean" {
        let parse = try Measured.run(
          "benchmark", [], environment: [BareParse.variable: file(before)])
        print(
          Row(
            "  libxml2's bare parse, one core", parse, documents: documents, bytes: try size(before)
          ))
      }
    }
    try NearTexts.measure(in: folder)
    try ArticleCost(lines: file("clean"), work: folder, documents: documents).run()
    try measureExtract(in: folder)
    if let pages = PageCost.pages(of: corpora) {
      try PageCost(pages: pages, work: folder).run()
    } else {
      print("\nno pages under \(corpora); say where they are: make bench CORPORA=path")
    }
  }
}

extension Benchmark {
  private func measureExtract(in folder: URL) throws {
    for news in NewsText.all { try ExtractCost(news: news, work: folder).run() }
  }
}

/// One line of the table.
struct Row: CustomStringConvertible {
  let description: String

  static let heading =
    "stage".padding(toLength: 34, withPad: " ", startingAt: 0)
    + ["docs/s", "MB/s", "wall s", "CPU s", "cores", "peak MB"].map(right).joined()

  init(_ name: String, _ cost: Measured.Cost, documents: Int, bytes: Int) {
    let figures = [
      String(Int(Double(documents) / cost.wall)), Self.decimal(Double(bytes) / 1e6 / cost.wall),
      Self.decimal(cost.wall), Self.decimal(cost.cpu), Self.decimal(cost.cpu / cost.wall),
      String(cost.peakBytes / 1_000_000),
    ]
    description =
      name.padding(toLength: 34, withPad: " ", startingAt: 0) + figures.map(Self.right).joined()
  }

  static func decimal(_ number: Double) -> String {
    String(Double(Int(number * 100)) / 100)
  }

  private static func right(_ text: String) -> String {
    String(repeating: " ", count: max(0, 10 - text.count)) + text
  }
}
