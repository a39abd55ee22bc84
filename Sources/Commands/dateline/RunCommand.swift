import ArgumentParser
import Foundation
import Pipeline
import Records

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs the five stages, and reuses what has not changed.",
    discussion: """
      Every run keeps its files in OUTPUT/runs/RUN. A stage whose input, settings, data files and program are those \
      of an earlier run takes that run's output; "dateline status" says why each stage ran or was reused.

      EXAMPLES
        dateline run --input input
        dateline run --from extract              the latest run's files, from extract on
        dateline run --only clean --run all      one changed rule, over every kept run
        dateline run --dry-run                   what would run, and why
      """)

  @Option(help: "Settings file; without it, pipeline.json where there is one.")
  var config: String?
  @Option(help: "Folder that holds the warehouse and the runs.")
  var output = "output"
  @Option(help: "File or folder to read in place of the configured sources; may be given again.")
  var input: [String] = []
  @Option(help: "First stage to run, over an earlier run's files.")
  var from: StageName?
  @Option(help: "The one stage to run, over an earlier run's files.")
  var only: StageName?
  @Option(
    name: .customLong("run"),
    help: "Which run's files: a number, latest, or all. Goes with --from and --only.")
  var chosenRun: String?
  @Flag(help: "Run every stage, also where nothing has changed.")
  var force = false
  @Flag(help: "Say what would run and why, and run nothing.")
  var dryRun = false
  @Flag(help: "Accept files of a run that were edited by hand.")
  var accept = false
  @Option(help: "How many records a stage works on at once.")
  var jobs: Int?

  func validate() throws {
    if from != nil && only != nil { throw ValidationError("give --from or --only, not both") }
    if chosenRun != nil && from == nil && only == nil {
      throw ValidationError("--run goes with --from STAGE or --only STAGE")
    }
  }

  func run() throws {
    let current = CurrentRun()
    try Program.run(atInterruption: current.interrupt) {
      let folder = OutputFolder(path: output)
      try folder.make()
      let lock = try RunLock(folder)
      try withExtendedLifetime(lock) {
        try folder.sweep()
        let driver = Driver(
          folder: folder, settings: try SettingsFile(path: config), config: config, inputs: input,
          jobs: jobs, force: force, accept: accept, dryRun: dryRun, current: current)
        if let first = only ?? from {
          let last = only ?? .load
          for run in try chosenRuns(folder) { try driver.rerun(run, stages: first...last) }
        } else {
          try driver.runAll()
        }
      }
    }
  }

  private func chosenRuns(_ folder: OutputFolder) throws -> [RunFolder] {
    switch chosenRun ?? "latest" {
    case "all": return folder.runs()
    case "latest":
      guard let latest = folder.latest() else {
        throw RunError(
          .noInput, "there is no complete run in \(output) yet; start with: dateline run")
      }
      return [latest]
    case let name:
      guard let found = folder.runs().first(where: { $0.name == name || Int($0.name) == Int(name) })
      else {
        throw RunError(.noInput, "there is no run \(name) in \(output); see: dateline status")
      }
      return [found]
    }
  }
}

extension StageName: ExpressibleByArgument {}
