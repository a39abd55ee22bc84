/// Reads numbers of seven bits a byte, the lowest first, the top bit saying that more follow (LEB128).
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Four bytes that say what a file is; 0 where there are fewer.
  mutating func tag() -> UInt32 {
    guard bytes.count >= place + 4 else { return 0 }
    defer { place += 4 }
    return (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
  }

  mutating func byte() throws(TaggerError) -> UInt8 {
    guard place < bytes.count else { throw .cutShort }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func number() throws(TaggerError) -> Int {
    var (value, shift) = (0, 0)
    while true {
      let byte = try byte()
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
      guard shift < 56 else { throw .cutShort }
    }
  }

  mutating func float() throws(TaggerError) -> Float {
    guard bytes.count >= place + 4 else { throw .cutShort }
    return Float(bitPattern: tag())
  }
}

/// Writes what `ByteReader` reads.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(tag: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: tag >> UInt32(shift)))
    }
  }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  /// - Parameter number: 0 or more.
  mutating func append(_ number: Int) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ float: Float) { append(tag: float.bitPattern) }
}
