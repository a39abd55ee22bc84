/// Cuts code points into tokens: words with their inner hyphens and apostrophes, numbers, marks.
///
/// A possessive 's is a token of its own; an acronym keeps its stops ("U.S.").
struct Tokenizer {
  private let scalars: UnsafeBufferPointer<Unicode.Scalar>
  private let letters: PlainLetters.Table
  private let bytes: TokenBytes
  /// Where the next token is written.
  private var text: UnsafeMutablePointer<UInt8>
  private var folded: UnsafeMutablePointer<UInt8>

  private enum Class {
    case space, letter, digit, mark, symbol
  }

  /// - Parameter bytes: with room for all that is cut.
  init(
    _ scalars: UnsafeBufferPointer<Unicode.Scalar>, _ letters: PlainLetters.Table,
    writing bytes: TokenBytes
  ) {
    self.scalars = scalars
    self.letters = letters
    self.bytes = bytes
    (text, folded) = (bytes.printed, bytes.folded)
  }

  /// Appends the tokens of a range of the text, which lies behind those before.
  ///
  /// - Complexity: O(n) in the range.
  mutating func append(_ range: Range<Int>, to tokens: inout [Token]) {
    var at = range.lowerBound
    var space = true
    while at < range.upperBound {
      switch kind(of: scalars[at]) {
      case .space:
        space = true
        at += 1
        continue
      case .letter, .digit:
        if let (word, end) = shortWord(from: at, to: range.upperBound) {
          tokens.append(token(at..<end, .word, word, space))
          at = end
        } else {
          let (end, isNumber) = word(from: at, to: range.upperBound)
          tokens.append(token(at..<end, isNumber ? .number : .word, space))
          at = end
        }
      case .mark:
        var end = at + 1
        if scalars[at] == "." {
          while end < range.upperBound, scalars[end] == "." { end += 1 }
        } else if isPossessive(at, range.upperBound) {
          tokens.append(token(at..<at + 2, .word, space))
          at += 2
          space = false
          continue
        }
        tokens.append(mark(at..<end, space))
        at = end
      case .symbol:
        tokens.append(token(at..<at + 1, .symbol, space))
        at += 1
      }
      space = false
    }
  }

  /// What a token begins with; mostly it is told at once.
  private func kind(of scalar: Unicode.Scalar) -> Class {
    if letters[scalar].traits.contains(.letter) { return .letter }
    return scalar == " " ? .space : Self.classify(scalar)
  }

  /// A word of plain letters and nothing else, whose end its next code point tells at once, as most are; nil for others.
  private func shortWord(from start: Int, to limit: Int) -> (PlainWord, end: Int)? {
    var word = PlainWord(text: text, folded: folded)
    let end = word.appendLetters(of: scalars, from: start, to: limit, by: letters)
    guard end > start else { return nil }
    if end < limit {
      // "U.S."
      let isInitial = end == start + 1 && scalars[end] == "."
      guard letters[scalars[end]].traits.contains(.end), !isInitial else { return nil }
    }
    return (word, end)
  }

  /// Where the word or number that starts here ends.
  private func word(from start: Int, to limit: Int) -> (end: Int, isNumber: Bool) {
    if start + 1 < limit, scalars[start + 1] == ".", let end = acronym(from: start, to: limit) {
      return (end, false)
    }
    var at = start
    var isNumber = true
    while at < limit {
      let scalar = scalars[at]
      switch Self.classify(scalar) {
      case .letter:
        isNumber = false
        at += 1
      case .digit:
        at += 1
      default:
        guard at + 1 < limit else { return (at, isNumber) }
        let (before, after) = (Self.classify(scalars[at - 1]), Self.classify(scalars[at + 1]))
        let joins: Bool
        switch scalar {
        case "-", "\u{2010}", "\u{2011}":
          joins =
            before == .letter && (after == .letter || after == .digit)
            || before == .digit && after == .letter
        case "'", "’", "ʼ":
          joins = before == .letter && after == .letter && !isPossessive(at, limit)
        case ".", ",":
          joins = isNumber && before == .digit && after == .digit
        case "\u{301}", "\u{ad}":
          joins = true
        default:
          joins = false
        }
        guard joins else { return (at, isNumber) }
        at += 1
      }
    }
    return (at, isNumber)
  }

  /// The end of "U.S.", "D.C."; nil for all else. Cyrillic initials stay apart.
  private func acronym(from start: Int, to limit: Int) -> Int? {
    var at = start
    while at + 1 < limit, ("A"..."Z").contains(scalars[at]), scalars[at + 1] == "." { at += 2 }
    guard at - start >= 4, at == limit || Self.classify(scalars[at]) != .letter else { return nil }
    return at
  }

  private func isPossessive(_ at: Int, _ limit: Int) -> Bool {
    guard at > 0, at + 1 < limit, scalars[at] == "'" || scalars[at] == "’",
      scalars[at + 1] == "s" || scalars[at + 1] == "S"
    else { return false }
    let before = Self.classify(scalars[at - 1])
    guard before == .letter || before == .digit || scalars[at - 1] == "." else { return false }
    return at + 2 == limit || ![.letter, .digit].contains(Self.classify(scalars[at + 2]))
  }

