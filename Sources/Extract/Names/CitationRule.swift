import Language
import Records

/// Reads lists of sources: takes back a journal before its year, "J Velm Res. 2009;17:6", and gives an author the surname that
/// stands before a comma, "Holm, Anna."
///
/// Spares "In Dunvik, Anna Holm spoke", and a given name behind a word that is no surname.
struct CitationRule {
  private static let marks: [Unicode.Scalar?] = [".", ";"]
  let lists: Wordlists
  let persons: PersonRule

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    var journals: [Int] = []
    for index in draft.found.indices {
      let name = draft.found[index]
      guard name.method != .gazetteer, !name.isDropped, !name.nested else { continue }
      if isBeforeYear(name.tokens.upperBound, in: draft) {
        journals.append(index)
      } else if name.kind == .person, let tokens = withSurname(name, in: draft),
        let person = persons.name(name.tokens, office: nil, in: draft)
      {
        let surname = draft.tokens[tokens.lowerBound].text
        draft.drop(index)
        draft.add(
          FoundName(
            tokens: tokens, kind: .person, lemma: person.full + " " + surname,
            confidence: name.confidence, method: name.method,
            person: PersonName(
              given: person.given.isEmpty ? [person.surname] : person.given, surname: surname,
              gender: person.gender)))
      }
    }
    draft.takeBack(journals)
  }

  /// ". 2009;17"
  private func isBeforeYear(_ next: Int, in draft: NameDraft) -> Bool {
    guard draft.tokens.indices.contains(next + 2) else { return false }
    let year = draft.tokens[next].mark == "." ? next + 1 : next
    return draft.tokens[year].isNumber && draft.tokens[year].range.count == 4
      && draft.tokens[year + 1].mark == ";"
  }

  /// A lone given name behind "Holm," that opens a line or a part of it.
  private func withSurname(_ name: FoundName, in draft: NameDraft) -> Range<Int>? {
    let (first, next) = (name.tokens.lowerBound, name.tokens.upperBound)
    guard name.tokens.count == 1, draft.together(first - 2, first),
      lists.given[draft.tokens[first].word] != nil
        || lists.moreGiven.contains(draft.tokens[first].word),
      draft.tokens[first - 1].mark == ",", draft.isFree(first - 2), draft.isNameLike(first - 2),
      !lists.never.contains(draft.tokens[first - 2].word),
      draft.opens[first - 2] || Self.marks.contains(draft.tokens[first - 3].mark),
      draft.tokens.indices.contains(next), Self.marks.contains(draft.tokens[next].mark)
    else { return nil }
    return first - 2..<next
  }
}
