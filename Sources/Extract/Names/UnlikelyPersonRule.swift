/// Takes back what the tagger, or a given name alone, calls a person in two words or more, and does not look like one:
/// "Django ORM", "Shopify Sidekick", "Star Rot Chronicles", "Taylor Swift-themed".
///
/// Spares a name that begins with a known given name, an initial or a particle, or stands behind an office or a title, and any
/// of which the tagger is sure: "Claire Okonjo-Diaz", "van Houten", "Gov. Thabo Mokoena".
struct UnlikelyPersonRule: DoubtingRule {
  /// Of rows of words without a known given name, what is less sure is a product or a dish more often than a person.
  private static let sureOfUnknown = 0.72
  /// As sure where a word of it mostly stands small in the text: "Cave Carrot".
  private static let surerThanWords = 0.92
  private static let sureOfCapitals = 0.93
  private static let quotes: [Unicode.Scalar?] = ["\"", "“", "”"]
  let lists: Wordlists
  /// Where names stand behind offices.
  let behindOffices: Set<Int>

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard name.kind == .person, name.tokens.count > 1 else { return false }
    if name.method == .rule {
      return name.confidence < 0.95 && (isInTitle(name, in: draft) || isBroken(name, in: draft))
    }
    guard name.method == .tagger else { return false }
    if isBroken(name, in: draft) { return true }
    if name.confidence < Self.sureOfCapitals, endsInCapitals(name, in: draft) { return true }
    let first = name.tokens.lowerBound
    if Wordlists.particles.contains(draft.tokens[first].word) || isGiven(first, in: draft)
      || hasInitial(name, in: draft) || isTitled(first, in: draft)
    {
      return false
    }
    return name.confidence < Self.sureOfUnknown
      || name.confidence < Self.surerThanWords && name.tokens.contains(where: draft.isWordElsewhere)
  }

  private func isGiven(_ token: Int, in draft: NameDraft) -> Bool {
    lists.moreGiven.contains(draft.tokens[token].word)
      || draft.page.isGiven(token, by: lists)
  }

  /// "The Star Rot Chronicles", "Oskar Reinhard Collection": a row of capitals goes on before it, or a word of it closes a body's
  /// name.
  private func isInTitle(_ name: FoundName, in draft: NameDraft) -> Bool {
    let first = name.tokens.lowerBound
    if name.tokens.contains(where: draft.isWordElsewhere) { return true }
    if draft.isTitleCase(draft.sentence[first]) { return true }
    return draft.together(first - 1, first) && draft.isFree(first - 1)
      && draft.isNameLike(first - 1) && draft.tokens[first].spaceBefore
      && !isTitled(first, in: draft)
  }

  /// Half a quotation, or words that are made of a name.
  private func isBroken(_ name: FoundName, in draft: NameDraft) -> Bool {
    let quotes = name.tokens.count { Self.quotes.contains(draft.tokens[$0].mark) }
    if !quotes.isMultiple(of: 2) { return true }
    let token = draft.tokens[name.tokens.upperBound - 1]
    guard token.hasMarks else { return false }
    let last = token.text
    guard let hyphen = last.lastIndex(of: "-"),
      let next = last.index(hyphen, offsetBy: 1, limitedBy: last.index(before: last.endIndex))
    else { return false }
    return last.distance(from: next, to: last.endIndex) > 4 && last[next].isLowercase
  }

  /// "Roth IRAs", "Wix ADI"; a whole line of capitals says nothing.
  private func endsInCapitals(_ name: FoundName, in draft: NameDraft) -> Bool {
    let (first, last) = (
      draft.tokens[name.tokens.lowerBound], draft.tokens[name.tokens.upperBound - 1]
    )
    guard !first.allCaps, !last.holdsStop else { return false }
    let capitals = last.text.unicodeScalars.prefix(2).filter(\.isUppercase).count
    return last.range.count >= 2 && capitals == 2 && !["II", "III", "IV", "JR"].contains(last.text)
  }

  private func hasInitial(_ name: FoundName, in draft: NameDraft) -> Bool {
    name.tokens.contains { draft.tokens[$0].endsInStop }
  }

  private func isTitled(_ first: Int, in draft: NameDraft) -> Bool {
    if behindOffices.contains(first) { return true }
    guard draft.together(first - 1, first) else { return false }
    let before = draft.tokens[first - 1]
    if before.mark == ".", draft.together(first - 2, first) {
      return Wordlists.titles.contains(draft.tokens[first - 2].word)
    }
    return Wordlists.titles.contains(before.word)
      || before.holdsStop && Wordlists.titles.contains(before.folded.filter { $0 != "." })
  }
}
