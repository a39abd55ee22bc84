import Records

/// A text cut into tokens, sentences and paragraphs.
package struct Segmentation: Sendable {
  /// The article's text by code points.
  package var scalars: [Unicode.Scalar]
  package var tokens: Tokens
  package var sentences: [Sentence]

  /// The code points of a range as a string.
  package func string(_ range: Range<Int>) -> String {
    String(codePoints: scalars[range])
  }

  /// The index of the first token that starts at or after a code point; `tokens.count` where there is none.
  ///
  /// - Complexity: O(log n).
  package func firstToken(from codePoint: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.lowerBound < codePoint { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The indices of the tokens that start between two code points.
  ///
  /// - Complexity: O(log n), and O(1) for each of them.
  package func tokens(from start: Int, to end: Int) -> Range<Int> {
    let first = firstToken(from: start)
    var last = first
    while last < tokens.count, tokens[last].range.lowerBound < end { last += 1 }
    return first..<last
  }
}

extension Segmentation {
  /// Cuts one text; keep a `Segmenter` where there are many.
  ///
  /// - Throws: when the table of abbreviations is missing.
  package init(text: String, paragraphs: [Paragraph], language: String?) throws {
    self = try Segmenter().segmentation(of: text, paragraphs: paragraphs, language: language)
  }
}

/// A sentence, or what of it stands in one paragraph.
package struct Sentence: Sendable, Equatable {
  /// Code points of the text, without the spaces around.
  package var range: Range<Int>
  /// Indices of its tokens.
  package var tokens: Range<Int>
  /// The index of its paragraph.
  package var paragraph: Int
}
