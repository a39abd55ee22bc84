import Language
import Records

/// Gives a person the given name before that the tagger leaves out, or that a list has taken for a place: "Tracey" before
/// "Robert Holm", "Lincoln" before "Holm".
///
/// Spares a place behind a preposition, "in Austin Holm said", and a name in another sentence.
struct ForenameRule {
  private static let prepositions: WordSet = ["in", "near", "at", "to"]
  let lists: Wordlists
  let persons: PersonRule

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    for index in draft.found.indices {
      let name = draft.found[index]
      let first = name.tokens.lowerBound
      guard name.kind == .person, name.method == .tagger, !name.isDropped, !name.nested,
        name.tokens.count <= 2, draft.together(first - 1, first), isForename(first - 1, in: draft),
        let person = persons.name(first - 1..<name.tokens.upperBound, office: nil, in: draft)
      else { continue }
      if let place = draft.owner[first - 1] { draft.drop(place) }
      draft.drop(index)
      draft.add(
        FoundName(
          tokens: first - 1..<name.tokens.upperBound, kind: .person, lemma: person.full,
          confidence: name.confidence, method: .tagger, person: person))
    }
  }

  private func isForename(_ token: Int, in draft: NameDraft) -> Bool {
    let word = draft.tokens[token]
    guard word.isCapitalized, !word.allCaps, !lists.never.contains(word.word),
      draft.tokens[token + 1].spaceBefore,
      lists.given[word.word] != nil || lists.moreGiven.contains(word.word)
    else { return false }
    guard let name = draft.name(at: token) else { return true }
    return name.kind == .place && name.method == .gazetteer && name.tokens.count == 1
      && !(draft.together(token - 1, token)
        && Self.prepositions.contains(draft.tokens[token - 1].word))
  }
}
