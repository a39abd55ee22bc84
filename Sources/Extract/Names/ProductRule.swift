import Language

/// Takes back a company's name that is the beginning of a product's: "Microsoft Teams", "Boeing 737", or of a
/// station's or a satellite's, "NBC 5", "Sputnik 1".
///
/// Spares "Google said", "Google 2026", "Google Executive Chairman Eric Schmidt", "Boeing Co."
struct ProductRule {
  /// Offices behind a company's name; "Google Assistant", "Google Scholar" are none.
  private static let chiefs: WordSet = [
    "ceo", "cfo", "cto", "coo", "president", "chairman", "chair", "chief", "executive", "founder",
    "director", "spokesman", "spokeswoman", "spokesperson", "vice", "senior",
  ]
  let lists: Wordlists

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft, offices: [OfficeRule.Found]) {
    if draft.isRussian { return }
    let inOffices = Set(
      offices.filter {
        $0.name != nil || Self.chiefs.contains(draft.tokens[$0.tokens.lowerBound].word)
      }
      .flatMap(\.tokens))
    for index in draft.found.indices where isOfProducts(draft.found[index]) {
      let name = draft.found[index]
      let next = name.tokens.upperBound
      guard !name.nested, !name.isDropped, draft.together(next - 1, next), draft.isFree(next) else {
        continue
      }
      if isModel(draft.tokens[next]) {
        draft.drop(index)
        continue
      }
      guard name.entry?.type == .company,
        draft.isNameLike(next), !draft.opens[next], !inOffices.contains(next),
        draft.tokens[next].spaceBefore, !isBody(draft.tokens[next].word)
      else { continue }
      draft.drop(index)
    }
  }

  private func isOfProducts(_ name: FoundName) -> Bool {
    switch name.entry?.type {
    case .company, .outlet, .agency: true
    default: false
    }
  }

  /// "Microsoft 365", "NBC 5"; a year is none.
  private func isModel(_ token: Token) -> Bool {
    token.spaceBefore && (1...3).contains(token.range.count)
      && token.text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
  }

  /// "Boeing Company", but "Microsoft Office".
  private func isBody(_ word: Word) -> Bool { lists.closing.contains(word) && word != "office" }
}
