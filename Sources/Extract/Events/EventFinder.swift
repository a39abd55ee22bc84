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
    in text: Segmentation, _ page: PageWords, names: Names, times: [TimeMention], article: Article
  ) -> [EventMention] {
    var events: [EventMention] = []
    var (name, time) = (0, 0)
    let mentions = names.mentions.inTextOrder()
    let times = times.inTextOrder()
    let namesEvents = mentions.indices.contains { mentions[$0].kind == .event }
    let published = article.published?.value.map {
      String(decoding: $0.utf8.prefix(10), as: UTF8.self)
    }
    let words = words
    var openers = page.events[...]
    for sentence in text.sentences {
      let nouns = openers.prefix { $0 < sentence.tokens.upperBound }
      openers = openers[nouns.endIndex...]
      guard namesEvents || !nouns.isEmpty, sentence.tokens.count <= Self.longest else { continue }
      let triggers = words.triggers(in: text.tokens[sentence.tokens], at: nouns)
      while name < mentions.count, mentions[name].start < sentence.range.lowerBound { name += 1 }
      var last = name
      while last < mentions.count, sentence.range.contains(mentions[last].start) { last += 1 }
      let isNamed = (name..<last).contains { mentions[$0].kind == .event }
      guard isNamed || !triggers.isEmpty else { continue }
      while time < times.count, times[time].start < sentence.range.lowerBound { time += 1 }
      let own = Array(mentions[name..<last])
      let dated = times[time...].prefix { sentence.range.contains($0.start) }
        .filter { $0.kind != .duration }
      let reader = SentenceEvents(
        words: words, text: text, sentence: sentence, triggers: triggers, names: own, times: dated,
        published: published)
      events += reader.events()
    }
    return events
  }
}
