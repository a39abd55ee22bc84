import Gazetteer
import Language
import Records

/// Reads an article for what it names: who, what they said, when, and what happened.
package struct Extractor: Sendable {
  private let settings: ExtractSettings
  private let segmenter: Segmenter
  private let gazetteer: Gazetteer
  private let names: NameFinder
  private let times: TimeFinder
  private let statements: StatementFinder
  private let events: EventFinder

  /// - Throws: when a data file is missing.
  package init(settings: ExtractSettings) throws {
    self.settings = settings
    segmenter = try Segmenter()
    gazetteer = try Gazetteer()
    names = try NameFinder(gazetteer: gazetteer)
    times = try TimeFinder()
    statements = try StatementFinder()
    events = try EventFinder()
  }

  /// What the article's text says; a function of the article alone.
  ///
  /// - Complexity: O(n) in the text.
  package func annotations(of article: Article) throws -> Annotations {
    let language = article.lang?.code
    let cut = segmenter.segmentation(
      of: article.text, paragraphs: article.paragraphs, language: language)
    let named = names.names(in: cut, article: article)
    var result = Annotations(id: article.id)
    result.entities = named.entities
    result.times = times.times(in: cut, published: article.published, language: language)
    let found = statements.statements(
      in: cut, paragraphs: article.paragraphs, mentions: named.mentions,
      entities: named.entities, outlets: outlets(among: named.entities), times: result.times)
    result.statements = found.statements.filter {
      $0.confidence >= settings.minStatementConfidence
    }
    result.mentions = (named.mentions + found.pronouns).enumerated().sorted {
      ($0.element.span, $0.offset) < ($1.element.span, $1.offset)
    }.map(\.element)
    result.events = events.events(in: cut, names: named, times: result.times, article: article)
    return result
  }

  private func outlets(among entities: [Entity]) -> Set<String> {
    Set(
      entities.map(\.entity).filter {
        [.agency, .outlet].contains(gazetteer.entry(id: $0)?.type)
      })
  }
}
