/// Whether decoded text can be what its author wrote, or shows the marks of a wrong single-byte charset.
enum PlausibleText {
  /// Three marks are looked for in the first 20,000 code points: C1 controls, which no text has; capitals inside words,
  /// which Cyrillic shows when KOI8-R is read as windows-1251 or the other way round; and letters that are mostly
  /// accented Latin, which Cyrillic shows when it is read as windows-1252.
  static func holds(_ text: String) -> Bool {
    var (letters, beyondASCII, accented, insideCapitals, controls) = (0, 0, 0, 0, 0)
    var insideWord = false
    for scalar in text.unicodeScalars.prefix(20_000) {
      if (0x80...0x9f).contains(scalar.value) { controls += 1 }
      guard scalar.properties.isAlphabetic else {
        insideWord = false
        continue
      }
      letters += 1
      if scalar.value >= 0x80 {
        beyondASCII += 1
        if scalar.value < 0x250 { accented += 1 }
        if insideWord && scalar.properties.isUppercase { insideCapitals += 1 }
      }
      insideWord = true
    }
    // A text of headlines has some words all in capitals; no language writes half of its letters with accents.
    return controls == 0 && insideCapitals * 2 <= beyondASCII && accented * 2 <= letters
  }
}
