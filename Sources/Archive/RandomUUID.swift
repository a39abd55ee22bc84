/// A random UUID of version 4 (RFC 9562, section 5.4). Foundation's opens a device for each.
enum RandomUUID {
  private static let digits = Array("0123456789abcdef".utf8)

  /// In lower case, as `0b7f1d1e-…`.
  static func text() -> String {
    let version = UInt64.random(in: 0 ... .max) & ~0xf000 | 0x4000
    let variant = UInt64.random(in: 0 ... .max) & ~(3 << 62) | 2 << 62
    return String(unsafeUninitializedCapacity: 36) { text in
      var place = 0
      for shift in (0..<32).reversed() {
        let half = shift >= 16 ? version : variant
        text[place] = digits[Int(half >> (shift % 16 * 4) & 15)]
        place += 1
        if [24, 20, 16, 12].contains(shift) {
          text[place] = UInt8(ascii: "-")
          place += 1
        }
      }
      return place
    }
  }
}
