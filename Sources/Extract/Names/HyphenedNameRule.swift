/// Takes back a word that is made of a name, or of an age: "Pakistani-controlled", "Victorian" in "a Victorian house".
///
/// Spares "al-Qaida", "Stratford-upon-Avon" and a row of words.
struct HyphenedNameRule: DoubtingRule {
  private static let adjectives: Set = [
    "victorian", "edwardian", "georgian", "roman", "elizabethan", "mediterranean-style", "gothic",
  ]

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard name.method == .tagger, name.tokens.count == 1 else { return false }
    let token = name.tokens.lowerBound
    let word = draft.tokens[token]
    if name.kind == .place, Self.adjectives.contains(word.folded), draft.together(token, token + 1)
    {
      return draft.tokens[token + 1].isWord && !draft.tokens[token + 1].isCapitalized
    }
    guard let hyphen = word.text.lastIndex(of: "-") else { return false }
    let last = word.text[word.text.index(after: hyphen)...]
    return last.count > 3 && last.first!.isLowercase
  }
}
