import Language

/// The longer words of what a page calls itself, cut to their beginnings, so that most forms of one word meet.
struct TitleWords {
  private let words: Set<String>

  init(_ titles: [String]) {
    words = titles.reduce(into: []) { $0.formUnion(Self.words(of: $1)) }
  }

  /// Whether a text holds two of the words; all that there are where there are fewer.
  ///
  /// - Complexity: O(n) in the text.
  func meet(_ text: String) -> Bool {
    Self.words(of: text).intersection(words).count >= min(2, words.count)
  }

  private static func words(of text: String) -> Set<String> {
    var result: Set<String> = []
    for word in NormalForm.fold(text).unicodeScalars.split(whereSeparator: { !$0.isLetter })
    where word.count >= 4 || word.contains(where: { $0.value > 0x2E00 }) {
      result.insert(String(String.UnicodeScalarView(word.prefix(5))))
    }
    return result
  }
}
