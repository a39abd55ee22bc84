/// What the stems of Russian names begin with: a word that begins otherwise need not be looked for among them.
///
/// A bit for each row of four letters. Russian ones have two bytes each, of which five bits tell them apart.
struct Beginnings: Sendable {
  private static let letters = 4
  private var bits: [UInt64] = Array(repeating: 0, count: 1 << (5 * letters - 6))

  /// - Parameter stem: a shorter one begins whatever begins with it.
  mutating func insert(_ stem: String) {
    stem.withBytes { stem in
      let (first, free) = Self.places(stem)
      if free > 6 {
        for place in first >> 6..<(first + 1 << free) >> 6 { bits[place] = .max }
      } else {
        let run = (UInt64(1) << UInt64(1 << free)) - 1
        bits[first >> 6] |= run << UInt64(first & 63)
      }
    }
  }

  /// Whether a word may begin with a stem.
  func mayBegin(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count > 1, word[0] >= 0xd0 else { return false }
    let place = Self.places(word).first
    return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  /// The first of the places of what begins so, which differ in their lowest bits, as many as are free.
  private static func places(_ word: UnsafeBufferPointer<UInt8>) -> (first: Int, free: Int) {
    let count = min(letters, word.count / 2)
    var place = 0
    for letter in 0..<count { place = place << 5 | Int(word[letter * 2 + 1] & 31) }
    let free = 5 * (letters - count)
    return (place << free, free)
  }
}
