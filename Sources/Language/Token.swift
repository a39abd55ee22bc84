/// A word, a number, or a mark of a text.
// Public, although the package alone knows it: only so can other modules have what is asked of it inlined, and a call would
// copy the token first, with its strings.
public struct Token: Sendable, Equatable {
  public enum Kind: Sendable {
    case word, number, punctuation, symbol
  }

  /// Code points of the text.
  public var range: Range<Int>
  public var text: String
  /// Case-folded, ё as е.
  public var folded: String
  /// The folded text as the tables know it.
  public var word: Word
  public var kind: Kind
  /// The mark that it is, of one code point; nil for words, numbers and rows of stops.
  public var mark: Unicode.Scalar?
  public var spaceBefore: Bool
  /// The first letter is a capital.
  public var isCapitalized: Bool
  /// Two letters or more, and all of them capitals.
  public var allCaps: Bool
  /// A Latin capital stands in it, first or later: "iPhone".
  public var hasCapital: Bool
  /// Something besides letters and digits stands in it, such as a hyphen: `NameWords` may part it.
  public var hasMarks: Bool

  @inlinable public var isWord: Bool {
    if case .word = kind { true } else { false }
  }

  @inlinable public var isNumber: Bool {
    if case .number = kind { true } else { false }
  }

  @inlinable public var isPunctuation: Bool {
    if case .punctuation = kind { true } else { false }
  }

  /// Whether it begins with a Cyrillic letter: what only Russian words can be is asked of no others.
  @inlinable public var isCyrillic: Bool {
    guard let first = folded.utf8.first else { return false }
    return first == 0xd0 || first == 0xd1
  }
}
