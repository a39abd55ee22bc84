import Language
import Records

/// Finds what a text tells of as happening: talks, meetings, conferences, ceasefires, resolutions, strikes, with their
/// days and what became of them.
///
/// An event is given when the sentence dates it, or bears its name and says what became of it. Spares the mere word.
package struct EventFinder: Sendable {
  let words: EventWords

  /// - Throws: when a table is missing.
  package init() throws {
    words = try EventWords()
  }

  /// The longest sentence that is looked at, in tokens: longer ones are no prose.
  private static let longest = 400

  /// - Complexity: O(n log n) in the text.
  package func events(
    in text: Segmentation, names: Names, times: [TimeMention], article: Article
  ) -> [EventMention] {
    var events: [EventMention] = []
    var (name, time) = (0, 0)
    let mentions = names.mentions.inTextOrder { $0.span }
    let days = times.filter { $0.kind != .duration }.inTextOrder { $0.span }
    let published = article.published?.value.map {
      String(decoding: $0.utf8.prefix(10), as: UTF8.self)
    }
    let words = words
    for sentence in text.sentences {
      let inside = { (start: Int) in sentence.range.contains(start) }
      while name < mentions.count, mentions[name].start < sentence.range.lowerBound { name += 1 }
      while time < days.count, days[time].start < sentence.range.lowerBound { time += 1 }
      guard sentence.tokens.count <= Self.longest else { continue }
      let triggers = words.triggers(in: text.tokens[sentence.tokens])
      let isNamed = mentions[name...].prefix { inside($0.start) }.contains { $0.kind == .event }
      guard isNamed || !triggers.isEmpty else { continue }
      let own = Array(mentions[name...].prefix { inside($0.start) })
      let dated = Array(days[time...].prefix { inside($0.start) })
      let reader = SentenceEvents(
        words: words, text: text, sentence: sentence, triggers: triggers, names: own, times: dated,
        published: published)
      events += reader.events()
    }
    return events
  }
}