  /// What has nothing but what English and Russian write, as nearly all have; nil for the rest.
  private func plainWord(_ range: Range<Int>, _ kind: Token.Kind) -> PlainWord? {
    var word = PlainWord(text: text, folded: folded)
    for index in range {
      let letter = letters[scalars[index]]
      if letter.length > 0 {
        word.append(letter)
      } else if scalars[index] == "’", kind == .word {
        word.appendApostrophe()
      } else {
        return nil
      }
    }
    return word
  }

  /// However many stops, an ellipsis is one mark, so a line of stops is one token.
  private mutating func mark(_ range: Range<Int>, _ space: Bool) -> Token {
    var mark = token(range.prefix(3), .punctuation, space)
    mark.end = UInt32(range.upperBound)
    mark.mark = range.count == 1 ? scalars[range.lowerBound] : nil
    return mark
  }

  private mutating func token(_ range: Range<Int>, _ kind: Token.Kind, _ space: Bool) -> Token {
    plainWord(range, kind).map { token(range, kind, $0, space) } ?? otherToken(range, kind, space)
  }

  /// The token of a word that has been written.
  @inline(__always)
  private mutating func token(
    _ range: Range<Int>, _ kind: Token.Kind, _ word: PlainWord, _ space: Bool
  ) -> Token {
    let folds = word.traits.contains(.folds)
    let folding = UnsafePointer(folds ? folded : text)
    let token = Token(
      start: UInt32(truncatingIfNeeded: range.lowerBound),
      end: UInt32(truncatingIfNeeded: range.upperBound), printed: text, folding: folding,
      printedCount: UInt32(truncatingIfNeeded: word.length),
      foldedCount: UInt32(truncatingIfNeeded: word.foldedLength),
      word: Word(utf8: UnsafeBufferPointer(start: folding, count: word.foldedLength)), kind: kind,
      spaceBefore: space,
      isCapitalized: letters[scalars[range.lowerBound]].traits.contains(.capital),
      allCaps: word.letters > 1 && !word.traits.contains(.small),
      hasCapital: word.traits.contains(.latinCapital), hasMarks: word.traits.contains(.mark))
    text += word.length
    if folds { folded += word.foldedLength }
    return token
  }

  /// A mark, or a word with other letters, for which Unicode's tables and ICU are asked.
  private mutating func otherToken(
    _ range: Range<Int>, _ kind: Token.Kind, _ space: Bool
  ) -> Token {
    let printed = text
    for index in range {
      for byte in scalars[index].utf8 {
        text.pointee = byte
        text += 1
      }
    }
    let bytes = UnsafeBufferPointer(start: printed, count: text - printed)
    var token = Token(
      start: UInt32(range.lowerBound), end: UInt32(range.upperBound), printed: printed,
      folding: printed,
      printedCount: UInt32(bytes.count), foldedCount: UInt32(bytes.count), word: Word(utf8: bytes),
      kind: kind, spaceBefore: space, isCapitalized: false, allCaps: false, hasCapital: false,
      hasMarks: true)
    switch kind {
    case .punctuation, .symbol: break
    case .number: token.hasMarks = !NameWords.isWord(token.text)
    case .word: fold(&token, scalars[range])
    }
    return token
  }

  private func fold(_ token: inout Token, _ scalars: Slice<UnsafeBufferPointer<Unicode.Scalar>>) {
    let folded = NormalForm.fold(token.text)
    token.folding = UnsafePointer(bytes.keep(folded.utf8))
    token.foldedCount = UInt32(folded.utf8.count)
    token.word = Word(folded)
    token.isCapitalized = Self.isCapital(scalars[scalars.startIndex])
    let letters = scalars.count { $0.properties.isAlphabetic }
    token.allCaps = letters > 1 && letters == scalars.count { $0.isUppercase }
    token.hasCapital = token.withText { $0.contains { $0 &- 0x41 < 26 } }
    token.hasMarks = !NameWords.isWord(folded)
  }

  /// Asks Unicode's tables only where neither English nor Russian writes.
  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x400...0x42F: return true
    case 0..<0x80, 0x430...0x45F: return false
    default:
      return scalar.properties.isUppercase
        || scalar.properties.generalCategory == .titlecaseLetter
    }
  }

  /// Whether a code point ends every word of letters that it follows: none that may join it with what comes after.
  static func ends(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "'", "\u{ad}": return false
    default:
      let kind = classify(scalar)
      return kind != .letter && kind != .digit
    }
  }

  private static func classify(_ scalar: Unicode.Scalar) -> Class {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A, 0x400...0x481, 0x48A...0x52F: return .letter
    case 0x30...0x39: return .digit
    case 0...0x20, 0xA0, 0x2000...0x200B, 0x202F, 0xFEFF: return .space
    case 0x2010...0x2027, 0xAB, 0xBB: return .mark
    case 0x24, 0x2B, 0x3C...0x3E, 0x5E, 0x60, 0x7C, 0x7E: return .symbol  // $ + < = > ^ ` | ~
    case 0x21...0x7F: return .mark
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber:
      return .letter
    case .decimalNumber, .otherNumber: return .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return .mark
    default: return .symbol
    }
  }
}
