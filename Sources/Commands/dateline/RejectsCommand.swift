import ArgumentParser
import Load
import Pipeline

struct RejectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejects",
    abstract: "Shows what was set aside, and why.",
    subcommands: [List.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Lists rejects with run, stage, reason and place, the latest run first.")

    @Option(help: "Folder that holds the warehouse and the runs.")
    var output = "output"
    @Option(name: .customLong("run"), help: "Only this run's.")
    var chosenRun: String?
    @Option(help: "Only this stage's.")
    var stage: StageName?

    func run() throws {
      try Program.run {
        try Warehouse.reporting {
          let warehouse = try Warehouse(reading: OutputFolder(path: output).warehouse.path)
          let list = try RejectList(warehouse, run: chosenRun, stage: stage?.rawValue)
          for row in list.rows { try StandardOutput.write(row.text + "\n") }
          if list.rows.isEmpty { StandardError.line("nothing was rejected") }
        }
      }
    }
  }
}
