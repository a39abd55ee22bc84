import ArgumentParser
import Foundation
import Pipeline
import Records

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tells what the last runs did: counts per stage, why a stage ran or was reused.")

  @Option(help: "Folder that holds the warehouse and the runs.")
  var output = "output"
  @Option(help: "How many runs to show.")
  var last = 3

  func run() throws {
    try Program.run {
      let all = OutputFolder(path: output).runs()
      let runs = all.suffix(last)
      guard !runs.isEmpty else {
        throw RunError(.noInput, "there is no run in \(output) yet; start with: dateline run")
      }
      for run in runs { print(Self.lines(of: try run.manifest()).joined(separator: "\n")) }
      for source in try SourceHealth.ofSources(in: all) {
        print(([source.line] + source.warnings).joined(separator: "\n"))
      }
    }
  }

  static func lines(of manifest: Manifest) -> [String] {
    let end = manifest.finishedAt.map { ", ended \($0)" } ?? ""
    return ["run \(manifest.run)  \(manifest.state.rawValue), began \(manifest.startedAt)\(end)"]
      + manifest.stages.map { stage in
        let counts = stage.counts.map { counts in
          "in \(counts.in), out \(counts.out), rejected \(counts.rejected)"
            + (counts.unchanged.map { ", unchanged \($0)" } ?? "")
            + (counts.duplicate.map { ", duplicate \($0)" } ?? "")
        }
        let name = stage.stage.padding(toLength: 10, withPad: " ", startingAt: 0)
        let state = stage.state.rawValue.padding(toLength: 7, withPad: " ", startingAt: 0)
        return "  \(name) \(state) \(counts ?? "") (\(stage.why))"
      }
  }
}
