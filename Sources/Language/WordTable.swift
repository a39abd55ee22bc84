/// Values by word, over a `WordIndex`.
package struct WordTable<Value: Sendable>: Sendable {
  @usableFromInline package var index = WordIndex()
  @usableFromInline package var values: [Value] = []

  // Inlinable all through: a generic call into another module would cost more than the look-up.
  @inlinable package init() {}

  @inlinable package init(_ entries: [String: Value]) {
    for (word, value) in entries { update(word, default: value) { $0 = value } }
  }

  /// - Complexity: O(n) in the word, on average.
  @inlinable package subscript(word: String) -> Value? {
    index.number(of: word).map { values[$0] }
  }

  @inlinable package subscript(utf8 word: UnsafeBufferPointer<UInt8>) -> Value? {
    index.number(of: word).map { values[$0] }
  }

  /// Changes the value of a word; one that is new begins with `initial`.
  @inlinable package mutating func update(
    _ word: String, default initial: @autoclosure () -> Value, _ change: (inout Value) -> Void
  ) {
    let number = index.insert(word)
    if number == values.count { values.append(initial()) }
    change(&values[number])
  }
}

/// A set of words, over a `WordIndex`.
package struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var index = WordIndex()

  package init(_ words: some Sequence<String>) {
    for word in words { insert(word) }
  }

  package init(arrayLiteral words: String...) { self.init(words) }

  package func contains(_ word: String) -> Bool { index.number(of: word) != nil }

  package mutating func insert(_ word: String) { _ = index.insert(word) }
}
