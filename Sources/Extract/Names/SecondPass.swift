import Language
import Records

/// Finds the bare surnames of persons whom the text names in full somewhere.
struct SecondPass {
  let lists: Wordlists

  /// - Complexity: O(n) in the tokens.
  func apply(to draft: inout NameDraft, surnames: [String]) {
    guard !surnames.isEmpty else { return }
    var forms = WordSet(capacity: draft.isRussian ? surnames.count * 16 : 0)
    for surname in surnames where surname.utf8.first ?? 0 >= 0xd0 {
      lists.russian.eachForm(of: surname) { forms.insert($0) }
    }
    let surnames = WordSet(surnames)
    for index in draft.page.capitals
    where surnames.contains(draft.tokens[index].word) || forms.contains(draft.tokens[index].word) {
      guard draft.isFree(index), draft.isNameLike(index), !draft.doubted.contains(index),
        !lists.never.contains(draft.tokens[index].word)
      else { continue }
      guard let reading = reading(draft.tokens[index], surnames, forms) else { continue }
      var range = index..<index + 1
      var surname = reading.nominative
      while range.lowerBound > 0, draft.isFree(range.lowerBound - 1),
        draft.together(range.lowerBound - 1, index),
        Wordlists.particles.contains(draft.tokens[range.lowerBound - 1].word), range.count < 4
      {
        range = range.lowerBound - 1..<index + 1
        surname = draft.tokens[range.lowerBound].text + " " + surname
      }
      if !draft.isRussian { takeGivenNames(&range, in: draft) }
      let gender = reading.genders == .masculine ? 1 : reading.genders == .feminine ? -1 : 0
      draft.add(
        FoundName(
          tokens: range, kind: .person, lemma: surname, confidence: 0.9, method: .secondPass,
          person: PersonName(given: [], surname: surname, gender: gender)))
    }
  }

  /// "Kathleen Hawk Sawyer", where the tagger missed the whole: the row of capitals before that begins with a given name.
  private func takeGivenNames(_ range: inout Range<Int>, in draft: NameDraft) {
    var first = range.lowerBound
    for before in stride(from: first - 1, to: first - 4, by: -1) {
      guard draft.together(before, range.lowerBound), draft.isFree(before),
        draft.isNameLike(before), !lists.never.contains(draft.tokens[before].word)
      else { break }
      if lists.given[draft.tokens[before].word] != nil
        || lists.moreGiven.contains(draft.tokens[before].word)
      {
        first = before
      }
    }
    range = first..<range.upperBound
  }

  private func reading(_ token: Token, _ surnames: WordSet, _ forms: WordSet) -> RussianNames
    .Reading?
  {
    guard token.endsInRussian else {
      return surnames.contains(token.word) ? .init(unchanging: token, weight: 9) : nil
    }
    guard forms.contains(token.word) else { return nil }
    return lists.russian.readings(of: token, where: surnames.contains).first
  }
}
