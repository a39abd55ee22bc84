import Language

/// Takes back an abbreviation that stands for nothing in the text: "BRT", of which the tagger is unsure; "US-China"; "IRA" of
/// a list, which is an account more often than the army, where no full name stands beside it; and "AP" of an "AP exam".
///
/// Spares one of which the tagger is sure, and one that stands in brackets behind a body's name: "Department of Energy (DOE)";
/// and "AP" where the text somewhere has "(AP)" or "the AP".
struct LoneAcronymRule {
  /// A word in capitals gives the tagger little to go by. Chosen on draws from development pages.
  private static let sure = 0.6
  /// "US-China", "R-Ala".
  private static let hyphened = ["US-", "U.S.-", "UK-", "EU-", "UN-", "R-", "D-"]
  let lists: Wordlists

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    var explained = WordSet()
    for name in draft.found
    where !name.isDropped && name.kind == .organization && isAcronym(name, in: draft)
      && draft.isExplained(name)
    {
      explained.insert(draft.tokens[name.tokens.lowerBound].printedWord)
    }
    let hasShared = draft.found.contains { isShared($0, in: draft) }
    let full = hasShared ? full(in: draft) : []
    let hasAgency = hasShared && hasAgency(in: draft)
    draft.takeBack(
      draft.found.indices.filter { index in
        let name = draft.found[index]
        guard !name.isDropped, !name.nested, name.tokens.count == 1 else { return false }
        let token = draft.tokens[name.tokens.lowerBound]
        if name.method == .gazetteer {
          return isShouted(name.tokens.lowerBound, in: draft)
            || isShared(name, in: draft) && !full.contains(name.entry?.id ?? "")
              && (!hasAgency || lists.shared.contains(token.printedWord))
        }
        guard !explained.contains(token.printedWord) else { return false }
        return token.hasMarks && Self.hyphened.contains { token.text.hasPrefix($0) }
          || name.kind == .organization && name.method == .tagger && isAcronym(name, in: draft)
            && name.confidence < Self.sure
      })
  }

  /// Whether a list has it, and it stands for other things as well.
  private func isShared(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard name.method == .gazetteer, name.tokens.count == 1 else { return false }
    let word = draft.tokens[name.tokens.lowerBound].printedWord
    return word == "AP" || lists.shared.contains(word)
  }

  /// What the text names by more than an abbreviation.
  private func full(in draft: NameDraft) -> Set<String> {
    Set(
      draft.found.filter { !$0.isDropped && !isAcronym($0, in: draft) }
        .compactMap { $0.entry?.id })
  }

  /// "(AP)", "told the AP"
  private func hasAgency(in draft: NameDraft) -> Bool {
    draft.found.contains { name in
      let first = name.tokens.lowerBound
      return name.method == .gazetteer && !name.isDropped && first > 0
        && draft.tokens[first].printedWord == "AP"
        && (draft.tokens[first - 1].mark == "("
          || Self.telling.contains(draft.tokens[first - 1].word))
    }
  }

  private static let telling: WordSet = ["the", "told", "via"]

  /// "WHO IS THE FRONT-RUNNER": a small word in capitals among others.
  private func isShouted(_ index: Int, in draft: NameDraft) -> Bool {
    draft.tokens[index].allCaps && lists.never.contains(draft.tokens[index].word)
      && [index - 1, index + 1].contains {
        draft.together(index, $0) && draft.tokens[$0].allCaps
          && (draft.isFree($0) || lists.never.contains(draft.tokens[$0].word))
      }
  }

  private func isAcronym(_ name: FoundName, in draft: NameDraft) -> Bool {
    name.tokens.count == 1 && draft.tokens[name.tokens.lowerBound].allCaps
  }
}
