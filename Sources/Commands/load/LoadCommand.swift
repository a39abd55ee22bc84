import ArgumentParser
import Foundation
import Load
import Pipeline
import Records

@main
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Takes annotated articles into the warehouse, in one transaction.",
    discussion: """
      Reads annotated-article/1. Loading the same records twice changes nothing.

      EXAMPLES
        load --run output/latest
        fetch --input input | clean | normalize | extract | load --warehouse news.sqlite
      """,
    version: Program.version)

  @Argument(help: "Records to read; without it, standard input.")
  var file: String?
  @Option(
    name: .customLong("run"),
    help: "Folder of a run: its records, outcomes, rejects and manifest are loaded together.")
  var runPath: String?
  @Option(help: "The warehouse; made where there is none.")
  var warehouse = "output/warehouse.sqlite"
  @OptionGroup var options: StageOptions

  func validate() throws {
    if file != nil && runPath != nil { throw ValidationError("give FILE or --run DIR, not both") }
    if options.output != nil { throw ValidationError("load writes to --warehouse, not to -o") }
  }

  func run() throws {
    try Program.run {
      let settings = try SettingsFile(path: options.config)
      let runner = try StageRunner(stage: .load, options: options, settings: settings)
      let folder = runPath.map { RunFolder(path: $0) }
      let items = try runner.items(of: folder?.records(of: .extract).path ?? file) {
        (record: AnnotatedArticle) in try LoadableArticle(record)
      }
      do {
        let target = try Warehouse(
          path: warehouse, settings: settings.section("load", as: LoadSettings.self))
        _ = try Loader(target).load(at: Timestamp.now(), run: try folder.map(report)) {
          switch try items() {
          case .record(let article): .article(article)
          case .reject(let reject): .reject(reject)
          case nil: nil
          }
        }
      } catch let error as WarehouseError {
        throw RunError(error)
      }
      try runner.finish {}
    }
  }

  /// What the run did before this stage.
  private func report(on folder: RunFolder) throws -> RunReport {
    let rejects = try StageName.allCases.dropLast().flatMap { stage in
      try NDJSONFile.read(Reject.self, from: folder.rejects(of: stage))
    }
    return RunReport(
      manifest: try folder.manifest(),
      outcomes: try NDJSONFile.read(FetchOutcome.self, from: folder.outcomes),
      rejects: rejects)
  }
}

extension RunError {
  /// The exit code that fits a warehouse's trouble.
  init(_ error: WarehouseError) {
    let code: Code =
      switch error.code {
      case .busy: .busy
      case .missing, .unknown, .ambiguous: .noInput
      case .cannotRead: .inputOutput
      case .cannotWrite, .foreign, .corrupt, .newer: .cannotCreate
      }
    self.init(code, error.message)
  }
}
