import ArgumentParser
import DataFiles
import Foundation
import Pipeline

struct SchemaCommand: ParsableCommand {
  /// The records that have a schema.
  enum Name: String, CaseIterable, ExpressibleByArgument {
    case page
    case rawArticle = "raw-article"
    case article
    case annotatedArticle = "annotated-article"
    case reject
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a record, or the records' names.",
    discussion: """
      EXAMPLES
        dateline schema article > article.schema.json
      """)

  @Argument(help: "Which record.")
  var record: Name?

  func run() throws {
    try Program.run {
      guard let record else {
        print(Name.allCases.map(\.rawValue).joined(separator: "\n"))
        return
      }
      let schema = try DataFiles.bytes("Schemas/\(record.rawValue).schema.json", of: "Records")
      FileHandle.standardOutput.write(schema)
    }
  }
}
