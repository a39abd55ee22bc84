import Language
import Records

/// Takes a place that a free "University of" stands before together with it as a body: "University of Central Dunvik".
///
/// Spares "the University of", written small, and a place that is a part of a body already.
struct PlacedBodyRule {
  private static let heads: WordSet = ["university", "college", "bank", "museum", "archdiocese"]

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    for index in draft.found.indices {
      let name = draft.found[index]
      let of = name.tokens.lowerBound - 1
      guard name.kind == .place, !name.isDropped, !name.nested, draft.together(of - 1, of + 1),
        draft.tokens[of].word == "of", draft.isFree(of), draft.isFree(of - 1),
        draft.tokens[of - 1].isCapitalized, Self.heads.contains(draft.tokens[of - 1].word)
      else { continue }
      let tokens = of - 1..<name.tokens.upperBound
      draft.add(
        FoundName(
          tokens: tokens, kind: .organization, lemma: draft.surface(tokens), confidence: 0.85,
          method: .rule))
    }
  }
}
