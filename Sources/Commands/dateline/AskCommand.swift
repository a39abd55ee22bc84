import ArgumentParser
import Foundation
import Load
import Pipeline

struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Asks the warehouse one of fifteen questions, or any SQL.",
    discussion: """
      Without a question it lists the fifteen. The warehouse is only read.

      EXAMPLES
        dateline ask
        dateline ask 1
        dateline ask "SELECT speaker, text FROM v_statements LIMIT 5"
      """)

  @Argument(help: "A question's number, or SQL.")
  var question: String?
  @Option(help: "Folder that holds the warehouse and the runs.")
  var output = "output"
  @Flag(help: "Show the SQL of a question in place of its answer.")
  var sql = false

  func run() throws {
    try Program.run {
      let known = try Question.all()
      guard let wanted = question else {
        for each in known { try StandardOutput.write("\(each.number)\t\(each.title)\n") }
        return
      }
      let asked =
        known.first { String($0.number) == wanted } ?? Question(number: 0, title: "", sql: wanted)
      if sql { return try StandardOutput.write(asked.sql) }
      try Warehouse.reporting {
        let warehouse = try Warehouse(reading: OutputFolder(path: output).warehouse.path)
        try StandardOutput.write(TextTable(try asked.ask(warehouse)).text)
      }
    }
  }
}
