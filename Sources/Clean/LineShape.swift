/// What a line looks like, before any of its words is read.
struct LineShape: Sendable {
  /// How a line ends, its closing quotation marks and brackets aside.
  enum Ending: Sendable { case sentence, question, colon, open }

  /// Groups of letters and digits between spaces; of scripts without spaces, every second letter.
  let words: Int
  let letters: Int
  let digits: Int
  let ending: Ending
  /// Whether a sentence ends before the line does.
  let holdsSentence: Bool
  /// Whether nearly all longer words begin with a capital, as in an English headline.
  let isTitleCase: Bool
  /// A mark that begins an item of a list.
  let isBulleted: Bool

  /// Text that people write in sentences, not a label: the ground that a body is found on.
  var isProse: Bool {
    switch ending {
    case .sentence: words >= 6
    case .question: words >= 6 && holdsSentence || words > 20
    case .colon: words >= 8
    case .open: words >= 25
    }
  }

  /// - Complexity: O(n) in the text.
  init(_ text: String) {
    var words = 0
    var wide = 0
    var letters = 0
    var digits = 0
    var long = 0
    var capital = 0
    var inWord = false
    var wordLength = 0
    var wordIsCapital = false
    var last: Unicode.Scalar?
    var pending = false
    var holdsSentence = false

    func endWord() {
      guard inWord else { return }
      words += 1
      if wordLength >= 4 {
        long += 1
        if wordIsCapital { capital += 1 }
      }
    }
    for scalar in text.unicodeScalars {
      if scalar.isSpace {
        endWord()
        inWord = false
        if pending { holdsSentence = true }
        continue
      }
      let isDigit = scalar.isDigit
      if scalar.isLetter || isDigit {
        if isDigit { digits += 1 } else { letters += 1 }
        if Self.isWide(scalar) { wide += 1 }
        if !inWord {
          inWord = true
          wordLength = 0
          wordIsCapital = scalar.properties.isUppercase || isDigit
        }
        wordLength += 1
      }
      if Self.closing.contains(scalar) { continue }
      pending = Self.stops.contains(scalar) || scalar == "?" || scalar == "!"
      last = scalar
    }
    endWord()
    self.words = max(words, wide / 2)
    self.letters = letters
    self.digits = digits
    self.holdsSentence = holdsSentence
    isTitleCase = long >= 3 && capital * 5 >= long * 4
    isBulleted = text.unicodeScalars.first.map(Self.bullets.contains) ?? false
    switch last {
    case .some(let scalar) where Self.stops.contains(scalar): ending = .sentence
    case "?", "!", "？", "！": ending = .question
    case ":", ";", ",", "：": ending = .colon
    default: ending = .open
    }
  }

  static let bullets: Set<Unicode.Scalar> = ["•", "▪", "●", "◦", "*", "+", "·", "■", "‣", "►"]
  private static let stops: Set<Unicode.Scalar> = [".", "…", "。", "．", "।", "۔"]
  private static let closing: Set<Unicode.Scalar> = [
    "\"", "'", "”", "’", "»", "“", "‘", "›", ")", "]", "」", "』", "*",
  ]

  /// Han, kana, and Thai, which are written without spaces.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
      || (0x0E00...0x0E7F).contains(scalar.value)
  }
}
