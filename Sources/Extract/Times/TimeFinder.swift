import Calendar
import Language
import Records

/// Finds the times that a text names, and what days they mean.
///
/// What the text leaves open is counted from the day of publication; without one a missing year stays `XXXX` and a
/// weekday has no value.
package struct TimeFinder: Sendable {
  let words: TimeWords

  /// - Throws: when a table is missing.
  package init() throws { words = try TimeWords() }

  /// The times in the text's order.
  ///
  /// - Complexity: O(n) in the tokens.
  package func times(
    in cut: Segmentation, _ page: PageWords, published: DateReading?, language: String?
  ) -> [TimeMention] {
    var reader = TimeReader(
      cut: cut, words: words, anchor: published?.value.flatMap { CivilDate($0.prefix(10)) },
      year: published?.value.flatMap { Int($0.prefix(4)) },
      isEnglish: language?.hasPrefix("en") ?? false)
    var found: [TimeMention] = []
    var openers = page.times[...]
    for sentence in cut.sentences {
      reader.paragraph = sentence.paragraph
      var end = sentence.tokens.lowerBound
      while let at = openers.first, at < sentence.tokens.upperBound {
        openers.removeFirst()
        guard at >= end, let (mention, behind) = reader.time(at: at, in: sentence.tokens) else {
          continue
        }
        found.append(mention)
        reader.remember(mention)
        end = behind
      }
    }
    return found
  }
}
