/// The words of a text, as FTS5's tokenizer `unicode61` parts them.
enum FullTextWords {
  /// Gives each run of letters and digits to `body`, in small letters, ё as е.
  ///
  /// - Complexity: O(n) in the text.
  static func each(of text: String, _ body: (String) -> Void) {
    var word: [UInt8] = []
    func end() {
      guard !word.isEmpty else { return }
      body(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      guard let letter = folded(scalar) else {
        end()
        continue
      }
      switch letter.value {
      case 0..<0x80: word.append(UInt8(letter.value))
      case 0x80..<0x800:
        word.append(0xC0 | UInt8(letter.value >> 6))
        word.append(0x80 | UInt8(letter.value & 0x3F))
      default: word.append(contentsOf: UTF8.encode(letter)!)
      }
    }
    end()
  }

  /// ё as е in both cases, which FTS5 does not do by itself; every letter keeps its place.
  static func withoutYo(_ text: String) -> String {
    // ё is D1 91 in UTF-8, Ё is D0 81.
    var last: UInt8 = 0
    let has = text.utf8.contains { byte in
      defer { last = byte }
      return last == 0xD1 && byte == 0x91 || last == 0xD0 && byte == 0x81
    }
    guard has else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "ё" ? "е" : $0 == "Ё" ? "Е" : $0 }))
  }

  /// The small letter or digit; nil for what parts words.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: return scalar
    case 0x41...0x5A: return Unicode.Scalar(scalar.value + 0x20)
    case 0..<0x80: return nil
    case 0x451, 0x401: return "е"
    case 0x430...0x45F: return scalar
    case 0x410...0x42F: return Unicode.Scalar(scalar.value + 0x20)
    case 0x400...0x40F: return Unicode.Scalar(scalar.value + 0x50)
    default:
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else { return nil }
      let small = properties.lowercaseMapping.unicodeScalars
      return small.count == 1 ? small.first : scalar
    }
  }
}
