import Language

/// Text brought to one form: NFC, single plain spaces, nothing invisible. Quotation marks stay as printed.
enum SettledText {
  /// One line or paragraph, without a line break inside and without space at its ends.
  ///
  /// Every kind of space and break becomes one space. Controls, soft hyphens, zero-width characters, byte order marks and
  /// bidirectional controls are dropped; a joiner stays between letters of scripts that spell with it, and in emoji.
  /// U+FFFD stays, as the mark of a loss.
  ///
  /// - Complexity: O(n).
  static func line(_ text: String) -> String {
    var text = text
    if text.withUTF8(isSettled) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var before: Unicode.Scalar?
    var spaceWaits = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      if isSpace(scalar) {
        spaceWaits = before != nil
        continue
      }
      if isJoiner(scalar) {
        guard let before, let next, joins(before), joins(next) else { continue }
      } else if isInvisible(scalar) {
        continue
      }
      if spaceWaits {
        result.append(UInt8(ascii: " "))
        spaceWaits = false
      }
      scalar.isASCII ? result.append(UInt8(scalar.value)) : result.append(contentsOf: scalar.utf8)
      before = scalar
    }
    return NormalForm.nfc(String(decoding: result, as: UTF8.self))
  }

  /// Whether UTF-8 text is surely in that form already, as nearly all is: single spaces between printable ASCII, signs and
  /// letters of Latin-1 and Latin Extended-A, of Cyrillic without marks, the common dashes, quotation marks and currencies.
  /// All of them are NFC by themselves.
  private static func isSettled(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.first != UInt8(ascii: " ") else { return false }
    var place = 0
    var before: UInt8 = 0
    while place < bytes.count {
      // Where nothing in sixteen bytes needs a closer look, which of them is what is no matter.
      if place &+ 17 <= bytes.count, arePlain(bytes, at: place) {
        place &+= 16
        before = bytes[place &- 1]
        continue
      }
      let end = min(place &+ 16, bytes.count)
      while place < end {
        guard isSettled(bytes, at: place, behind: before) else { return false }
        before = bytes[place]
        place &+= 1
      }
    }
    return before != UInt8(ascii: " ")
  }

  private static func isSettled(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, behind before: UInt8
  ) -> Bool {
    switch bytes[place] {
    // With what continues a code point whose first byte passed.
    case 0x21...0x7e, 0x80...0xbf, 0xc3, 0xc4, 0xc5, 0xd0, 0xd1: true
    case 0x20: before != 0x20
    // U+00A1 to U+00BF, but for the soft hyphen.
    case 0xc2: bytes[place + 1] > 0xa0 && bytes[place + 1] != 0xad
    // U+2010 to U+2026, U+20A0 to U+20BF.
    case 0xe2:
      bytes[place + 1] == 0x80 && (0x90...0xa6).contains(bytes[place + 2])
        || bytes[place + 1] == 0x82 && bytes[place + 2] >= 0xa0
    default: false
    }
  }

  /// Whether the next sixteen bytes are settled whatever stands beside them: no space is followed by another, and no
  /// character is of more than two bytes.
  ///
  /// After "Bit Twiddling Hacks" by S. E. Anderson, "Determine if a word has a zero byte".
  @inline(__always)
  private static func arePlain(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let ones = SIMD2<UInt64>(repeating: 0x0101_0101_0101_0101)
    let high = ones &<< 7
    let from = UnsafeRawPointer(bytes.baseAddress! + start)
    let some = from.loadUnaligned(as: SIMD2<UInt64>.self)
    let next = (from + 1).loadUnaligned(as: SIMD2<UInt64>.self)
    let controls = (some &- ones &* 0x20) & ~some
    let delete = some ^ ones &* 0x7f
    let spaces = (some ^ ones &* 0x20) | (next ^ ones &* 0x20)
    let refused = (controls | (delete &- ones) & ~delete | (spaces &- ones) & ~spaces) & high
    guard refused.x | refused.y == 0 else { return false }
    let leads = some & (some &<< 1) & high
    if leads.x | leads.y == 0 { return true }
    // The highest bit of each byte that is not 0.
    func others(_ bytes: SIMD2<UInt64>) -> SIMD2<UInt64> {
      (bytes & ~high) &+ ~high | bytes
    }
    // U+00C0 to U+017F, U+0400 to U+047F.
    let unknown =
      leads & others(some ^ ones &* 0xc3) & others((some & ~ones) ^ ones &* 0xc4)
      & others((some & ~ones) ^ ones &* 0xd0)
    return unknown.x | unknown.y == 0
  }

  /// Whether a code point is a letter or a digit. Asking Unicode's tables is slow, so the common scripts come first.
  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x400...0x481, 0x48a...0x52f: true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// Whether a text may hold a number of any script; where this says no, there is none.
  static func mayHoldNumber(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      // Below Armenian no sign is a number but the digits, and Latin-1's small digits and fractions.
      case 0x30...0x39, 0xb2, 0xb3, 0xb9, 0xbc...0xbe: true
      case 0..<0x530: false
      default: true
      }
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f,
      0x3000:
      true
    default: false
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0xad, 0x61c, 0x180e, 0x200b, 0x200e, 0x200f, 0x202a...0x202e,
      0x2060...0x206f, 0xfeff, 0xfff9...0xfffc:
      true
    default: false
    }
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200c || scalar.value == 0x200d
  }

  /// Latin, Greek and Cyrillic, which end at U+058F with Armenian, never join with a zero-width character.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x590 && !isSpace(scalar)
  }
}
