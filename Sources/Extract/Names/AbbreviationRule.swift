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
      if tokens.count == 1, words.contains(draft.tokens[tokens.lowerBound].text) {
        draft.drop(index)
      }
    }
  }

  /// The abbreviations in brackets whose letters begin the words before, none of which belongs to a name.
  private func explainedByWords(in draft: NameDraft) -> Set<String> {
    var explained: Set<String> = []
    for mark in draft.page.marks where mark > 0 {
      let sign = draft.tokens[mark].mark
      guard sign == "(" || sign == ",", let index = abbreviation(behind: mark, in: draft),
        let long = longForm(of: draft.tokens[index].text, before: mark, in: draft),
        draft.isFree(long)
      else { continue }
      explained.insert(draft.tokens[index].text)
    }
    return explained
  }

  /// An abbreviation behind a mark before which the words may end that it stands for: a bracket, or the comma of ", or".
  private func abbreviation(behind mark: Int, in draft: NameDraft) -> Int? {
    let tokens = draft.tokens
    var index = mark + 1
    if tokens[mark].mark == "," {
      guard index < tokens.count, tokens[index].printedWord == "or" else { return nil }
      index += 1
    }
    return index < tokens.count && isAbbreviation(tokens[index]) ? index : nil
  }

  /// "CLV", "IIoT".
  private func isAbbreviation(_ token: Token) -> Bool {
    let length = token.range.count
    return (2...6).contains(length)
      && token.text.unicodeScalars.count { $0.isUppercase } >= max(2, length - 1)
  }

  /// The words before a bracket whose first letters are those of an abbreviation.
  private func longForm(of short: String, before bracket: Int, in draft: NameDraft) -> Range<Int>? {
    let letters = Array(NormalForm.fold(short).unicodeScalars)
    let initials = initials(before: bracket, atMost: letters.count, in: draft)
    guard initials.map(\.letter) == letters, let first = initials.first else { return nil }
    return first.token..<bracket
  }

  /// The first letters of the words before a place, those of "Feature-Driven" both.
  private func initials(
    before end: Int, atMost count: Int, in draft: NameDraft
  ) -> [(letter: Unicode.Scalar, token: Int)] {
    var initials: [(letter: Unicode.Scalar, token: Int)] = []
    var token = end - 1
    while initials.count < count, draft.together(token, end), draft.tokens[token].isWord {
      for part in draft.tokens[token].folded.split(separator: "-").reversed() {
        if let letter = part.unicodeScalars.first { initials.insert((letter, token), at: 0) }
      }
      token -= 1
    }
    return initials
  }
}
