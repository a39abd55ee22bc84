/// A text by 128 bits of its SHA-256: for sets of millions, in which two texts never meet by chance.
package struct DigestKey: Hashable, Sendable {
  /// The first half, for where a chance meeting does no harm.
  package let high: UInt64
  private let low: UInt64

  package init(_ text: String) {
    self.init(text.utf8)
  }

  package init(_ bytes: some Sequence<UInt8>) {
    let digits = SHA256.hex(bytes).utf8.map { UInt64($0 <= 0x39 ? $0 - 0x30 : $0 - 0x57) }
    high = digits[..<16].reduce(0) { $0 << 4 | $1 }
    low = digits[16..<32].reduce(0) { $0 << 4 | $1 }
  }
}
