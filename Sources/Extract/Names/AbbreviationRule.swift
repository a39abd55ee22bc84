import Language

/// Takes back an abbreviation that the text itself explains by words that are no name: "customer lifetime value (CLV)".
///
/// Spares one whose long form is a name, "the Hellenic Relief Union (HRU)", and one that the text does not explain.
struct AbbreviationRule {
  /// - Complexity: O(n) in the marks and names.
  func apply(to draft: inout NameDraft) {
    let words = explainedByWords(in: draft)
    guard !words.isEmpty else { return }
    for index in draft.found.indices where draft.found[index].method != .gazetteer {
      let tokens = draft.found[index].tokens
      if tokens.count == 1, words.contains(draft.tokens[tokens.lowerBound].printedWord) {
        draft.drop(index)
      }
    }
  }

  /// The abbreviations in brackets whose letters begin the words before, none of which belongs to a name.
  private func explainedByWords(in draft: NameDraft) -> WordSet {
    var explained = WordSet()
    for mark in draft.page.marks where mark > 0 {
      let sign = draft.tokens[mark].mark
      guard sign == "(" || sign == ",", let index = abbreviation(behind: mark, in: draft),
        let long = longForm(of: draft.tokens[index].folded, before: mark, in: draft),
        draft.isFree(long)
      else { continue }
      explained.insert(draft.tokens[index].printedWord)
    }
    return explained
  }

  /// An abbreviation behind a mark before which the words may end that it stands for: a bracket, or the comma of ", or".
  private func abbreviation(behind mark: Int, in draft: NameDraft) -> Int? {
    let tokens = draft.tokens
    var index = mark + 1
    if tokens[mark].mark == "," {
      guard index < tokens.count, tokens[index].textLength == 2, tokens[index].printedWord == "or"
      else { return nil }
      index += 1
    }
    return index < tokens.count && isAbbreviation(tokens[index].range, in: draft) ? index : nil
  }

  /// "CLV", "IIoT".
  private func isAbbreviation(_ range: Range<Int>, in draft: NameDraft) -> Bool {
    (2...6).contains(range.count)
      && range.count { draft.text.scalars[$0].isUppercase } >= max(2, range.count - 1)
  }

  /// The words before a bracket whose first letters are those of an abbreviation, those of "Feature-Driven" both.
  ///
  /// - Parameter short: folded.
  private func longForm(of short: String, before bracket: Int, in draft: NameDraft) -> Range<Int>? {
    var letters = short.codePoints
    var token = bracket - 1
    while !letters.isEmpty {
      guard draft.together(token, bracket), draft.tokens[token].isWord else { return nil }
      for part in draft.tokens[token].folded.utf8.split(separator: UInt8(ascii: "-")).reversed() {
        guard let letter = letters.popLast(), letter == Substring(part).unicodeScalars.first else {
          return nil
        }
      }
      token -= 1
    }
    return token + 1..<bracket
  }
}
