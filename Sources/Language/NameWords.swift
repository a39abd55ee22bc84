/// Splits a name into the words that it is compared by.
package enum NameWords {
  /// The runs of letters and digits of a text; hyphens, apostrophes and stops part words: "al-Bab" → al, Bab.
  ///
  /// - Complexity: O(n) in the text.
  package static func split(_ text: String) -> [String] {
    // Most names and nearly all tokens are one word.
    if isWord(text) { return [text] }
    var words: [String] = []
    eachWord(of: text) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  /// The same, as bytes of the text, for who makes no strings of them.
  ///
  /// - Complexity: O(n) in the text.
  package static func eachWord(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    text.withBytes { eachWord(of: $0, body) }
  }

  /// - Parameter bytes: the UTF-8 of a text.
  package static func eachWord(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var (start, place) = (0, 0)
    func close() {
      if place > start { body(UnsafeBufferPointer(rebasing: bytes[start..<place])) }
    }
    while place < bytes.count {
      let plain = plainLength(bytes, at: place)
      if plain > 0 {
        place += plain
        continue
      }
      let scalar = Unicode.Scalar(codePointOf: bytes, at: place)
      let end = place + UTF8.width(scalar)
      if isPart(scalar) {
        place = end
      } else {
        close()
        (start, place) = (end, end)
      }
    }
    close()
  }

  /// The bytes of a letter or digit that English or Russian writes; zero for all else.
  private static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    switch bytes[place] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 1
    case 0xd0: bytes[place + 1] >= 0x90 ? 2 : 0
    case 0xd1: bytes[place + 1] < 0x90 ? 2 : 0
    default: 0
    }
  }

  /// Whether all of a text is one word, as nearly every token is.
  package static func isWord(_ text: String) -> Bool {
    if text.isEmpty { return false }
    // English and Russian words need no look at Unicode's tables.
    var text = text
    let isPlain = text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        let length = plainLength(bytes, at: place)
        if length == 0 { return false }
        place += length
      }
      return true
    }
    return isPlain || text.unicodeScalars.allSatisfy(isPart)
  }

  /// Whether a scalar belongs to a word: a letter, a digit, a mark on a letter.
  package static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value & ~0x20)
    }
    if scalar.isCyrillicLetter { return true }
    // Latin letters with marks; among them stand two signs.
    if (0xC0...0x24F).contains(scalar.value) { return scalar != "×" && scalar != "÷" }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType == .decimal
      || properties.generalCategory == .nonspacingMark
  }

  /// Whether a word is written in capitals only, with at least two of them.
  ///
  /// - Parameter count: of its letters, as many are looked at.
  package static func isAcronym(_ word: String, first count: Int = .max) -> Bool {
    var (capitals, left) = (0, count)
    for scalar in word.unicodeScalars {
      if left == 0 { break }
      left -= 1
      if scalar.isLowercase { return false }
      if scalar.isUppercase { capitals += 1 }
    }
    return capitals >= 2
  }
}
