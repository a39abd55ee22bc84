import ArgumentParser
import Fetch
import JSON
import Pipeline
import Records

@main
struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Reads files and folders, and writes each document as a page.",
    discussion: """
      Reads .html, .htm and .txt, each also as .gz; folders through and through, in a fixed order. Writes page/1.

      EXAMPLES
        fetch --input input | jq -r '[.url, .media_type, .charset.used] | @tsv'
        fetch --input page.html --input archive/ -o pages.ndjson
      """,
    version: Program.version)

  @Option(help: "File or folder to read in place of the configured sources; may be given again.")
  var input: [String] = []
  @Option(help: "Where to write one line per thing asked for: new, duplicate, or failed and why.")
  var outcomes: String?
  @OptionGroup var options: StageOptions

  func run() throws {
    try Program.run {
      let settings = try SettingsFile(path: options.config)
      let section = try settings.section("fetch", as: FetchSettings.self)
      let sink = try SourceRunner(options: options, outcomes: outcomes, settings: settings)
      do {
        let asked = input.map { FetchInput(source: "input", path: $0) }
        try Fetcher(settings: section).fetch(asked.isEmpty ? section.inputs : asked) { fetched in
          try sink.note(fetched.outcome, page: fetched.page, reject: fetched.reject)
        }
      } catch let error as FetchError {
        throw RunError(.noInput, error.description)
      }
      try sink.finish()
    }
  }
}
