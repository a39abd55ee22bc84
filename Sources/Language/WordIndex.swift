/// Numbers words in the order in which they come, for tables that are asked for every word of a text: words are compared
/// and hashed byte by byte, where `Dictionary<String, …>` asks for Unicode's canonical equivalence, which folded words
/// need not.
///
/// Open addressing with linear probing (D. Knuth, The Art of Computer Programming, 6.4), never more than half full.
public struct WordIndex: Sendable {
  /// The words' bytes, one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  private var hashes: [UInt64] = []
  /// For each slot the number of its word, counted from one; zero where it is free.
  private var slots: [Int32] = Array(repeating: 0, count: 16)

  public init() {}

  package var count: Int { ends.count }

  /// - Complexity: O(n) in the word, on average.
  public func number(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { number(of: $0) }
  }

  public func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    let number = slots[slot(of: word, Self.hash(word))]
    return number == 0 ? nil : Int(number) - 1
  }

  /// The number of a word, which is `count` before the call for a new one.
  public mutating func insert(_ word: String) -> Int {
    var word = word
    return word.withUTF8 { word in
      let hash = Self.hash(word)
      var slot = slot(of: word, hash)
      if slots[slot] != 0 { return Int(slots[slot]) - 1 }
      if count * 2 >= slots.count {
        grow()
        slot = self.slot(of: word, hash)
      }
      bytes += word
      ends.append(Int32(bytes.count))
      hashes.append(hash)
      slots[slot] = Int32(count)
      return count - 1
    }
  }

  /// The slot that holds a word, or that is free for it.
  private func slot(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0, !holds(Int(slots[slot]) - 1, word, hash) { slot = (slot + 1) & mask }
      return slot
    }
  }

  private func holds(_ number: Int, _ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Bool {
    guard hashes[number] == hash else { return false }
    let start = number == 0 ? 0 : Int(ends[number - 1])
    return bytes[start..<Int(ends[number])].elementsEqual(word)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number + 1)
    }
  }

  /// G. Fowler, L. Noll, P. Vo's FNV-1a, its upper bits folded onto the lower ones, by which slots are found.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ hash >> 32
  }
}
