import Language
import Records

/// Cuts off a body's name who belongs to it: "Dunvik University Graduate", "Velmora CEO".
///
/// Spares "National Union of Teachers" and "Graduate School of Holm": only what stands last, in the singular, is a person.
struct BodyMemberRule {
  private static let members: WordSet = [
    "graduate", "alumnus", "alumna", "student", "professor", "spokesman", "spokeswoman",
    "spokesperson", "ceo", "cfo", "cto", "coo", "president", "chairman", "chairwoman", "director",
    "founder", "co-founder", "cofounder", "employee", "analyst", "engineer", "researcher", "editor",
    "reporter", "correspondent", "senior", "chief", "leader", "coach", "owner", "member",
  ]

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    for index in draft.found.indices {
      let name = draft.found[index]
      guard name.kind == .organization, name.method == .tagger, !name.isDropped, !name.nested
      else { continue }
      var end = name.tokens.upperBound
      while end - 1 > name.tokens.lowerBound, Self.members.contains(draft.tokens[end - 1].word) {
        end -= 1
      }
      guard end < name.tokens.upperBound, draft.tokens[end - 1].isWord,
        !["of", "for", "and", "the"].contains(draft.tokens[end - 1].folded)
      else { continue }
      let tokens = name.tokens.lowerBound..<end
      draft.drop(index)
      draft.add(
        FoundName(
          tokens: tokens, kind: .organization, lemma: draft.surface(tokens),
          confidence: name.confidence, method: .tagger))
    }
  }
}
