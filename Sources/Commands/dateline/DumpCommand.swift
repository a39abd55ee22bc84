import ArgumentParser
import Load
import Pipeline

struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: "Writes the warehouse's content as text: equal dumps are equal warehouses.",
    discussion: """
      The times seen, the runs and the rejects are left out, so that warehouses loaded at different times compare.

      EXAMPLES
        diff <(dateline dump) <(dateline dump --warehouse other.sqlite)
      """)

  @Option(help: "The warehouse.")
  var warehouse = "output/warehouse.sqlite"

  func run() throws {
    try Program.run {
      try Warehouse.reporting {
        let dump = ContentDump(try Warehouse(reading: warehouse))
        try dump.write { try StandardOutput.write($0) }
      }
    }
  }
}
