/// Endings that a word is asked for all at once, to the byte: `hasSuffix` would compare each by Unicode's canonical
/// equivalence, which folded words need not.
package struct EndingSet: Sendable, ExpressibleByArrayLiteral {
  private let endings: WordSet
  /// Of the endings, in bytes, each once.
  private let lengths: [Int]

  package init(arrayLiteral endings: String...) {
    self.endings = WordSet(endings)
    lengths = Set(endings.map(\.utf8.count)).sorted()
  }

  /// Whether a word has one of the endings; a word that is one has it, too.
  ///
  /// - Complexity: O(n) in the endings' lengths.
  package func end(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { bytes in
      lengths.contains { length in
        length <= bytes.count
          && endings.contains(Word(utf8: UnsafeBufferPointer(rebasing: bytes.suffix(length))))
      }
    }
  }
}
