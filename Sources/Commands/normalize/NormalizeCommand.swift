import ArgumentParser
import JSON
import Normalize
import Pipeline
import Records

@main
struct NormalizeCommand: StageCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Settles each article's text, language, names of authors, and dates.",
    discussion: """
      Reads raw-article/1, writes article/1. A date comes with its evidence; where the page gives none, there is none.

      EXAMPLES
        normalize output/latest/clean.ndjson | jq '{title, lang, published}'
        fetch --input input | clean | normalize -o articles.ndjson
      """,
    version: Program.version)
  static let stage = StageName.normalize

  @Argument(help: "Records to read; without it, standard input.")
  var file: String?
  @OptionGroup var options: StageOptions

  func makeTransform(_ settings: SettingsFile) throws -> @Sendable (RawArticle) throws -> Article {
    let section = try settings.section("normalize", as: NormalizeSettings.self)
    let learned =
      try settings.dataFile(section.learned, as: LearnedSources.self) ?? LearnedSources()
    let normalizer = try Normalizer(settings: section, learned: learned)
    return { raw in try normalizer.article(from: raw) }
  }
}
