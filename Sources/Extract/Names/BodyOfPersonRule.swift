import Language
import Records

/// Cuts a person out of what the tagger calls a body: "Dunvik Union Anna Holm".
///
/// Spares "Anna Holm Foundation", and a body of which the tagger is sure.
struct BodyOfPersonRule {
  private static let sure = 0.65
  let lists: Wordlists
  let persons: PersonRule

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    for index in draft.found.indices {
      let name = draft.found[index]
      guard name.kind == .organization, name.method == .tagger, name.tokens.count > 2,
        name.confidence < Self.sure, !name.isDropped, !name.nested
      else { continue }
      let tokens = name.tokens.upperBound - 2..<name.tokens.upperBound
      guard isPerson(tokens, in: draft),
        let person = persons.name(tokens, office: nil, in: draft)
      else { continue }
      draft.takeBack([index])
      guard draft.isFree(tokens) else { continue }
      draft.add(
        FoundName(
          tokens: tokens, kind: .person, lemma: person.full, confidence: name.confidence,
          method: .tagger, person: person))
    }
  }

  private func isPerson(_ tokens: Range<Int>, in draft: NameDraft) -> Bool {
    let (given, last) = (draft.tokens[tokens.lowerBound], draft.tokens[tokens.lowerBound + 1])
    return lists.given[given.word] != nil && last.isCapitalized && !last.allCaps
      && !lists.closing.contains(last.word) && !lists.never.contains(last.word)
      && !lists.places.contains(last.word)
  }
}
