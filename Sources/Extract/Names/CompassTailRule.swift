import Language
import Records

/// Lengthens a place by the point of the compass behind it that closes a line: "Dunvik South", a constituency.
///
/// Spares "Dunvik North Street", where the name goes on, and "drive from Dunvik south" in small letters.
struct CompassTailRule {
  private static let points: WordSet = ["north", "south", "east", "west", "central"]

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    for index in draft.found.indices {
      let name = draft.found[index]
      let next = name.tokens.upperBound
      guard name.kind == .place, !name.isDropped, !name.nested, name.entry?.type != .country,
        draft.together(next - 1, next), draft.isFree(next), draft.tokens[next].isCapitalized,
        Self.points.contains(draft.tokens[next].word),
        !draft.together(next, next + 1) || draft.tokens[next + 1].isPunctuation
      else { continue }
      let tokens = name.tokens.lowerBound..<next + 1
      draft.add(
        FoundName(
          tokens: tokens, kind: .place, lemma: draft.surface(tokens), confidence: 0.8,
          method: .rule))
    }
  }
}
