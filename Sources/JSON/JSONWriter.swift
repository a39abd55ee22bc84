/// Writes JSON into a growing buffer: no spaces, no escapes but the needed ones, the shortest number that reads back.
package struct JSONWriter: ~Copyable {
  private var written: GrowingBytes

  package init() { self.init(capacity: 1024) }

  /// - Parameter capacity: about as many bytes will be written.
  init(capacity: Int) {
    written = GrowingBytes(capacity: capacity)
  }

  package var bytes: [UInt8] { written.bytes }

  /// The byte written last.
  var last: UInt8? { written.last }

  mutating func append(_ byte: UInt8) {
    written.append(byte)
  }

  mutating func raw(_ ascii: StaticString) {
    ascii.withUTF8Buffer { written.append(UnsafeRawBufferPointer($0)) }
  }

  /// What is JSON already.
  mutating func raw(_ utf8: UnsafeRawBufferPointer) {
    written.append(utf8)
  }

  mutating func integer(_ value: Int) {
    var length = value < 0 ? 2 : 1
    var rest = value.magnitude
    while rest >= 10 {
      rest /= 10
      length += 1
    }
    written.add(length) { digits in
      var rest = value.magnitude
      var place = length
      repeat {
        place -= 1
        digits[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if value < 0 { digits[0] = UInt8(ascii: "-") }
    }
  }

  mutating func number(_ value: Double) {
    precondition(value.isFinite, "JSON has no word for \(value)")
    if !plainFraction(value) { ascii(value.description) }
  }

  /// Writes a number from 0 to 1 of two digits at most, as nearly all of ours are: to find the shortest form of any other takes
  /// many times as long.
  ///
  /// - Returns: whether it is one.
  private mutating func plainFraction(_ value: Double) -> Bool {
    guard value > 0, value < 1 else { return false }
    let hundredths = (value * 100).rounded()
    guard hundredths / 100 == value else { return false }
    let (tens, ones) = UInt8(hundredths).quotientAndRemainder(dividingBy: 10)
    raw("0.")
    append(UInt8(ascii: "0") + tens)
    if ones > 0 { append(UInt8(ascii: "0") + ones) }
    return true
  }

  private mutating func ascii(_ text: String) {
    var text = text
    text.withUTF8 { written.append(UnsafeRawBufferPointer($0)) }
  }

  mutating func key(_ name: String) {
    string(name)
    append(UInt8(ascii: ":"))
  }

  /// - Parameter behindComma: whether a comma stands before it.
  mutating func key(_ name: StaticString, behindComma: Bool = false) {
    let (start, length) = (behindComma ? 1 : 0, name.utf8CodeUnitCount)
    written.add(start + length + 3) { target in
      target[0] = UInt8(ascii: ",")
      target[start] = UInt8(ascii: "\"")
      (target + start + 1).update(from: name.utf8Start, count: length)
      target[start + length + 1] = UInt8(ascii: "\"")
      target[start + length + 2] = UInt8(ascii: ":")
    }
  }

  mutating func string(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ string($0) }) != nil { return }
    var text = text
    text.withUTF8 { string($0) }
  }

  mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
    let plain = Self.plainLength(of: utf8, from: 0)
    if plain == utf8.count {
      written.add(plain + 2) { target in
        target[0] = UInt8(ascii: "\"")
        if plain > 0 { (target + 1).update(from: utf8.baseAddress!, count: plain) }
        target[plain + 1] = UInt8(ascii: "\"")
      }
    } else {
      escaped(utf8, plain: plain)
    }
  }

  /// - Parameter plain: the first byte that is to be escaped.
  private mutating func escaped(_ utf8: UnsafeBufferPointer<UInt8>, plain: Int) {
    // A page has an escape for every few dozen bytes.
    written.reserve(utf8.count + utf8.count / 16 + 2)
    append(UInt8(ascii: "\""))
    var (start, end) = (0, plain)
    while end < utf8.count {
      written.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(utf8)[start..<end]))
      escape(utf8[end])
      start = end + 1
      end = Self.plainLength(of: utf8, from: start)
    }
    written.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(utf8)[start...]))
    append(UInt8(ascii: "\""))
  }

  /// The place of the next byte that is to be escaped, or the end.
  private static func plainLength(of utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    // Sixteen bytes at a time, as long as none is to be escaped.
    while place &+ 16 <= utf8.count {
      let plain = plainAmongSixteen(utf8, at: place)
      if plain < 16 { return place &+ plain }
      place &+= 16
    }
    // The last sixteen, some of them for the second time.
    if start &+ 16 <= utf8.count {
      return utf8.count &- 16 &+ plainAmongSixteen(utf8, at: utf8.count &- 16)
    }
    // Eight of a short one.
    if place &+ 8 <= utf8.count, isPlain(eightOf: utf8, at: place) { place &+= 8 }
    while place < utf8.count {
      let byte = utf8[place]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      place &+= 1
    }
    return place
  }

  /// How many of sixteen bytes stand before the first control, quotation mark or backslash.
  ///
  /// After "Bit Twiddling Hacks" by S. E. Anderson, "Determine if a word has a byte less than n": the lowest of the bytes that
  /// it finds is always one.
  @inline(__always)
  private static func plainAmongSixteen(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let ones = SIMD2<UInt64>(repeating: 0x0101_0101_0101_0101)
    let words = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(
      as: SIMD2<UInt64>.self)
    let controls = words &- ones &* 0x20
    let quotes = (words ^ (ones &* 0x22)) &- ones
    let strokes = (words ^ (ones &* 0x5c)) &- ones
    // None of the three has its highest bit, and what is compared to them keeps its own.
    let escaped = (controls | quotes | strokes) & ~words & (ones &<< 7)
    if escaped.x | escaped.y == 0 { return 16 }
    return escaped.x != 0
      ? escaped.x.littleEndian.trailingZeroBitCount / 8
      : 8 + escaped.y.littleEndian.trailingZeroBitCount / 8
  }

  /// Whether none of eight bytes is to be escaped.
  @inline(__always)
  private static func isPlain(eightOf bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
    let quotes = (word ^ (ones &* 0x22)) &- ones
    let strokes = (word ^ (ones &* 0x5c)) &- ones
    return ((word &- ones &* 0x20) | quotes | strokes) & ~word & (ones &<< 7) == 0
  }

  private mutating func escape(_ byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    default:
      raw("u00")
      let digits = String(byte, radix: 16)
      ascii(byte < 0x10 ? "0" + digits : digits)
    }
  }
}
