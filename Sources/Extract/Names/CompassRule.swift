import Language
import Records

/// Lengthens a listed country or continent by the point of the compass before it: "South Asia", "Northern Italy".
///
/// Spares "East Germany" where a list has it, and "south Lebanon" in small letters.
struct CompassRule {
  static let points: WordSet = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "southeast", "northeast", "southwest", "northwest", "mainland", "upper", "lower", "greater",
    "mid", "inner", "outer",
  ]

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    for index in draft.found.indices {
      let name = draft.found[index]
      let before = name.tokens.lowerBound - 1
      guard name.method == .gazetteer, name.kind == .place, !name.isDropped, !name.nested,
        draft.together(before, name.tokens.lowerBound), draft.isFree(before),
        draft.tokens[before].isCapitalized,
        draft.tokens[before + 1].spaceBefore, Self.points.contains(draft.tokens[before].word)
      else { continue }
      let tokens = before..<name.tokens.upperBound
      draft.add(
        FoundName(
          tokens: tokens, kind: .place, lemma: draft.surface(tokens), confidence: 0.85,
          method: .rule))
    }
  }
}
