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
  /// What the tables of these three know.
  private let known: KnownWords
  private let topics: TopicFinder

  /// - Throws: when a data file is missing.
  package init(settings: ExtractSettings) throws {
    self.settings = settings
    segmenter = try Segmenter()
    gazetteer = try Gazetteer()
    names = try NameFinder(gazetteer: gazetteer, hasTagger: settings.tagger)
    times = try TimeFinder()
    statements = try StatementFinder()
    events = try EventFinder()
    known = KnownWords(statements, times, events)
    topics = try TopicFinder()
  }

  /// What the article's text says; a function of the article alone.
  ///
  /// - Complexity: O(n) in the text.
  package func annotations(of article: Article) throws -> Annotations {
    let language = article.lang?.code
    guard Self.understands(article.lang) else { return listed(article) }
    let cut = segmenter.segmentation(
      of: article.text, paragraphs: article.paragraphs, language: language)
    defer { withExtendedLifetime(cut) {} }
    let named = names.names(in: cut, article: article)
    var result = Annotations(id: article.id)
    result.entities = named.entities
    let page = known.page(cut)
    result.times = times.times(in: cut, page, published: article.published, language: language)
    var found = statements.statements(
      in: cut, page, paragraphs: article.paragraphs, mentions: named.mentions,
      entities: named.entities, outlets: outlets(among: named.entities), times: result.times)
    found.statements.removeAll { $0.confidence < settings.minStatementConfidence }
    result.statements = found.statements
    let mentions = found.pronouns.isEmpty ? named.mentions : named.mentions + found.pronouns
    result.mentions = mentions.inTextOrder()
    result.events = events.events(
      in: cut, page, names: named, times: result.times, article: article)
    // Elsewhere they count for nothing.
    if !result.statements.isEmpty {
      add(topics.topics(in: cut), to: &result, language: language)
    }
    return result
  }

  /// So sure it must be that an article is of another language than those whose rules there are.
  private static let sureOfLanguage = 0.8

  private static func understands(_ language: DetectedLanguage?) -> Bool {
    guard let language, language.confidence >= sureOfLanguage else { return true }
    return ["en", "ru", "und"].contains(language.code)
  }

  /// What an article of another language tells: the names that the lists know, and no more. English rules would find
  /// persons in German nouns.
  private func listed(_ article: Article) -> Annotations {
    let cut = segmenter.segmentation(
      of: article.text, paragraphs: article.paragraphs, language: article.lang?.code)
    defer { withExtendedLifetime(cut) {} }
    let named = names.listed(in: cut, article: article)
    var result = Annotations(id: article.id)
    (result.mentions, result.entities) = (named.mentions, named.entities)
    return result
  }

  /// A topic is an entity of kind event, told where the content of a statement names it, which then bears its id; elsewhere
  /// "election" is a word, and no name.
  private func add(_ found: [TopicFinder.Found], to result: inout Annotations, language: String?) {
    guard !found.isEmpty else { return }
    var spoken: [(statement: Int, span: TextSpan)] = []
    for index in result.statements.indices {
      if let parts = result.statements[index].parts {
        for part in parts { spoken.append((index, part)) }
      } else {
        let (start, end) = (result.statements[index].start, result.statements[index].end)
        spoken.append((index, TextSpan(start, end)))
      }
    }
    let fresh = found.filter { topic in
      spoken.contains { $0.span.contains(topic.span) } && !result.mentions.hasOne(at: topic.span)
    }
    guard !fresh.isEmpty else { return }
    for topic in Dictionary(grouping: fresh, by: \.topic.id).sorted(by: { $0.key < $1.key }) {
      let names = topic.value[0].topic
      result.entities.append(
        Entity(
          entity: names.id, kind: .event, name: language == "ru" ? names.nameRu : names.nameEn,
          nameEn: names.nameEn, nameRu: names.nameRu))
    }
    for each in fresh {
      result.mentions.append(
        Mention(
          start: each.span.start, end: each.span.end, surface: each.surface,
          lemma: language == "ru" ? each.topic.nameRu : each.topic.nameEn, kind: .event,
          entity: each.topic.id, confidence: 0.9, method: .gazetteer))
    }
    result.mentions = result.mentions.inTextOrder()
    for each in fresh {
      for (index, span) in spoken where span.contains(each.span) {
        if !result.statements[index].topics.contains(each.topic.id) {
          result.statements[index].topics.append(each.topic.id)
        }
      }
    }
  }

  private func outlets(among entities: [Entity]) -> Set<String> {
    Set(
      entities.map(\.entity).filter {
        [.agency, .outlet].contains(gazetteer.entry(id: $0)?.type)
      })
  }
}
