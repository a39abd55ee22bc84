import DataFiles
import Records

/// Cuts a text into tokens and sentences.
///
/// A sentence never runs over the end of a paragraph.
package struct Segmenter: Sendable {
  /// What a stop after an abbreviation can mean.
  private enum Ending: String {
    case never, capital, number, begins
  }

  private let endings: [String: WordTable<Ending>]
  /// Of all languages.
  private let all: WordTable<Ending>
  private let letters = PlainLetters()

  /// - Throws: when the table of abbreviations is missing.
  package init() throws {
    var endings: [String: [String: Ending]] = [:]
    for row in try DataFiles.table("Data/abbreviations.tsv", of: "Language") {
      endings[row[0], default: [:]][row[1]] = Ending(rawValue: row[2])
    }
    self.endings = endings.mapValues { WordTable($0) }
    all = WordTable(
      endings.keys.sorted().reduce(into: [:]) { all, language in
        all.merge(endings[language] ?? [:]) { first, _ in first }
      })
  }

  /// - Parameters:
  ///   - paragraphs: in reading order; where there are none, the text's lines are taken for paragraphs.
  ///   - language: BCP 47; an unknown one gets the abbreviations of all languages.
  /// - Complexity: O(n) in the text.
  package func segmentation(
    of text: String, paragraphs: [Paragraph], language: String?
  ) -> Segmentation {
    let scalars = text.codePoints
    var result = Segmentation(scalars: scalars, tokens: [], sentences: [])
    result.tokens.reserveCapacity(scalars.count / 5)
    let known = endings[String((language ?? "").prefix(2))] ?? all
    let ranges = ranges(of: paragraphs, in: scalars)
    scalars.withUnsafeBufferPointer { scalars in
      let tokenizer = Tokenizer(scalars: scalars, letters: letters)
      for (index, range) in ranges.enumerated() {
        let first = result.tokens.count
        tokenizer.append(range, to: &result.tokens)
        appendSentences(
          of: first..<result.tokens.count, paragraph: index, endings: known, to: &result)
      }
    }
    return result
  }

  /// The paragraphs' ranges, kept inside the text and apart from each other, or else the text's lines.
  private func ranges(of paragraphs: [Paragraph], in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    if paragraphs.isEmpty {
      var ranges: [Range<Int>] = []
      var start = 0
      for place in scalars.indices where scalars[place] == "\n" {
        if place > start { ranges.append(start..<place) }
        start = place + 1
      }
      if start < scalars.count { ranges.append(start..<scalars.count) }
      return ranges
    }
    var last = 0
    return paragraphs.map { paragraph in
      let start = min(max(paragraph.start, last), scalars.count)
      last = max(start, min(paragraph.end, scalars.count))
      return start..<last
    }
  }

  private func appendSentences(
    of range: Range<Int>, paragraph: Int, endings: WordTable<Ending>,
    to result: inout Segmentation
  ) {
    var start = range.lowerBound
    func close(at end: Int) {
      guard start < end else { return }
      result.sentences.append(
        Sentence(
          range: result.tokens[start].range.lowerBound..<result.tokens[end - 1].range.upperBound,
          tokens: start..<end, paragraph: paragraph))
      start = end
    }
    var index = start
    while index < range.upperBound {
      guard Self.isStop(result.tokens[index]) else {
        index += 1
        if index < range.upperBound, endsAfterAcronym(result.tokens, at: index, endings) {
          close(at: index)
        }
        continue
      }
      let stop = index
      index += 1
      // Further stops and what closes with the sentence belong to it.
      while index < range.upperBound, !result.tokens[index].spaceBefore,
        Self.isStop(result.tokens[index]) || Self.closes(result.tokens[index].mark)
      {
        index += 1
      }
      if ends(result.tokens, at: stop, next: index, in: range, from: start, endings: endings) {
        close(at: index)
      }
    }
    close(at: range.upperBound)
  }

  /// Whether an acronym with its own stop ("U.S.") ends a sentence before `next`: the next word tells.
  private func endsAfterAcronym(
    _ tokens: [Token], at next: Int, _ endings: WordTable<Ending>
  ) -> Bool {
    tokens[next - 1].kind == .word && tokens[next - 1].hasMarks
      && tokens[next - 1].text.utf8.last == UInt8(ascii: ".") && tokens[next].isCapitalized
      && endings[tokens[next].word] == .begins
  }

  /// Rows of stops are the only marks of more than one code point.
  private static func isStop(_ token: Token) -> Bool {
    guard token.kind == .punctuation else { return false }
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
  private func ends(
    _ tokens: [Token], at stop: Int, next: Int, in range: Range<Int>, from start: Int,
    endings: WordTable<Ending>
  ) -> Bool {
    guard next < range.upperBound else { return true }
    var follower = next
    while follower < range.upperBound, follower < next + 3,
      Self.opens(tokens[follower].mark)
    {
      follower += 1
    }
    guard follower < range.upperBound else { return true }
    let begins = tokens[follower].isCapitalized || tokens[follower].kind == .number
    guard begins, tokens[next].spaceBefore || tokens[stop].mark != "." else { return false }
    guard tokens[stop].mark == ".", next == stop + 1, stop > start else { return true }
    let before = tokens[stop - 1]
    if tokens[stop].spaceBefore { return true }
    // "1. Foo" numbers an item; "А. С." are initials.
    if before.kind == .number { return stop - 1 > start || !tokens[follower].isCapitalized }
    if before.kind == .word, before.range.count == 1, before.isCapitalized {
      return false
    }
    switch endings[before.word] {
    case nil, .begins: return true
    case .never: return false
    case .capital: return tokens[follower].isCapitalized
    case .number:
      return stop - 2 >= start && tokens[stop - 2].kind == .number
        && tokens[follower].isCapitalized
    }
  }
}
