/// The scalars of UTF-8 that is known to be valid, in order; several times quicker than a `String`'s.
struct UTF8Scalars: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// - Returns: U+FFFD for what only invalid bytes could hold.
  @inline(__always)
  mutating func next() -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    let first = UInt32(bytes[place])
    place += 1
    if first < 0x80 { return Unicode.Scalar(UInt8(first)) }
    var value = first
    if first < 0xE0 {
      value = (first & 0x1F) << 6 | following()
    } else if first < 0xF0 {
      value = (first & 0x0F) << 12 | following() << 6 | following()
    } else {
      value = (first & 0x07) << 18 | following() << 12 | following() << 6 | following()
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  @inline(__always)
  private mutating func following() -> UInt32 {
    guard place < bytes.count else { return 0 }
    place += 1
    return UInt32(bytes[place - 1]) & 0x3F
  }
}
