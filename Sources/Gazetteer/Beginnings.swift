/// What the stems of Russian names begin with: few words of a text begin so, and need to be looked for among the stems.
///
/// A bit for each row of three letters. Russian ones have two bytes each, of which five bits tell them apart.
struct Beginnings: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 1 << 9)

  /// - Parameter stem: a shorter one begins whatever begins with it.
  mutating func insert(_ stem: String) {
    stem.withBytes { stem in
      let count = min(3, stem.count / 2)
      let free = 15 - 5 * count
      let first = Self.place(stem, letters: count) << free
      for place in first..<first + 1 << free { bits[place >> 6] |= 1 << UInt64(place & 63) }
    }
  }

  /// Whether a word may begin with a stem.
  func mayBegin(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count > 1, word[0] >= 0xd0 else { return false }
    let count = min(3, word.count / 2)
    let place = Self.place(word, letters: count) << (15 - 5 * count)
    return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  private static func place(_ word: UnsafeBufferPointer<UInt8>, letters: Int) -> Int {
    var place = 0
    for letter in 0..<letters {
      place = place << 5 | Int(word[letter * 2 + 1] & 31)
    }
    return place
  }
}
