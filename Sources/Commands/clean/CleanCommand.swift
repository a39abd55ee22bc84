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
      """,
    version: Program.version)
  static let stage = StageName.clean
  static let dropped: Set<String> = ["content"]

  @Argument(help: "Records to read; without it, standard input.")
  var file: String?
  @OptionGroup var options: StageOptions

  func makeTransform(_ settings: SettingsFile) throws -> @Sendable (Page) throws -> RawArticle {
    let cleaner = try Cleaner(settings: settings.section("clean", as: CleanSettings.self))
    return { page in try cleaner.article(from: page) }
  }
}
