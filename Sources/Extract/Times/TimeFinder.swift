import Calendar
import Language
import Records

/// Finds the times that a text names, and what days they mean.
///
/// What the text leaves open is counted from the day of publication; without one a missing year stays `XXXX` and a
/// weekday has no value.
package struct TimeFinder: Sendable {
  private let names: CalendarNames
  private let words: TimeWords
  /// The words with which a time can begin.
  private let openers: WordSet

  /// - Throws: when a table is missing.
  package init() throws {
    names = try CalendarNames()
    words = try TimeWords()
    openers = WordSet(
      words.openers.union(["в", "во"]).union(
        (names.months + names.weekdays).flatMap { $0.forms + $0.short }))
  }

  /// The times in the text's order.
  ///
  /// - Complexity: O(n) in the tokens.
  package func times(
    in cut: Segmentation, published: DateReading?, language: String?
  ) -> [TimeMention] {
    var reader = TimeReader(
      cut: cut, names: names, words: words,
      anchor: published?.value.flatMap { CivilDate($0.prefix(10)) },
      year: published?.value.flatMap { Int($0.prefix(4)) },
      isEnglish: language?.hasPrefix("en") ?? false)
    var found: [TimeMention] = []
    for sentence in cut.sentences {
      reader.paragraph = sentence.paragraph
      var at = sentence.tokens.lowerBound
      while at < sentence.tokens.upperBound {
        if opens(cut.tokens[at]), let (mention, end) = reader.time(at: at, in: sentence.tokens) {
          found.append(mention)
          reader.remember(mention)
          at = end
        } else {
          at += 1
        }
      }
    }
    return found
  }

  /// Whether a time can begin with a token; most cannot, and one look tells.
  private func opens(_ token: Token) -> Bool {
    switch token.kind {
    case .punctuation, .symbol: return false
    case .number: return true
    case .word:
      return token.text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
        || openers.contains(token.folded)
    }
  }
}
