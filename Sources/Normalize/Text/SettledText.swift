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
    plain.withUnsafeBufferPointer { plain in
      var place = 0
      var before = UInt8(ascii: " ")
      while place < bytes.count {
        // Where nothing in sixteen bytes needs a closer look, which of them is what is no matter.
        if place &+ 16 <= bytes.count, arePlain(bytes, at: place, behind: before, plain) {
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
      return before != UInt8(ascii: " ") || bytes.isEmpty
    }
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

  /// For each byte 0 where it is settled whatever stands beside it, 1 for a space, else 2.
  private static let plain: [UInt8] = (0...255).map { byte in
    switch byte {
    case 0x20: 1
    case 0x21...0x7e, 0x80...0xbf, 0xc3, 0xc4, 0xc5, 0xd0, 0xd1: 0
    default: 2
    }
  }

  /// Whether the next sixteen bytes are plain, and no space follows another.
  @inline(__always)
  private static func arePlain(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, behind before: UInt8,
    _ plain: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var refused: UInt8 = 0
    var before = plain[Int(before)]
    var place = start
    while place < start &+ 16 {
      let kind = plain[Int(bytes[place])]
      refused |= kind & (before | 2)
      before = kind
      place &+= 1
    }
    return refused == 0
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
