extension Fingerprint {
  /// 128 bytes, the higher one of each value first.
  package var bytes: [UInt8] {
    values.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  }

  /// Reads what `bytes` wrote; nil for anything else.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Self.places * 2 else { return nil }
    self.init(
      values: (0..<Self.places).map { UInt16(bytes[$0 * 2]) << 8 | UInt16(bytes[$0 * 2 + 1]) })
  }
}
