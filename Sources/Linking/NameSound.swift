/// The sound of a name's word: what its spellings in Latin and Cyrillic letters share.
enum NameSound {
  /// Transliterates Cyrillic, then folds what transliterations write differently: kh and h, y, j and i, doubled letters.
  ///
  /// - Parameter word: case-folded.
  static func key(_ word: String) -> String {
    var latin = ""
    for scalar in word.unicodeScalars {
      if let letters = letters[scalar] {
        latin += letters
      } else if scalar.properties.isAlphabetic {
        latin.unicodeScalars.append(scalar)
      }
    }
    for (spelling, sound) in spellings where latin.contains(spelling) {
      latin = latin.split(separator: spelling, omittingEmptySubsequences: false)
        .joined(separator: sound)
    }
    var key = ""
    for letter in latin where key.last != letter { key.append(letter) }
    return key
  }

  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "",
    "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia", "і": "i", "ї": "i", "є": "e", "ґ": "g",
  ]

  /// In this order.
  private static let spellings: [(String, String)] = [
    ("shch", "sch"), ("kh", "h"), ("y", "i"), ("j", "i"), ("w", "v"), ("ph", "f"), ("ck", "k"),
    ("ee", "i"), ("ou", "u"), ("oo", "u"), ("tz", "ts"), ("x", "ks"), ("ii", "i"), ("ie", "e"),
  ]
}
