import DataFiles
import Records

/// Cuts a text into tokens and sentences.
///
/// A sentence never runs over the end of a paragraph.
package struct Segmenter: Sendable {
  private let endings: [String: WordTable<SentenceCutter.Ending>]
  /// Of all languages.
  private let all: WordTable<SentenceCutter.Ending>
  private let letters = PlainLetters()

  /// - Throws: when the table of abbreviations is missing.
  package init() throws {
    var endings: [String: [String: SentenceCutter.Ending]] = [:]
    for row in try DataFiles.table("Data/abbreviations.tsv", of: "Language") {
      endings[row[0], default: [:]][row[1]] = SentenceCutter.Ending(rawValue: row[2])
    }
    self.endings = endings.mapValues { WordTable($0) }
    all = WordTable(
      endings.keys.sorted().reduce(into: [:]) { all, language in
        all.merge(endings[language] ?? [:]) { first, _ in first }
      })
  }

  /// - Parameters:
  ///   - paragraphs: in reading order; where there are none, the text's lines are taken for paragraphs.
  ///   - language: BCP 47; an unknown one gets the abbreviations of all languages.
  /// - Complexity: O(n) in the text.
  package func segmentation(
    of text: String, paragraphs: [Paragraph], language: String?
  ) -> Segmentation {
    let scalars = text.codePoints
    let ranges = ranges(of: paragraphs, in: scalars)
    var tokens: [Token] = []
    tokens.reserveCapacity(scalars.count / 4)
    /// Where each paragraph's tokens end.
    var ends: [Int] = []
    let bytes = TokenBytes(capacity: text.utf8.count)
    scalars.withUnsafeBufferPointer { scalars in
      letters.withTable { letters in
        var tokenizer = Tokenizer(scalars, letters, writing: bytes)
        for range in ranges {
          tokenizer.append(range, to: &tokens)
          ends.append(tokens.count)
        }
      }
    }
    let known = endings[String((language ?? "").prefix(2))] ?? all
    return Segmentation(
      scalars: scalars, tokens: Tokens(tokens, in: bytes),
      sentences: SentenceCutter.sentences(of: tokens, paragraphs: ends, endings: known))
  }

  /// The paragraphs' ranges, kept inside the text and apart from each other, or else the text's lines.
  private func ranges(of paragraphs: [Paragraph], in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    if paragraphs.isEmpty {
      var ranges: [Range<Int>] = []
      var start = 0
      for place in scalars.indices where scalars[place] == "\n" {
        if place > start { ranges.append(start..<place) }
        start = place + 1
      }
      if start < scalars.count { ranges.append(start..<scalars.count) }
      return ranges
    }
    var last = 0
    return paragraphs.map { paragraph in
      let start = min(max(paragraph.start, last), scalars.count)
      last = max(start, min(paragraph.end, scalars.count))
      return start..<last
    }
  }
}
