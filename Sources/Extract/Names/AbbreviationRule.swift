import Language

/// Takes back an abbreviation that the text itself explains by words that are no name: "customer lifetime value (CLV)".
///
/// Spares one whose long form is a name, "the Hellenic Relief Union (HRU)", and one that the text does not explain.
struct AbbreviationRule {
  /// - Complexity: O(n) in the tokens.
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
    let tokens = draft.tokens
    for index in tokens.indices.dropFirst(2)
    where tokens[index - 1].mark == "(" || tokens[index - 2].mark == "," {
      let token = tokens[index]
      guard let end = explanation(before: index, in: draft), isAbbreviation(token),
        (2...6).contains(token.range.count),
        let long = longForm(of: token.text, before: end, in: draft),
        draft.isFree(long)
      else { continue }
      explained.insert(token.text)
    }
    return explained
  }

  /// "CLV", "IIoT".
  private func isAbbreviation(_ token: Token) -> Bool {
    token.text.unicodeScalars.count { $0.isUppercase } >= max(2, token.range.count - 1)
  }

  /// Where the words end that an abbreviation may stand for: before a bracket, before ", or".
  private func explanation(before index: Int, in draft: NameDraft) -> Int? {
    if draft.tokens[index - 1].mark == "(" { return index - 1 }
    guard draft.tokens[index - 1].text == "or", draft.tokens[index - 2].mark == ","
    else { return nil }
    return index - 2
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
    while initials.count < count, draft.together(token, end), draft.tokens[token].kind == .word {
      for part in draft.tokens[token].folded.split(separator: "-").reversed() {
        if let letter = part.unicodeScalars.first { initials.insert((letter, token), at: 0) }
      }
      token -= 1
    }
    return initials
  }
}
