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

  private let endings: [String: [String: Ending]]

  /// - Throws: when the table of abbreviations is missing.
  package init() throws {
    var endings: [String: [String: Ending]] = [:]
    for row in try DataFiles.table("Data/abbreviations.tsv", of: "Language") {
      endings[row[0], default: [:]][row[1]] = Ending(rawValue: row[2])
    }
    self.endings = endings
  }

  /// - Parameters:
  ///   - paragraphs: in reading order; where there are none, the text's lines are taken for paragraphs.
  ///   - language: BCP 47; an unknown one gets the abbreviations of all languages.
  /// - Complexity: O(n) in the text.
  package func segmentation(
    of text: String, paragraphs: [Paragraph], language: String?
  ) -> Segmentation {
    let scalars = Array(text.unicodeScalars)
    var result = Segmentation(scalars: scalars, tokens: [], sentences: [])
    result.tokens.reserveCapacity(scalars.count / 5)
    let tokenizer = Tokenizer(scalars: scalars)
    let known = endings[String((language ?? "").prefix(2))]
    let all =
      known
      ?? endings.keys.sorted().reduce(into: [:]) { all, language in
        all.merge(endings[language] ?? [:]) { first, _ in first }
      }
    for (index, range) in ranges(of: paragraphs, in: scalars).enumerated() {
      let first = result.tokens.count
      tokenizer.append(range, to: &result.tokens)
      appendSentences(of: first..<result.tokens.count, paragraph: index, endings: all, to: &result)
    }
    return result
  }

  /// The paragraphs' ranges, kept inside the text and apart from each other, or else the text's lines.
  private func ranges(of paragraphs: [Paragraph], in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    if paragraphs.isEmpty {
      var ranges: [Range<Int>] = []
      for line in scalars.split(separator: "\n") { ranges.append(line.startIndex..<line.endIndex) }
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
    of range: Range<Int>, paragraph: Int, endings: [String: Ending],
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
        Self.isStop(result.tokens[index])
          || Self.closers.contains(result.tokens[index].text)
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
    _ tokens: [Token], at next: Int, _ endings: [String: Ending]
  ) -> Bool {
    tokens[next - 1].kind == .word && tokens[next - 1].text.hasSuffix(".")
      && tokens[next].isCapitalized && endings[tokens[next].folded] == .begins
  }

  private static let stops: Set<String> = [".", "..", "...", "!", "?", "…"]
  private static func isStop(_ token: Token) -> Bool {
    token.kind == .punctuation && stops.contains(token.text)
  }
  private static let closers: Set<String> = ["\"", "”", "»", "’", "'", "“", ")", "]"]
  private static let dashes: Set<String> = ["-", "–", "—", "―"]
  private static let openers: Set<String> = ["\"", "“", "«", "„", "‘", "'", "(", "[", "•", "*"]

  /// Whether the stop ends a sentence, given the token after it and its closing marks.
  private func ends(
    _ tokens: [Token], at stop: Int, next: Int, in range: Range<Int>, from start: Int,
    endings: [String: Ending]
  ) -> Bool {
    guard next < range.upperBound else { return true }
    var follower = next
    while follower < range.upperBound, follower < next + 3,
      Self.openers.contains(tokens[follower].text) || Self.dashes.contains(tokens[follower].text)
    {
      follower += 1
    }
    guard follower < range.upperBound else { return true }
    let begins = tokens[follower].isCapitalized || tokens[follower].kind == .number
    guard begins, tokens[next].spaceBefore || tokens[stop].text != "." else { return false }
    guard tokens[stop].text == ".", next == stop + 1, stop > start else { return true }
    let before = tokens[stop - 1]
    if tokens[stop].spaceBefore { return true }
    // "1. Foo" numbers an item; "А. С." are initials.
    if before.kind == .number { return stop - 1 > start || !tokens[follower].isCapitalized }
    if before.kind == .word, before.range.count == 1, before.isCapitalized {
      return false
    }
    switch endings[before.folded] {
    case nil, .begins: return true
    case .never: return false
    case .capital: return tokens[follower].isCapitalized
    case .number:
      return stop - 2 >= start && tokens[stop - 2].kind == .number
        && tokens[follower].isCapitalized
    }
  }
}
