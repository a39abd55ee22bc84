import Language

/// What words look like in persons' names.
extension PersonRule {
  /// Whether what stands behind a word can go on from it in a person's name.
  func goesOn(_ index: Int, in draft: NameDraft) -> Bool {
    guard draft.together(index, index + 1) else { return false }
    let next = draft.tokens[index + 1]
    return next.isCapitalized || draft.isNameLike(index + 1) || next.mark == "."
      || Wordlists.particles.contains(next.word)
  }

  /// A particle before a name: "de Mura", "van der Holt".
  func leadsToName(_ index: Int, in draft: NameDraft) -> Bool {
    for next in [index + 1, index + 2] {
      guard draft.together(index, next), draft.isFree(next) else { return false }
      if draft.isNameLike(next) { return true }
      if !Wordlists.particles.contains(draft.tokens[next].word) { return false }
    }
    return false
  }

  /// «ООНовцев», "GOPers": made from an acronym.
  func isMixed(_ range: Range<Int>, in draft: NameDraft) -> Bool {
    let scalars = draft.page.text.scalars
    return range.count > 2 && scalars[range.lowerBound + 1].isUppercase
      && scalars[range.lowerBound].isUppercase && scalars[range.upperBound - 1].isLowercase
  }

  /// "J.", "J.K.", «С.», «С.В.»
  func isInitial(_ index: Int, in draft: NameDraft) -> Bool {
    let tokens = draft.tokens
    guard tokens[index].isCapitalized, tokens[index].isWord else { return false }
    if tokens[index].hasMarks, tokens[index].endsInStop {
      return tokens[index].range.count <= 6 && !Self.acronyms.contains(tokens[index].word)
    }
    return tokens[index].range.count == 1 && tokens.indices.contains(index + 1)
      && tokens[index + 1].mark == "." && !tokens[index + 1].spaceBefore
  }

  private static let acronyms: WordSet = ["u.s.", "u.n."]

  func isPatronymic(_ index: Int, in draft: NameDraft) -> Bool {
    draft.tokens[index].range.count >= 6 && draft.tokens[index].isCyrillic
      && draft.tokens[index].ends(withAny: Self.patronymicEndings)
  }

  private static let patronymicEndings: EndingSet = [
    "ович", "евич", "ьич", "овича", "евича", "овичу", "евичу", "овичем", "евичем", "овна", "евна",
    "овны", "евны", "овне", "евне", "овну", "евну", "овной", "евной", "ичной", "инична",
  ]

  /// Whether a word looks like a Russian surname, in any case.
  func isSurname(_ index: Int, in draft: NameDraft) -> Bool {
    draft.page.isSurname(draft.tokens[index], by: lists.russian)
  }
}
