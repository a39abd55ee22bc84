/// Cuts code points into tokens: words with their inner hyphens and apostrophes, numbers, marks.
///
/// A possessive 's is a token of its own; an acronym keeps its stops ("U.S.").
struct Tokenizer {
  let scalars: UnsafeBufferPointer<Unicode.Scalar>
  let letters: PlainLetters

  private enum Class {
    case space, letter, digit, mark, symbol
  }

  /// Appends the tokens of a range of the text.
  ///
  /// - Complexity: O(n) in the range.
  func append(_ range: Range<Int>, to tokens: inout [Token]) {
    var at = range.lowerBound
    var space = true
    while at < range.upperBound {
      switch Self.classify(scalars[at]) {
      case .space:
        space = true
        at += 1
        continue
      case .letter, .digit:
        let (end, isNumber) = word(from: at, to: range.upperBound)
        tokens.append(token(at..<end, isNumber ? .number : .word, space))
        at = end
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
        // However many stops, an ellipsis is one mark, so a line of stops is one token.
        var mark = token(at..<min(end, at + 3), .punctuation, space)
        mark.range = at..<end
        mark.mark = end == at + 1 ? scalars[at] : nil
        tokens.append(mark)
        at = end
      case .symbol:
        tokens.append(token(at..<at + 1, .symbol, space))
        at += 1
      }
      space = false
    }
  }

  /// Where the word or number that starts here ends.
  private func word(from start: Int, to limit: Int) -> (end: Int, isNumber: Bool) {
    if start + 1 < limit, scalars[start + 1] == ".", let end = acronym(from: start, to: limit) {
      return (end, false)
    }
    var at = start
    while at < limit, Self.isPlainLetter(scalars[at]) { at += 1 }
    // Behind most words there is a space.
    if at > start, at == limit || scalars[at] == " " { return (at, false) }
    var isNumber = at == start
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

  private func token(_ range: Range<Int>, _ kind: Token.Kind, _ space: Bool) -> Token {
    guard kind == .word else {
      let text = String(codePoints: UnsafeBufferPointer(rebasing: scalars[range]))
      return Token(
        range: range, text: text, folded: text, word: Word(text), kind: kind, spaceBefore: space,
        isCapitalized: false, allCaps: false, hasCapital: false,
        hasMarks: kind != .number || !NameWords.isWord(text))
    }
    return plainWord(range, space) ?? word(range, space)
  }

  /// A word of nothing but what English and Russian write, as nearly all are: its letters are folded while they are written
  /// down as UTF-8. An apostrophe is a straight one in the folded form.
  private func plainWord(_ range: Range<Int>, _ space: Bool) -> Token? {
    // Up to three bytes a letter, and one more than the last, since letters are written two bytes at a time.
    let room = range.count * 3 + 1
    return withUnsafeTemporaryAllocation(byteCount: room * 2, alignment: 1) { bytes in
      var (end, foldedEnd) = (0, room)
      var (count, capitals) = (0, 0)
      var traits: PlainLetters.Traits = []
      for index in range {
        let letter = letters[scalars[index]]
        if letter.length > 0 {
          bytes.storeBytes(of: letter.bytes.littleEndian, toByteOffset: end, as: UInt16.self)
          bytes.storeBytes(of: letter.folded.littleEndian, toByteOffset: foldedEnd, as: UInt16.self)
          end += Int(letter.length)
          foldedEnd += Int(letter.length)
          traits.formUnion(letter.traits)
          count += Int(letter.traits.rawValue & 1)
          capitals += Int(letter.traits.rawValue >> 1 & 1)
        } else if scalars[index] == "’" {
          (bytes[end], bytes[end + 1], bytes[end + 2]) = (0xe2, 0x80, 0x99)
          bytes[foldedEnd] = UInt8(ascii: "'")
          end += 3
          foldedEnd += 1
          traits.formUnion([.mark, .folds])
        } else {
          return nil
        }
      }
      let text = Self.string(bytes[..<end])
      let folded = bytes[room..<foldedEnd]
      let word = UnsafeRawBufferPointer(rebasing: folded).withMemoryRebound(to: UInt8.self) {
        Word(utf8: $0)
      }
      return Token(
        range: range, text: text, folded: traits.contains(.folds) ? Self.string(folded) : text,
        word: word, kind: .word, spaceBefore: space,
        isCapitalized: letters[scalars[range.lowerBound]].traits.contains(.capital),
        allCaps: count > 1 && count == capitals, hasCapital: traits.contains(.latinCapital),
        hasMarks: traits.contains(.mark))
    }
  }

  /// Up to fifteen bytes are a string of no memory of its own, and most words have no more.
  private static func string(_ bytes: Slice<UnsafeMutableRawBufferPointer>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { room in
      UnsafeMutableRawBufferPointer(room).copyBytes(from: bytes)
      return bytes.count
    }
  }

  /// A word with other letters: Unicode's tables and ICU are asked.
  private func word(_ range: Range<Int>, _ space: Bool) -> Token {
    let text = String(codePoints: UnsafeBufferPointer(rebasing: scalars[range]))
    let folded = NormalForm.fold(text)
    let letters = scalars[range].count { $0.properties.isAlphabetic }
    return Token(
      range: range, text: text, folded: folded, word: Word(folded), kind: .word,
      spaceBefore: space, isCapitalized: Self.isCapital(scalars[range.lowerBound]),
      allCaps: letters > 1 && letters == scalars[range].count { $0.isUppercase },
      hasCapital: text.utf8.contains { $0 &- 0x41 < 26 }, hasMarks: !NameWords.isWord(folded))
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

  private static func isPlainLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value | 0x20 &- 0x61 < 26 || scalar.value &- 0x410 < 0x40
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
