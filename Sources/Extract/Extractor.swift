import Language
import Records

/// Reads an article for what it names: who, what they said, when, and what happened.
package struct Extractor: Sendable {
  private let settings: ExtractSettings
  private let segmenter: Segmenter
  private let times: TimeFinder
  private let statements: StatementFinder

  /// - Throws: when a data file is missing.
  package init(settings: ExtractSettings) throws {
    self.settings = settings
    segmenter = try Segmenter()
    times = try TimeFinder()
    statements = try StatementFinder()
  }

  /// What the article's text says; a function of the article alone.
  ///
  /// - Complexity: O(n) in the text.
  package func annotations(of article: Article) throws -> Annotations {
    var result = Annotations(id: article.id)
    let language = article.lang?.code
    let cut = segmenter.segmentation(
      of: article.text, paragraphs: article.paragraphs, language: language)
    result.times = times.times(in: cut, published: article.published, language: language)
    let found = statements.statements(
      in: cut, paragraphs: article.paragraphs, mentions: result.mentions,
      entities: result.entities, times: result.times)
    result.statements = found.statements.filter {
      $0.confidence >= settings.minStatementConfidence
    }
    result.mentions = (result.mentions + found.pronouns).sorted { $0.span < $1.span }
    return result
  }
}
