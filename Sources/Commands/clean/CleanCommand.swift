import ArgumentParser
import Clean
import Pipeline
import Records

@main
struct CleanCommand: StageCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Finds the article in each page and drops the rest.",
    discussion: """
      Reads page/1, writes raw-article/1. Every line that it strikes stands in "removed" with the rule that struck it.

      EXAMPLES
        fetch --input input | clean | jq -r '.removed[] | [.rule, .text] | @tsv'
        clean output/latest/fetch.ndjson -o articles.ndjson --rejects rejects.ndjson
        clean --explain page.html
        clean --explain --id 3f2a output/latest/fetch.ndjson
      """,
    version: Program.version)
  static let stage = StageName.clean
  static let dropped: Set<String> = ["content"]

  @Argument(help: "Records to read; without it, standard input.")
  var file: String?
  @Flag(
    help: """
      Tell a person about one page: which block was kept or struck, by which rule, with what score; what the page says of \
      itself, and what of it was chosen. FILE may be a page itself, in UTF-8: its name then ends in .html, .htm or .txt.
      """)
  var explain = false
  @Option(help: "With --explain: the id of the page, or its start; without it, the first page.")
  var id: String?
  @OptionGroup var options: StageOptions

  func validate() throws {
    if id != nil, !explain { throw ValidationError("--id goes with --explain") }
  }

  mutating func run() throws {
    guard explain else { return try runStage() }
    let command = self
    try Program.run {
      let settings = try SettingsFile(path: command.options.config)
      let cleaner = try Self.cleaner(settings)
      let page = try command.page()
      do {
        try StandardOutput.write(cleaner.explanation(of: page).text)
      } catch let error as RecordRejected {
        throw RunError(.data, "\(page.id) is rejected as \(error.reason): \(error.message)")
      }
    }
  }

  private func page() throws -> Page {
    let types = [".html": "text/html", ".htm": "text/html", ".txt": "text/plain"]
    guard let file, let ending = types.keys.first(where: file.lowercased().hasSuffix) else {
      return try OneRecord.read(Page.self, from: file, id: id)
    }
    return Page(id: file, mediaType: types[ending]!, content: try OneRecord.text(of: file))
  }

  func makeTransform(_ settings: SettingsFile) throws -> @Sendable (Page) throws -> RawArticle {
    let cleaner = try Self.cleaner(settings)
    return { page in try cleaner.article(from: page) }
  }

  private static func cleaner(_ settings: SettingsFile) throws -> Cleaner {
    let section = try settings.section("clean", as: CleanSettings.self)
    let learned = try settings.dataFile(section.learned, as: LearnedSources.self)
    return try Cleaner(settings: section, learned: learned ?? LearnedSources())
  }
}
