import Records

/// Takes back a lone word that the tagger, unsurely, calls a person where no word of the text bears it out: "Payless", "Moz".
///
/// Spares a given name, a surname of someone named in full, and one that somewhere stands beside a verb of saying or behind a
/// title, "Lord Curry", "Loxton said"; and short texts.
struct LonePersonRule {
  /// A lone word gives the tagger little to go by. Chosen on draws from development pages.
  private static let sure = 0.67
  /// A shorter text has no room to bear a name out.
  private static let fewestTokens = 400
  let lists: Wordlists

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    guard draft.tokens.count >= Self.fewestTokens else { return }
    var known: Set<String> = []
    var lone: [Int] = []
    for index in draft.found.indices where !draft.found[index].isDropped {
      let name = draft.found[index]
      guard name.kind == .person else { continue }
      let last = draft.tokens[name.tokens.upperBound - 1].folded
      if name.tokens.count > 1 || isBorneOut(name, in: draft) {
        known.insert(last)
      } else if name.method == .tagger {
        lone.append(index)
      }
    }
    draft.takeBack(
      lone.filter { index in
        let name = draft.found[index]
        let word = draft.tokens[name.tokens.lowerBound]
        return name.confidence < Self.sure && !known.contains(word.folded)
      })
  }

  private func isBorneOut(_ name: FoundName, in draft: NameDraft) -> Bool {
    let (first, next) = (name.tokens.lowerBound, name.tokens.upperBound)
    if lists.given[draft.tokens[first].word] != nil
      || lists.moreGiven.contains(draft.tokens[first].word)
    {
      return true
    }
    if draft.together(first - 1, first) {
      let before = draft.tokens[first - 1]
      let word =
        before.mark == "." && first > 1 ? draft.tokens[first - 2].folded : before.folded
      if lists.cues.contains(word) || Wordlists.titles.contains(word.filter { $0 != "." }) {
        return true
      }
    }
    return draft.together(first, next) && lists.cues.contains(draft.tokens[next].word)
  }
}
