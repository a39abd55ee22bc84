/// Takes back a company's name that is the beginning of a product's: "Microsoft Teams", "Apple Watch".
///
/// Spares "Google said", "Google Executive Chairman Eric Schmidt", "Boeing Co."
struct ProductRule {
  let lists: Wordlists

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft, offices: [OfficeRule.Found]) {
    if draft.isRussian { return }
    let inOffices = Set(offices.flatMap(\.tokens))
    for index in draft.found.indices where draft.found[index].entry?.type == .company {
      let name = draft.found[index]
      let next = name.tokens.upperBound
      guard !name.nested, !name.isDropped, draft.together(next - 1, next), draft.isFree(next),
        draft.isNameLike(next), !draft.opens[next], !inOffices.contains(next),
        draft.tokens[next].spaceBefore, !lists.closing.contains(draft.tokens[next].folded)
      else { continue }
      draft.drop(index)
    }
  }
}
