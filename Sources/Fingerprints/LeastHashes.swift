/// The least hash in each place of a fingerprint, of a text's runs of three words.
struct LeastHashes {
  /// `Fingerprint.places` of them; `UInt64.max` where there is none.
  private let least: UnsafeMutableBufferPointer<UInt64>
  private(set) var words = 0
  /// Of the word that came last, and of it with the one before.
  private var one: UInt64 = 0
  private var two: UInt64 = 0

  /// - Parameter least: memory that outlives this value; each place holds `UInt64.max`.
  init(into least: UnsafeMutableBufferPointer<UInt64>) {
    self.least = least
  }

  /// Adds the run that ends with a word.
  @inline(__always)
  mutating func add(_ word: UInt64) {
    words &+= 1
    if words > 2 {
      let hash = Self.mix(two &* 31 &+ word)
      // A hash's first six bits choose the place, the rest is what the least is sought of.
      let place = Int(truncatingIfNeeded: hash &>> 58)
      least[place] = min(least[place], hash & ((1 << 58) - 1))
    }
    two = Self.mix(one &* 31 &+ word)
    one = Self.mix(word)
  }

  /// The finalizer of MurmurHash3 (A. Appleby), which spreads every bit over all.
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value &>> 33)) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ (value &>> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ (value &>> 33)
  }
}
