/// Splits a name into the words that it is compared by.
package enum NameWords {
  /// The runs of letters and digits of a text; hyphens, apostrophes and stops part words: "al-Bab" → al, Bab.
  ///
  /// - Complexity: O(n) in the text.
  package static func split(_ text: String) -> [String] {
    // Most names and nearly all tokens are one word.
    if isWord(text) { return [text] }
    return text.unicodeScalars.split { !isPart($0) }.map { String($0) }
  }

  /// Whether all of a text is one word, as nearly every token is.
  package static func isWord(_ text: String) -> Bool {
    if text.isEmpty { return false }
    // English and Russian words need no look at Unicode's tables.
    var text = text
    let isPlain = text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        if byte &- 0x30 < 10 || byte | 0x20 &- 0x61 < 26 {
          place += 1
        } else if byte == 0xd0 && bytes[place + 1] >= 0x90
          || byte == 0xd1 && bytes[place + 1] < 0x90
        {
          place += 2
        } else {
          return false
        }
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
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType == .decimal
      || properties.generalCategory == .nonspacingMark
  }

  /// Whether a word is written in capitals only, with at least two of them.
  package static func isAcronym(_ word: String) -> Bool {
    var capitals = 0
    for scalar in word.unicodeScalars {
      if scalar.isLowercase { return false }
      if scalar.isUppercase { capitals += 1 }
    }
    return capitals >= 2
  }
}
