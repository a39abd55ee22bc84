/// Tells of each code point whether it is a letter, of which script, and what small letter stands for it.
///
/// Scripts that one language has to itself decide alone; the others are groups of `LanguageTable`.
struct LetterTable: Sendable {
  /// One code point: its script's place in `LetterTable.scripts` above bit 24, the folded code point below; 0 for what is
  /// no letter, `skipped` for marks that do not part a word.
  typealias Letter = UInt32

  static let skipped: Letter = .max

  /// A script, its ranges of letters, and the language that it decides, if it does.
  struct Script: Sendable {
    let name: String
    let ranges: [ClosedRange<UInt32>]
    let language: String?
    /// What one letter weighs beside a Latin one: a Han character or a Korean syllable is a word or half of one.
    let weight: Int

    init(_ name: String, _ language: String?, weight: Int = 1, _ ranges: ClosedRange<UInt32>...) {
      self.name = name
      self.language = language
      self.weight = weight
      self.ranges = ranges
    }
  }

  /// The first is no script: digits, marks, and letters of scripts that no table knows.
  static let scripts: [Script] = [
    Script("", nil),
    Script(
      "latin", nil, 0x41...0x5A, 0x61...0x7A, 0xAA...0xAA, 0xBA...0xBA, 0xC0...0xD6, 0xD8...0xF6,
      0xF8...0x24F, 0x1E00...0x1EFF),
    Script("cyrillic", nil, 0x400...0x52F),
    Script(
      "arabic", nil, 0x620...0x65F, 0x66E...0x6D3, 0x6D5...0x6D5, 0x6FA...0x6FF, 0x750...0x77F,
      0x200C...0x200C),
    Script("deva", nil, 0x900...0x963, 0x970...0x97F),
    Script("hebr", nil, 0x5D0...0x5EA, 0x5F0...0x5F2),
    Script("bengali", "bn", 0x980...0x9E5, 0x9F0...0x9F1),
    Script("han", nil, weight: 3, 0x3040...0x30FF, 0x3400...0x9FFF),
    Script("greek", "el", 0x370...0x3FF, 0x1F00...0x1FFF),
    Script("armenian", "hy", 0x531...0x556, 0x561...0x587),
    Script("georgian", "ka", 0x10A0...0x10FF, 0x1C90...0x1CBF),
    Script("hangul", "ko", weight: 3, 0xAC00...0xD7A3, 0x1100...0x11FF),
    Script("thai", "th", 0xE01...0xE4E),
    Script("lao", "lo", 0xE81...0xECD),
    Script("khmer", "km", 0x1780...0x17D3),
    Script("myanmar", "my", 0x1000...0x103F),
    Script("tibetan", "bo", 0xF40...0xFBC),
    Script("ethiopic", "am", weight: 2, 0x1200...0x135A),
    Script("tamil", "ta", 0xB82...0xBD7),
    Script("telugu", "te", 0xC01...0xC63),
    Script("kannada", "kn", 0xC81...0xCE3),
    Script("malayalam", "ml", 0xD01...0xD63),
    Script("gujarati", "gu", 0xA81...0xAE3),
    Script("gurmukhi", "pa", 0xA01...0xA5E),
    Script("oriya", "or", 0xB01...0xB63),
    Script("sinhala", "si", 0xD81...0xDF3),
  ]

  private let letters: [Letter]

  init() {
    var letters = [Letter](repeating: 0, count: 0xD800)
    for (place, script) in Self.scripts.enumerated() {
      for range in script.ranges {
        for value in range {
          var folded = value
          if value < 0x590 || (0x1E00...0x1FFF).contains(value) {
            folded = Unicode.Scalar(value)!.properties.lowercaseMapping.unicodeScalars.first!.value
          }
          letters[Int(value)] = UInt32(place) << 24 | folded
        }
      }
    }
    for mark in 0x300...0x36F { letters[mark] = Self.skipped }
    letters[0xAD] = Self.skipped
    self.letters = letters
  }

  /// Reads UTF-8 into letters; malformed bytes part words.
  ///
  /// - Returns: how many letters and gaps were written; what is no letter becomes one 0, as do the text's two ends. `counts`
  ///   grows by the letters of each script.
  /// - Complexity: O(n) in the bytes.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<Letter>,
    counts: inout [Int]
  ) -> Int {
    let written = letters.withUnsafeBufferPointer { Self.read(bytes, $0, into: output) }
    Self.count(UnsafeBufferPointer(rebasing: output[..<written]), into: &counts)
    return written
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<Letter>,
    into output: UnsafeMutableBufferPointer<Letter>
  ) -> Int {
    var (at, written) = (0, 1)
    var before: Letter = 0
    output[0] = 0
    while at < bytes.count, written &+ 1 < output.count {
      let first = bytes[at]
      var letter: Letter
      if first < 0x80 {
        letter = letters[Int(first)]
        at &+= 1
      } else if first & 0xfe == 0xd0, at &+ 1 < bytes.count {
        // The Cyrillic half of the alphabets of Russian and its neighbours; marks come later.
        letter = letters[0x400 | Int(first & 1) &<< 6 | Int(bytes[at &+ 1] & 0x3f)]
        at &+= 2
      } else {
        let (value, length) = scalar(bytes, at)
        at &+= length
        letter = value < letters.count ? letters[value] : 0
        if letter == skipped { continue }
      }
      // Written in any case, counted where it is no second gap: a branch would be guessed wrong at each word's end.
      output[written] = letter
      written &+= letter | before == 0 ? 0 : 1
      before = letter
    }
    output[written] = 0
    return written &+ 1
  }

  /// Adds the letters of each script; gaps, which nobody asks for, are none.
  private static func count(_ letters: UnsafeBufferPointer<Letter>, into counts: inout [Int]) {
    let first = letters.first { $0 != 0 } ?? 0
    var (alike, gaps): (UInt32, UInt32) = (0, 0)
    var place = 0
    // Nearly all texts are of one script, and counting that alone is a matter of four letters at once.
    while place < letters.count {
      let letter = letters[place]
      alike &+= letter &>> 24 == first &>> 24 ? 1 : 0
      gaps &+= letter == 0 ? 1 : 0
      place &+= 1
    }
    if Int(alike &+ gaps) == letters.count {
      counts[Int(first &>> 24)] += Int(alike)
    } else {
      for letter in letters { counts[Int(letter &>> 24)] += 1 }
    }
    counts[0] = 0
  }

  /// The code point that begins at a byte, and how many bytes it has; 0 for a malformed byte.
  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Int, Int) {
    let first = Int(bytes[at])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> Int { Int(bytes[at + offset] & 0x3F) }
    if first >= 0xC2, first < 0xE0, at + 1 < bytes.count {
      return ((first & 0x1F) << 6 | next(1), 2)
    }
    if first >= 0xE0, first < 0xF0, at + 2 < bytes.count {
      return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    }
    if first >= 0xF0, first < 0xF5, at + 3 < bytes.count { return (Int.max, 4) }
    return (0, 1)
  }
}
