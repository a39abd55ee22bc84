/// A word, a number, or a mark of a text; good for as long as the `Tokens` that it comes from.
///
/// It is nothing but numbers, for rules hand tokens about all day: were its letters its own, or did it own their memory,
/// each copy would count references, which was a tenth of all work.
// Unchecked, since it points into memory, which is never written again once the text is cut (`TokenBytes`). Public, although
// the package alone knows it: only so can other modules have what is asked of it inlined.
public struct Token: @unchecked Sendable {
  public enum Kind: Sendable {
    case word, number, punctuation, symbol
  }

  @usableFromInline let start: UInt32
  @usableFromInline var end: UInt32
  /// Its bytes, which lie with its `Segmentation`.
  @usableFromInline let printed: UnsafePointer<UInt8>
  @usableFromInline var folding: UnsafePointer<UInt8>
  @usableFromInline let printedCount: UInt32
  @usableFromInline var foldedCount: UInt32
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

  /// Code points of the text.
  @inlinable public var range: Range<Int> {
    Range(uncheckedBounds: (Int(start), Int(end)))
  }

  @inlinable public var isWord: Bool {
    if case .word = kind { true } else { false }
  }

  @inlinable public var isNumber: Bool {
    if case .number = kind { true } else { false }
  }

  @inlinable public var isPunctuation: Bool {
    if case .punctuation = kind { true } else { false }
  }
}

/// What it is made of. A string is made anew each time that it is asked for; where a few bytes tell, they are the cheaper
/// question, and the word is cheaper yet.
extension Token {
  @inlinable public var text: String { withText { String(decoding: $0, as: UTF8.self) } }

  /// Case-folded, ё as е.
  @inlinable public var folded: String { withFolded { String(decoding: $0, as: UTF8.self) } }

  /// The UTF-8 of its text.
  @inlinable public func withText<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try body(UnsafeBufferPointer(start: printed, count: Int(printedCount)))
  }

  /// The UTF-8 of its folded form.
  @inlinable public func withFolded<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try body(UnsafeBufferPointer(start: folding, count: Int(foldedCount)))
  }

  /// Bytes of the text.
  @inlinable public var textLength: Int { Int(printedCount) }

  /// Bytes of the folded form.
  @inlinable public var foldedLength: Int { Int(foldedCount) }

  /// How its folded form begins.
  @inlinable public func begins(with beginning: StaticString) -> Bool {
    withFolded { $0.begins(with: beginning) }
  }

  /// How its folded form ends.
  @inlinable public func ends(with ending: StaticString) -> Bool {
    withFolded { $0.ends(with: ending) }
  }

  /// Its text as printed, as the tables know it.
  @inlinable public var printedWord: Word { withText { Word(utf8: $0) } }

  /// Whether it is printed with a stop at its end: "J.K.".
  @inlinable public var endsInStop: Bool { withText { $0.last == UInt8(ascii: ".") } }

  /// Whether a stop is printed in it: "U.S.-led".
  @inlinable public var holdsStop: Bool { withText { $0.contains(UInt8(ascii: ".")) } }

  package func ends(withAny endings: EndingSet) -> Bool { withFolded(endings.end) }

  /// Whether its folded form ends beyond ASCII: what only Russian words can be is asked of no English ones.
  @inlinable public var isBeyondASCII: Bool { withFolded { $0.last.map { $0 >= 0x80 } ?? false } }

  /// Whether its folded form ends in a Russian letter.
  package var endsInRussian: Bool {
    withFolded { folded in
      folded.count >= 2
        && Unicode.Scalar(russian: folded[folded.count - 2], folded[folded.count - 1])?
          .isCyrillicLetter == true
    }
  }

  /// Whether it begins with a Cyrillic letter: what only Russian words can be is asked of no others.
  @inlinable public var isCyrillic: Bool {
    withFolded { $0.first.map { $0 & 0xfe == 0xd0 } ?? false }
  }
}
