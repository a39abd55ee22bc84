/// Turns words and their parts into numbers that stand for them.
enum FeatureHash {
  /// The hash of some bytes: G. Fowler, L. Noll, P. Vo's FNV-1a, with its bits mixed at the end.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return mix(hash)
  }

  static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { of($0) }
  }

  /// A number for two, whose order counts.
  @inline(__always)
  static func pair(_ one: UInt64, _ other: UInt64) -> UInt64 {
    mix((one &* 0x9E37_79B9_7F4A_7C15) ^ (other &+ 0x7F4A_7C15_9E37_79B9))
  }

  /// The last step of D. Stafford's mixer, as in SplitMix64.
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ (bits >> 32)) &* 0xBF58_476D_1CE4_E5B9
    return bits ^ (bits >> 29)
  }
}
