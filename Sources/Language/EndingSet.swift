/// Endings of folded words. Whether a word has one of them is a look-up for each of their lengths, however many they are.
package struct EndingSet: Sendable, ExpressibleByArrayLiteral {
  private var endings = WordSet()
  /// In bytes.
  private var lengths: [Int] = []

  package init(arrayLiteral endings: StaticString...) {
    for ending in endings {
      self.endings.insert(Word(stringLiteral: ending))
      let length = ending.utf8CodeUnitCount
      if !lengths.contains(length) { lengths.append(length) }
    }
  }

  /// Whether a word ends in one of them.
  ///
  /// - Complexity: O(n) in the lengths.
  package func end(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for length in lengths where length <= word.count {
      let ending = UnsafeBufferPointer(rebasing: word[(word.count - length)...])
      if endings.contains(Word(utf8: ending)) { return true }
    }
    return false
  }
}
