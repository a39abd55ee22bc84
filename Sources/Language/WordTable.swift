/// Values by word, for tables that are asked for every word of a text: words are compared and hashed byte by byte, where
/// `Dictionary<String, …>` asks for Unicode's canonical equivalence, which folded words need not.
///
/// Open addressing with linear probing (D. Knuth, The Art of Computer Programming, 6.4), never more than half full.
package struct WordTable<Value: Sendable>: Sendable {
  /// The words' bytes, one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  private var hashes: [UInt64] = []
  private var values: [Value] = []
  /// For each slot the number of its entry, counted from one; zero where it is free.
  private var slots: [Int32] = Array(repeating: 0, count: 16)

  package init() {}

  package init(_ entries: [String: Value]) {
    slots = Array(repeating: 0, count: Self.capacity(for: entries.count))
    for (word, value) in entries { update(word, default: value) { $0 = value } }
  }

  /// - Complexity: O(n) in the word, on average.
  package subscript(word: String) -> Value? {
    var word = word
    return word.withUTF8 { self[utf8: $0] }
  }

  package subscript(utf8 word: UnsafeBufferPointer<UInt8>) -> Value? {
    let entry = slots[slot(of: word, Self.hash(word))]
    return entry == 0 ? nil : values[Int(entry) - 1]
  }

  package func contains(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { slots[slot(of: $0, Self.hash($0))] != 0 }
  }

  /// Changes the value of a word; one that is new begins with `initial`.
  package mutating func update(
    _ word: String, default initial: @autoclosure () -> Value, _ change: (inout Value) -> Void
  ) {
    var word = word
    word.withUTF8 { word in
      let hash = Self.hash(word)
      var slot = slot(of: word, hash)
      if slots[slot] == 0 {
        if values.count * 2 >= slots.count {
          grow()
          slot = self.slot(of: word, hash)
        }
        bytes += word
        ends.append(Int32(bytes.count))
        hashes.append(hash)
        values.append(initial())
        slots[slot] = Int32(values.count)
      }
      change(&values[Int(slots[slot]) - 1])
    }
  }

  /// The slot that holds a word, or that is free for it.
  private func slot(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, !holds(Int(slots[slot]) - 1, word, hash) { slot = (slot + 1) & mask }
    return slot
  }

  private func holds(_ entry: Int, _ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Bool {
    guard hashes[entry] == hash else { return false }
    let start = entry == 0 ? 0 : Int(ends[entry - 1])
    return bytes[start..<Int(ends[entry])].elementsEqual(word)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (entry, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(entry + 1)
    }
  }

  private static func capacity(for count: Int) -> Int {
    var capacity = 16
    while capacity <= count * 2 { capacity *= 2 }
    return capacity
  }

  /// G. Fowler, L. Noll, P. Vo's FNV-1a, its upper bits folded onto the lower ones, by which slots are found.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ hash >> 32
  }
}

/// A set of words, asked as `WordTable` is.
package struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var table = WordTable<Void>()

  package init(_ words: some Sequence<String>) {
    for word in words { insert(word) }
  }

  package init(arrayLiteral words: String...) { self.init(words) }

  package func contains(_ word: String) -> Bool { table.contains(word) }

  package mutating func insert(_ word: String) { table.update(word, default: ()) { _ in } }
}
