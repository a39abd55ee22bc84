/// What a line looks like, before any of its words is read.
struct LineShape: Sendable {
  /// How a line ends, its closing quotation marks and brackets aside.
  enum Ending: Sendable { case sentence, question, colon, open }

  /// What a line begins with.
  enum Beginning: Sendable { case small, quote, digit, bracket, other }

  /// Groups of letters and digits between spaces; of scripts without spaces, every second letter.
  let words: Int
  let letters: Int
  let digits: Int
  let ending: Ending
  /// Whether a sentence ends before the line does.
  let holdsSentence: Bool
  /// Whether nearly all longer words begin with a capital, as in an English headline.
  let isTitleCase: Bool
  /// The share of longer words that begin with a capital.
  let capitals: Double
  /// A mark that begins an item of a list.
  let isBulleted: Bool
  let beginning: Beginning

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
    var text = text
    self = text.withUTF8 { LineShape(utf8: $0) }
  }

  /// - Parameter utf8: a text, which must be valid.
  init(utf8: UnsafeBufferPointer<UInt8>) {
    var words = 0
    var wide = 0
    var letters = 0
    var digits = 0
    var long = 0
    var capital = 0
    var wordLength = 0
    var wordIsCapital = false
    var last: Unicode.Scalar?
    var pending = false
    var holdsSentence = false

    func endWord() {
      guard wordLength > 0 else { return }
      words += 1
      if wordLength >= 4 {
        long += 1
        if wordIsCapital { capital += 1 }
      }
      wordLength = 0
    }
    let classes = ScalarClass.table
    for scalar in UTF8Scalars(utf8) {
      let kind = classes[scalar]
      if kind.contains(.space) {
        endWord()
        if pending { holdsSentence = true }
        continue
      }
      if !kind.isDisjoint(with: [.letter, .digit]) {
        if kind.contains(.digit) { digits += 1 } else { letters += 1 }
        if kind.contains(.wide) { wide += 1 }
        if wordLength == 0 { wordIsCapital = !kind.isDisjoint(with: [.capital, .digit]) }
        wordLength += 1
      }
      if kind.contains(.closing) { continue }
      pending = kind.contains(.stop) || scalar == "?" || scalar == "!"
      last = scalar
    }
    endWord()
    self.words = max(words, wide / 2)
    self.letters = letters
    self.digits = digits
    self.holdsSentence = holdsSentence
    isTitleCase = long >= 3 && capital * 5 >= long * 4
    capitals = long == 0 ? 0 : Double(capital) / Double(long)
    var scalars = UTF8Scalars(utf8)
    let first = scalars.next()
    isBulleted = first.map(Self.bullets.contains) ?? false
    beginning = first.map(Self.beginning) ?? .other
    switch last {
    case .some(let scalar) where ScalarClass.of(scalar).contains(.stop): ending = .sentence
    case "?", "!", "？", "！": ending = .question
    case ":", ";", ",", "：": ending = .colon
    default: ending = .open
    }
  }

  static let bullets: Set<Unicode.Scalar> = ["•", "▪", "●", "◦", "*", "+", "·", "■", "‣", "►"]

  private static func beginning(_ scalar: Unicode.Scalar) -> Beginning {
    let kind = ScalarClass.of(scalar)
    if kind.contains(.digit) { return .digit }
    if scalar == "(" || scalar == "[" { return .bracket }
    if quotes.contains(scalar) { return .quote }
    return kind.contains(.letter) && scalar.properties.isLowercase ? .small : .other
  }

  private static let quotes: Set<Unicode.Scalar> = ["\"", "„", "“", "«", "»", "'", "‘", "「"]
}
