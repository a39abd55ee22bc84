import ArgumentParser
import Foundation
import Load
import Pipeline

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows an article as a person reads it: kept, struck, speakers and dates marked.",
    discussion: """
      Without an id it lists the articles, the latest first.

      EXAMPLES
        dateline show
        dateline show 3f2a
        dateline show https://courier.example/world/a
        dateline show 3f2a --html >page.html
        dateline show 3f2a --versions       what changed from one text to the next
      """)

  @Argument(help: "An article's id, the start of one, or an address.")
  var id: String?
  @Flag(help: "Tell the article's versions, and what changed from each to the next.")
  var versions = false
  @Flag(help: "Write a page of HTML, with speakers, statements and times marked.")
  var html = false
  @Option(help: "Folder that holds the warehouse and the runs.")
  var output = "output"
  @Flag(inversion: .prefixedNo, help: "Mark with colours; by itself only on a terminal.")
  var color: Bool?

  func validate() throws {
    if html, id == nil || versions {
      throw ValidationError("--html goes with an article's id alone")
    }
    if versions, id == nil { throw ValidationError("--versions goes with an article's id") }
  }

  func run() throws {
    try Program.run {
      try Warehouse.reporting {
        let warehouse = try Warehouse(reading: OutputFolder(path: output).warehouse.path)
        if let id, versions {
          try StandardOutput.write(try VersionHistory(id, in: warehouse).text)
        } else if let id, html {
          try StandardOutput.write(ArticleHTML().text(of: try ArticlePage(id, in: warehouse)))
        } else if let id {
          let rendering = ArticleRendering(colours: color ?? (isatty(STDOUT_FILENO) == 1))
          try StandardOutput.write(rendering.text(of: try ArticlePage(id, in: warehouse)))
        } else {
          for row in try ArticleList(warehouse).rows { try StandardOutput.write(row.text + "\n") }
        }
      }
    }
  }
}
