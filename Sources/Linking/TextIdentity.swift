import Language

/// The form of a text by which versions, copies and statements are compared.
package enum TextIdentity {
  /// Folded (case, ё as е, NFC), quotation marks and dashes as one of each, every run of white space one space.
  ///
  /// - Complexity: O(n) in the text.
  package static func fold(_ text: String) -> String {
    var text = NormalForm.fold(text)
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    text.withUTF8 { utf8 in
      var space = false
      var index = 0
      while index < utf8.count {
        let (sign, length) = plain(utf8, at: index)
        if sign == UInt8(ascii: " ") {
          space = true
        } else {
          if space, !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
          space = false
          if let sign {
            folded.append(sign)
          } else {
            for place in index..<index + length { folded.append(utf8[place]) }
          }
        }
        index += length
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// What stands for the character at `index`, nil for itself, and how many bytes to go on; over bytes, since every text
  /// passes here whole.
  private static func plain(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt8?, Int) {
    let (space, quote, single, dash) =
      (UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"))
    let byte = utf8[index]
    if byte <= 0x20 { return (space, 1) }
    if byte == 0xC2, index + 1 < utf8.count {
      switch utf8[index + 1] {
      case 0x85, 0xA0: return (space, 2)
      case 0xAB, 0xBB: return (quote, 2)  // « »
      default: return (nil, 2)
      }
    }
    if byte == 0xE2, index + 2 < utf8.count, utf8[index + 1] == 0x80 {
      switch utf8[index + 2] {
      case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return (space, 3)
      case 0x90...0x95: return (dash, 3)  // U+2010…U+2015
      case 0x98...0x9B: return (single, 3)  // ‘ ’ ‚ ‛
      case 0x9C...0x9F: return (quote, 3)  // “ ” „ ‟
      default: return (nil, 3)
      }
    }
    if byte == 0xE3, index + 2 < utf8.count, utf8[index + 1] == 0x80, utf8[index + 2] == 0x80 {
      return (space, 3)
    }
    return (nil, 1)
  }
}
