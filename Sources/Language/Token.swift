/// A word, a number, or a mark of a text.
package struct Token: Sendable, Equatable {
  package enum Kind: Sendable {
    case word, number, punctuation, symbol
  }

  /// Code points of the text.
  package var range: Range<Int>
  package var text: String
  /// Case-folded, ё as е.
  package var folded: String
  /// The folded text as the tables know it.
  package var word: Word
  package var kind: Kind
  /// The mark that it is, of one code point; nil for words, numbers and rows of stops.
  package var mark: Unicode.Scalar?
  package var spaceBefore: Bool
  /// The first letter is a capital.
  package var isCapitalized: Bool
  /// Two letters or more, and all of them capitals.
  package var allCaps: Bool
  /// A Latin capital stands in it, first or later: "iPhone".
  package var hasCapital: Bool
  /// Something besides letters and digits stands in it, such as a hyphen: `NameWords` may part it.
  package var hasMarks: Bool

  package var isWord: Bool { kind == .word }

  /// Whether it begins with a Cyrillic letter: what only Russian words can be is asked of no others.
  package var isCyrillic: Bool {
    guard let first = folded.utf8.first else { return false }
    return first == 0xd0 || first == 0xd1
  }
}
