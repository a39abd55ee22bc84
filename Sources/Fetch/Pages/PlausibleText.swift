/// Whether decoded text can be what its author wrote, or shows the marks of a wrong single-byte charset.
///
/// Only words with letters beyond ASCII count: there are few of them in an English page, and they tell as much. A single
/// letter tells nothing; it may be another charset's space or dash.
struct PlausibleText {
  private var words = 0
  private var odd = 0
  private var shouted = 0
  private var controls = 0

  /// So many words tell enough.
  private static let enough = 2_000

  init(_ text: String) {
    var word = Word()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if scalar.isASCIILetter { word.add(ascii: scalar) } else { end(&word) }
      } else if scalar.properties.isAlphabetic {
        word.add(scalar)
      } else {
        if scalar.value <= 0x9f { controls += 1 }
        end(&word)
      }
      if words == Self.enough { break }
    }
    end(&word)
  }

  /// No C1 control, which no text has, and at most every third word odd: Cyrillic mixed with Latin, which accented Latin
  /// becomes; nothing but accented letters, which Cyrillic becomes in a Latin charset; small letters and capitals that
  /// alternate, which Cyrillic shows in another Cyrillic charset.
  var holds: Bool { controls == 0 && odd * 3 <= words }

  /// Most Cyrillic words are all in capitals: so some headlines are, and all of windows-1251 that is read as KOI8-R or the
  /// other way round.
  var shouts: Bool { shouted * 2 > words }

  private mutating func end(_ word: inout Word) {
    if word.beyondASCII > 0, word.letters > 1 {
      words += 1
      if word.isOdd { odd += 1 }
      if word.isShouted { shouted += 1 }
    }
    if word.letters > 0 { word = Word() }
  }
}

/// What matters of a word's letters.
private struct Word {
  var letters = 0
  var beyondASCII = 0
  private var accented = 0
  private var cyrillic = 0
  private var capitals = 0
  private var isAfterSmall = false
  private var hasInsideCapital = false

  mutating func add(ascii scalar: Unicode.Scalar) {
    letters += 1
    note(isCapital: scalar.value < 0x60)
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    letters += 1
    beyondASCII += 1
    if scalar.value < 0x250 { accented += 1 }
    if (0x400..<0x530).contains(scalar.value) { cyrillic += 1 }
    note(isCapital: scalar.properties.isUppercase)
  }

  private mutating func note(isCapital: Bool) {
    if isCapital {
      capitals += 1
      if isAfterSmall { hasInsideCapital = true }
    }
    isAfterSmall = !isCapital
  }

  var isOdd: Bool {
    (cyrillic > 0 && cyrillic < letters) || (accented == letters && letters >= 3)
      || (cyrillic > 0 && (hasInsideCapital || capitals > 1 && capitals < letters))
  }

  var isShouted: Bool { cyrillic == letters && letters >= 2 && capitals == letters }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}
