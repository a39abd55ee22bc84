import ArgumentParser
import Extract
import Pipeline
import Records

@main
struct ExtractCommand: StageCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Finds names, statements with their speakers, times and events in each article.",
    discussion: """
      Reads article/1, writes annotated-article/1. Offsets count Unicode code points of the article's text.

      EXAMPLES
        extract output/latest/normalize.ndjson | jq -r '.statements[] | [.speaker_surface, .text] | @tsv'
        fetch --input input | clean | normalize | extract | load --warehouse news.sqlite
      """,
    version: Program.version)
  static let stage = StageName.extract

  @Argument(help: "Records to read; without it, standard input.")
  var file: String?
  @OptionGroup var options: StageOptions

  func makeTransform(_ settings: SettingsFile) throws -> @Sendable (Article) throws -> Annotations {
    let extractor = try Extractor(settings: settings.section("extract", as: ExtractSettings.self))
    return { article in try extractor.annotations(of: article) }
  }
}
