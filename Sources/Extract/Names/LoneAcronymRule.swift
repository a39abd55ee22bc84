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
    var full: Set<String> = []
    var explained: Set<String> = []
    for name in draft.found where !name.isDropped {
      if let id = name.entry?.id, !isAcronym(name, in: draft) { full.insert(id) }
      if name.kind == .organization, isAcronym(name, in: draft), draft.isExplained(name) {
        explained.insert(draft.surface(name.tokens))
      }
    }
    let hasAgency = hasAgency(in: draft)
    draft.takeBack(
      draft.found.indices.filter { index in
        let name = draft.found[index]
        guard !name.isDropped, !name.nested, name.tokens.count == 1 else { return false }
        let word = draft.tokens[name.tokens.lowerBound]
        if name.method == .gazetteer {
          return isShouted(name.tokens.lowerBound, in: draft)
            || word.text == "AP" && !hasAgency && !full.contains(name.entry?.id ?? "")
            || lists.shared.contains(word.text) && !full.contains(name.entry?.id ?? "")
        }
        guard !explained.contains(word.text) else { return false }
        return Self.hyphened.contains(where: word.text.hasPrefix)
          || name.kind == .organization && name.method == .tagger && isAcronym(name, in: draft)
            && name.confidence < Self.sure
      })
  }

  /// "(AP)", "told the AP"
  private func hasAgency(in draft: NameDraft) -> Bool {
    draft.found.contains { name in
      let first = name.tokens.lowerBound
      return name.method == .gazetteer && !name.isDropped && first > 0
        && draft.tokens[first].text == "AP"
        && (draft.tokens[first - 1].mark == "("
          || ["the", "told", "via"].contains(draft.tokens[first - 1].folded))
    }
  }

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
