import Language

/// What words look like in persons' names.
extension PersonRule {
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
  func isMixed(_ token: Token) -> Bool {
    let scalars = token.text.unicodeScalars
    return scalars.count > 2 && scalars.prefix(2).allSatisfy(\.isUppercase)
      && scalars.last!.isLowercase
  }

  /// "J.", "J.K.", «С.», «С.В.»
  func isInitial(_ index: Int, in draft: NameDraft) -> Bool {
    let token = draft.tokens[index]
    guard token.kind == .word, token.isCapitalized else { return false }
    if token.text.hasSuffix(".") {
      return token.text.unicodeScalars.count <= 6 && token.folded != "u.s."
        && token.folded != "u.n."
    }
    return token.range.count == 1 && draft.tokens.indices.contains(index + 1)
      && draft.tokens[index + 1].text == "." && !draft.tokens[index + 1].spaceBefore
  }

  func isPatronymic(_ token: Token) -> Bool {
    guard token.isCyrillic, token.range.count >= 6 else { return false }
    return Self.patronymicEndings.contains { token.folded.hasSuffix($0) }
  }

  private static let patronymicEndings = [
    "ович", "евич", "ьич", "овича", "евича", "овичу", "евичу", "овичем", "евичем", "овна", "евна",
    "овны", "евны", "овне", "евне", "овну", "евну", "овной", "евной", "ичной", "инична",
  ]

  /// Whether a word looks like a Russian surname, in any case.
  func isSurname(_ index: Int, in draft: NameDraft) -> Bool {
    let folded = draft.tokens[index].folded
    guard folded.unicodeScalars.last?.isCyrillicLetter == true, folded.unicodeScalars.count >= 5
    else {
      return false
    }
    if ["енко", "швили", "адзе", "идзе"].contains(where: folded.hasSuffix) { return true }
    let best = draft.page.readings(of: draft.tokens[index].text, by: lists.russian).first
    guard let best, best.weight >= 6 else { return false }
    return ["ов", "ев", "ин", "ын", "ова", "ева", "ина", "ский", "цкий", "ская", "цкая"]
      .contains(where: best.folded.hasSuffix)
  }
}
