/// Values by word, over a `WordIndex`.
public struct WordTable<Value: Sendable>: Sendable {
  @usableFromInline var index = WordIndex()
  @usableFromInline var values: [Value] = []

  // Public, although the package alone knows it, and inlinable all through: only so is it specialized for its values in
  // other modules, and a generic call would cost more than the look-up.
  @inlinable public init() {}

  /// With room for so many words.
  @inlinable public init(capacity: Int) { index = WordIndex(capacity: capacity) }

  @inlinable public init(_ entries: [String: Value]) {
    for (word, value) in entries { update(word, default: value) { $0 = value } }
  }

  package var words: [Word] { index.words }

  /// - Complexity: O(1) on average.
  @inlinable public subscript(word: Word) -> Value? {
    guard let number = index.number(of: word) else { return nil }
    return values[number]
  }

  @inlinable public func contains(_ word: Word) -> Bool { index.number(of: word) != nil }

  /// The number of a word, to ask for its value later; -1 for one that is not there.
  @inlinable public func number(of word: Word) -> Int32 {
    index.number(of: word).map { Int32(truncatingIfNeeded: $0) } ?? -1
  }

  /// The value of a word by its number.
  @inlinable public subscript(number number: Int32) -> Value { values[Int(number)] }

  /// - Complexity: O(n) in the word, on average.
  @inlinable public subscript(word: String) -> Value? { self[Word(word)] }

  /// Changes the value of a word; one that is new begins with `initial`.
  @inlinable public mutating func update(
    _ word: String, default initial: @autoclosure () -> Value, _ change: (inout Value) -> Void
  ) {
    update(Word(word), default: initial(), change)
  }

  /// Changes the value of a word that the table holds.
  @inlinable public mutating func updateKnown(_ word: Word, _ change: (inout Value) -> Void) {
    if let number = index.number(of: word) { change(&values[number]) }
  }

  @inlinable public mutating func update(
    _ word: Word, default initial: @autoclosure () -> Value, _ change: (inout Value) -> Void
  ) {
    let number = index.insert(word)
    if number == values.count { values.append(initial()) }
    change(&values[number])
  }
}

/// A set of words, over a `WordIndex`.
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
  @usableFromInline var index = WordIndex()

  package init() {}

  /// With room for so many words.
  package init(capacity: Int) { index = WordIndex(capacity: capacity) }

  package init(_ words: some Sequence<Word>) {
    for word in words { insert(word) }
  }

  package init(_ words: some Sequence<String>) {
    for word in words { insert(Word(word)) }
  }

  public init(arrayLiteral words: Word...) {
    for word in words { insert(word) }
  }

  @inlinable public func contains(_ word: Word) -> Bool { index.number(of: word) != nil }

  package var isEmpty: Bool { index.count == 0 }

  /// In the order in which they came.
  package var words: [Word] { index.words }

  package func contains(_ word: String) -> Bool { contains(Word(word)) }

  /// - Returns: whether the word is new.
  @discardableResult
  package mutating func insert(_ word: Word) -> Bool {
    let count = index.count
    return index.insert(word) == count
  }

  package func union(_ other: WordSet) -> WordSet {
    var all = self
    for word in other.index.words { all.insert(word) }
    return all
  }
}
