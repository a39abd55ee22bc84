/// Numbers words in the order in which they come, for tables that are asked for every word of a text.
///
/// Open addressing with linear probing (D. Knuth, The Art of Computer Programming, 6.4), never more than half full. A slot
/// holds half of its word's bits, so that one that is not there is mostly told by one place in memory.
public struct WordIndex: Sendable {
  @usableFromInline var words: [Word] = []
  /// The upper half of a word's bits, and below its number, counted from one; zero where the slot is free.
  @usableFromInline var slots: [UInt64] = Self.none

  /// Shared by all that are empty, as many of a text's tables stay.
  private static let none: [UInt64] = Array(repeating: 0, count: 16)

  public init() {}

  /// With room for so many words.
  public init(capacity: Int) {
    words.reserveCapacity(capacity)
    var count = slots.count
    while count < capacity * 2 { count *= 2 }
    if count > slots.count { slots = Array(repeating: 0, count: count) }
  }

  package var count: Int { words.count }

  /// - Complexity: O(1) on average.
  @inlinable public func number(of word: Word) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var place = Int(truncatingIfNeeded: word.bits) & mask
      while slots[place] != 0 {
        if (slots[place] ^ word.bits) &>> 32 == 0 {
          let number = Int(slots[place] & 0xffff_ffff) &- 1
          if words[number] == word { return number }
        }
        place = (place &+ 1) & mask
      }
      return nil
    }
  }

  /// The number of a word, which is `count` before the call for a new one.
  public mutating func insert(_ word: Word) -> Int {
    if let number = number(of: word) { return number }
    words.append(word)
    if words.count * 2 > slots.count { grow() } else { place(word, as: words.count) }
    return words.count - 1
  }

  private mutating func place(_ word: Word, as number: Int) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: word.bits) & mask
    while slots[place] != 0 { place = (place + 1) & mask }
    slots[place] = word.bits & ~0xffff_ffff | UInt64(number)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (index, word) in words.enumerated() { place(word, as: index + 1) }
  }
}
