/// Tells where the sentences of a text's tokens end.
struct SentenceCutter {
  /// What a stop after an abbreviation can mean.
  enum Ending: String {
    case never, capital, number, begins
  }

  private let tokens: UnsafeBufferPointer<Token>
  private let endings: WordTable<Ending>

  /// - Parameters:
  ///   - paragraphs: where the tokens of each end.
  ///   - endings: of the language's abbreviations.
  /// - Complexity: O(n) in the tokens.
  static func sentences(
    of tokens: [Token], paragraphs: [Int], endings: WordTable<Ending>
  ) -> [Sentence] {
    tokens.withUnsafeBufferPointer { tokens in
      let cutter = SentenceCutter(tokens: tokens, endings: endings)
      var sentences: [Sentence] = []
      var start = 0
      for (paragraph, end) in paragraphs.enumerated() {
        cutter.append(start..<end, paragraph: paragraph, to: &sentences)
        start = end
      }
      return sentences
    }
  }

  private func append(_ range: Range<Int>, paragraph: Int, to sentences: inout [Sentence]) {
    var start = range.lowerBound
    func close(at end: Int) {
      guard start < end else { return }
      sentences.append(
        Sentence(
          range: tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound,
          tokens: start..<end, paragraph: paragraph))
      start = end
    }
    var index = start
    while index < range.upperBound {
      guard Self.isStop(tokens[index]) else {
        index += 1
        if index < range.upperBound, endsAfterAcronym(before: index) { close(at: index) }
        continue
      }
      let stop = index
      index += 1
      // Further stops and what closes with the sentence belong to it.
      while index < range.upperBound, !tokens[index].spaceBefore,
        Self.isStop(tokens[index]) || Self.closes(tokens[index].mark)
      {
        index += 1
      }
      if ends(at: stop, next: index, in: range, from: start) { close(at: index) }
    }
    close(at: range.upperBound)
  }

  /// Whether an acronym with its own stop ("U.S.") ends a sentence before `next`: the next word tells.
  private func endsAfterAcronym(before next: Int) -> Bool {
    tokens[next - 1].hasMarks && tokens[next - 1].isWord && tokens[next].isCapitalized
      && tokens[next - 1].ends(with: ".")
      && endings[tokens[next].word] == .begins
  }

  /// Rows of stops are the only marks of more than one code point.
  private static func isStop(_ token: Token) -> Bool {
    guard token.isPunctuation else { return false }
    switch token.mark {
    case nil, ".", "!", "?", "…": return true
    default: return false
    }
  }

  private static func closes(_ mark: Unicode.Scalar?) -> Bool {
    switch mark {
    case "\"", "”", "»", "’", "'", "“", ")", "]": true
    default: false
    }
  }

  /// A quotation mark, a bracket, a bullet or a dash before a sentence's first word.
  private static func opens(_ mark: Unicode.Scalar?) -> Bool {
    switch mark {
    case "\"", "“", "«", "„", "‘", "'", "(", "[", "•", "*", "-", "–", "—", "―": true
    default: false
    }
  }

  /// Whether the stop ends a sentence, given the token after it and its closing marks.
  private func ends(at stop: Int, next: Int, in range: Range<Int>, from start: Int) -> Bool {
    guard next < range.upperBound else { return true }
    var follower = next
    while follower < range.upperBound, follower < next + 3,
      Self.opens(tokens[follower].mark)
    {
      follower += 1
    }
    guard follower < range.upperBound else { return true }
    let begins = tokens[follower].isCapitalized || tokens[follower].isNumber
    guard begins, tokens[next].spaceBefore || tokens[stop].mark != "." else { return false }
    guard tokens[stop].mark == ".", next == stop + 1, stop > start else { return true }
    let before = tokens[stop - 1]
    if tokens[stop].spaceBefore { return true }
    // "1. Foo" numbers an item; "А. С." are initials.
    if before.isNumber { return stop - 1 > start || !tokens[follower].isCapitalized }
    if before.isWord, before.range.count == 1, before.isCapitalized {
      return false
    }
    switch endings[before.word] {
    case nil, .begins: return true
    case .never: return false
    case .capital: return tokens[follower].isCapitalized
    case .number:
      return stop - 2 >= start && tokens[stop - 2].isNumber
        && tokens[follower].isCapitalized
    }
  }
}
