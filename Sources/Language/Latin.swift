/// Writes words of European scripts in plain Latin letters.
package enum Latin {
  /// The letters a–z and digits of a folded word, Cyrillic written as the BGN/PCGN system does, without its marks;
  /// letters of other scripts as they are.
  ///
  /// - Complexity: O(n) in the word.
  package static func letters(of word: String) -> [UInt8] {
    word.withBytes { letters(of: $0) }
  }

  /// - Parameter word: its UTF-8.
  static func letters(of word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count * 2)
    var place = 0
    let common = Self.common
    while place < word.count {
      let scalar = Unicode.Scalar(codePointOf: word, at: place)
      place += UTF8.width(scalar)
      if scalar.value < 0x80 {
        result.append(UInt8(scalar.value))
      } else if scalar.value < common.count, common[Int(scalar.value)] != unknown {
        var letters = common[Int(scalar.value)]
        while letters > 0 {
          result.append(UInt8(truncatingIfNeeded: letters))
          letters >>= 8
        }
      } else if let letters = table[scalar] {
        result += letters
      } else if scalar.properties.generalCategory != .nonspacingMark {
        result += Array(String(scalar).utf8)
      }
    }
    return result
  }

  /// A folded or unfolded word in plain Latin letters, its first letter large where it was.
  package static func spelled(_ word: String) -> String {
    let letters = String(decoding: letters(of: word.lowercased()), as: UTF8.self)
    guard word.unicodeScalars.first?.properties.isUppercase == true else { return letters }
    return letters.prefix(1).uppercased() + letters.dropFirst()
  }

  /// The table's part that nearly all letters are in, by their numbers: up to four Latin letters, the first in the lowest byte.
  private static let common: [UInt32] = (0..<0x500).map { number in
    guard let letters = Unicode.Scalar(UInt32(number)).flatMap({ table[$0] }) else {
      return unknown
    }
    return letters.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
  private static let unknown = UInt32.max

  private static let table: [Unicode.Scalar: [UInt8]] = {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    let rows = [
      "а a", "б b", "в v", "г g", "д d", "е e", "ё e", "ж zh", "з z", "и i", "й y", "к k", "л l",
      "м m", "н n", "о o", "п p", "р r", "с s", "т t", "у u", "ф f", "х kh", "ц ts", "ч ch",
      "ш sh", "щ shch", "ъ ", "ы y", "ь ", "э e", "ю yu", "я ya", "і i", "ї yi", "є ye", "ґ g",
      "ў w", "ј j", "љ lj", "њ nj", "ћ c", "ђ dj", "џ dzh",
      "á a", "à a", "â a", "ä a", "ã a", "å a", "ā a", "ă a", "ą a", "æ ae", "ç c", "ć c", "č c",
      "ď d", "đ d", "ð d", "é e", "è e", "ê e", "ë e", "ē e", "ė e", "ę e", "ě e", "ğ g", "ģ g",
      "ḩ h", "ħ h", "ḥ h", "í i", "ì i", "î i", "ï i", "ī i", "į i", "ı i", "ķ k", "ł l", "ļ l",
      "ñ n", "ń n", "ň n", "ņ n", "ó o", "ò o", "ô o", "ö o", "õ o", "ø o", "ō o", "ő o", "œ oe",
      "ř r", "ś s", "š s", "ş s", "ș s", "ß ss", "ṣ s", "ť t", "ţ t", "ț t", "ṭ t", "þ th", "ú u",
      "ù u", "û u", "ü u", "ū u", "ů u", "ű u", "ų u", "ý y", "ÿ y", "ź z", "ż z", "ž z", "ẓ z",
    ]
    for row in rows {
      let scalars = row.unicodeScalars
      table[scalars.first!] = Array(String(scalars.dropFirst(2)).utf8)
    }
    return table
  }()
}
