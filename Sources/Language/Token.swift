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
  package var kind: Kind
  package var spaceBefore: Bool
  /// The first letter is a capital.
  package var isCapitalized: Bool
  /// Two letters or more, and all of them capitals.
  package var allCaps: Bool

  package var isWord: Bool { kind == .word }
}
