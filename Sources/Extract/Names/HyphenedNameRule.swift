import Language
import Records

/// Takes back a lone word that is made of a name, or of an age: "Pakistani-controlled", "Out-of-state", "Victorian" in "a Victorian house"; and a body
/// with such a word, "GOP-dominated Legislature".
///
/// Spares "al-Qaida", "Stratford-upon-Avon" and "Indian-controlled Kashmir".
struct HyphenedNameRule: DoubtingRule {
  private static let adjectives: WordSet = [
    "victorian", "edwardian", "georgian", "roman", "elizabethan", "gothic",
  ]

  private static let participles = [
    "based", "dominated", "recognized", "backed", "controlled", "led", "leaning", "run", "owned",
    "funded", "friendly",
  ]

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard name.method == .tagger else { return false }
    let first = draft.tokens[name.tokens.lowerBound].text
    if name.kind == .person { return name.tokens.count == 1 && isMadeOfName(first) }
    if name.tokens.count == 1 { return isMadeOfName(first) || isOfAnAge(name, in: draft) }
    return name.kind == .organization
      && name.tokens.contains { token in
        Self.participles.contains { draft.tokens[token].text.hasSuffix("-" + $0) }
      }
  }

  private func isOfAnAge(_ name: FoundName, in draft: NameDraft) -> Bool {
    let (first, next) = (name.tokens.lowerBound, name.tokens.upperBound)
    return name.kind == .place && Self.adjectives.contains(draft.tokens[first].word)
      && draft.together(first, next)
      && draft.tokens[next].isWord && !draft.tokens[next].isCapitalized
  }

  private func isMadeOfName(_ word: String) -> Bool {
    guard let hyphen = word.lastIndex(of: "-") else { return false }
    let last = word[word.index(after: hyphen)...]
    return last.count > 3 && last.first!.isLowercase
  }
}
