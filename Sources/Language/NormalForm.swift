import CICU

/// Unicode's normal forms and foldings, over ICU.
package enum NormalForm {
  /// The text in NFC.
  package static func nfc(_ text: String) -> String {
    convert(text, unless: { CICU_is_nfc($0, $1) }, CICU_nfc)
  }

  /// Case-folded, ё as е, in NFC: what two spellings of one word share.
  package static func fold(_ text: String) -> String {
    var text = text
    if let folded = text.withUTF8(plainlyFolded) { return folded }
    return String(decoding: foldedBytes(text), as: UTF8.self)
  }

  /// The UTF-8 of `fold(_:)` for as long as somebody looks at it: mostly no memory is asked for.
  ///
  /// - Complexity: as `foldedBytes`.
  package static func withFolded(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var own = text
    own.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { folded in
        if foldPlainly(bytes, into: folded) == bytes.count {
          body(UnsafeBufferPointer(folded))
        } else {
          foldedBytes(text).withUnsafeBufferPointer(body)
        }
      }
    }
  }

  /// The UTF-8 of `fold(_:)`, for who reads bytes: it is not made a string.
  ///
  /// - Complexity: O(n). ICU is asked only for the pieces that need it.
  package static func foldedBytes(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var folded: [UInt8] = []
      var start = 0
      while start < bytes.count {
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        let plain = [UInt8](unsafeUninitializedCapacity: rest.count) {
          $1 = foldPlainly(rest, into: $0)
        }
        if folded.isEmpty && plain.count == bytes.count { return plain }
        let piece = hardPiece(of: rest, at: plain.count)
        folded += plain[..<piece.lowerBound]
        folded += foldByICU(String(decoding: rest[piece], as: UTF8.self)).utf8
        start += piece.upperBound
      }
      return folded
    }
  }

  /// From the space before a code point that ICU is to fold to one well behind it: between spaces folding and NFC look at
  /// nothing else, and a text of a script that is always ICU's should not go there word by word.
  private static func hardPiece(
    of bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Range<Int> {
    let space = UInt8(ascii: " ")
    let start = bytes[..<place].lastIndex(of: space) ?? 0
    let end = bytes[min(place + 256, bytes.count)...].firstIndex(of: space) ?? bytes.count
    return start..<end
  }

  private static func foldByICU(_ text: String) -> String {
    let folded = convert(nfc(text), CICU_fold)
    // In UTF-8 ё is D1 91 and е is D0 B5; no other letter's bytes hold D1 91 side by side.
    guard folded.utf8.contains(0x91) else { return folded }
    var bytes = Array(folded.utf8)
    for place in bytes.indices.dropFirst() where bytes[place] == 0x91 && bytes[place - 1] == 0xd1 {
      bytes[place - 1] = 0xd0
      bytes[place] = 0xb5
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// nil where ICU is to be asked.
  private static func plainlyFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard !bytes.isEmpty else { return nil }
    var plain = 0
    let folded = String(unsafeUninitializedCapacity: bytes.count) { folded in
      plain = foldPlainly(bytes, into: folded)
      return plain == bytes.count ? plain : 0
    }
    return plain == bytes.count ? folded : nil
  }

  /// Folds byte by byte what can be: ASCII, Latin-1, Cyrillic up to U+045F, the common quotation marks, dashes and
  /// currencies. Each keeps its length, and none joins with another in NFC.
  ///
  /// - Returns: how many bytes were folded, up to the first code point for which ICU is to be asked.
  private static func foldPlainly(
    _ bytes: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        if place + 8 <= bytes.count, foldASCII(bytes, into: folded, at: place) {
          place += 8
          continue
        }
        folded[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        place += 1
        continue
      }
      // A string's bytes are whole code points, so that there is a second byte.
      let next = bytes[place + 1]
      switch (byte, next) {
      case (0xd0, 0x81), (0xd1, 0x91): (folded[place], folded[place + 1]) = (0xd0, 0xb5)  // Ё, ё
      case (0xd0, 0x80...0x8f): (folded[place], folded[place + 1]) = (0xd1, next + 0x10)
      case (0xd0, 0x90...0x9f): (folded[place], folded[place + 1]) = (0xd0, next + 0x20)
      case (0xd0, 0xa0...0xaf): (folded[place], folded[place + 1]) = (0xd1, next - 0x20)
      case (0xc3, 0x9f): (folded[place], folded[place + 1]) = (0x73, 0x73)  // ß is ss
      case (0xc3, 0x80...0x96), (0xc3, 0x98...0x9e):
        (folded[place], folded[place + 1]) = (0xc3, next + 0x20)
      // Of U+0080 to U+00BF only the sign of a millionth is another letter.
      case (0xd0, _), (0xd1, 0x80...0x9f), (0xc3, _), (0xc2, 0x80...0xb4), (0xc2, 0xb6...0xbf):
        (folded[place], folded[place + 1]) = (byte, next)
      // U+2002 to U+203F, U+2080 to U+20BF.
      case (0xe2, 0x80) where bytes[place + 2] >= 0x82, (0xe2, 0x82):
        (folded[place], folded[place + 1]) = (byte, next)
        folded[place + 2] = bytes[place + 2]
        place += 1
      default: return place
      }
      place += 2
    }
    return place
  }

  /// Folds eight bytes at once; false, and nothing done, where one of them is not ASCII.
  ///
  /// After "Bit Twiddling Hacks" by S. E. Anderson, "Determine if a word has a byte between m and n".
  @inline(__always)
  private static func foldASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>,
    at place: Int
  ) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones << 7
    let word = UnsafeRawPointer(bytes.baseAddress! + place).loadUnaligned(as: UInt64.self)
    guard word & high == 0 else { return false }
    let fromA = word &+ ones &* (0x80 - 0x41)
    let beyondZ = word &+ ones &* (0x80 - 0x5b)
    // The highest bit of each capital letter, moved to where it makes the letter small.
    let small = word | (fromA & ~beyondZ & high) >> 2
    UnsafeMutableRawPointer(folded.baseAddress! + place).storeBytes(of: small, as: UInt64.self)
    return true
  }

  private static func convert(
    _ text: String, unless already: (UnsafePointer<CChar>, Int32) -> Bool = { _, _ in false },
    _ function: (UnsafePointer<CChar>, Int32, UnsafeMutablePointer<CChar>?, Int32) -> Int32
  ) -> String {
    var text = text
    let converted: String? = text.withUTF8 { utf8 in
      guard !utf8.isEmpty else { return nil }
      return utf8.withMemoryRebound(to: CChar.self) { bytes in
        let (start, length) = (bytes.baseAddress!, Int32(bytes.count))
        if already(start, length) { return nil }
        var needed = length + length / 2 + 16
        for _ in 0..<2 {
          let capacity = needed
          let result = String(unsafeUninitializedCapacity: Int(capacity)) { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
              needed = function(start, length, $0.baseAddress, capacity)
            }
            return Int(max(0, min(needed, capacity)))
          }
          if needed <= capacity { return needed < 0 ? nil : result }
        }
        return nil
      }
    }
    return converted ?? text
  }
}
