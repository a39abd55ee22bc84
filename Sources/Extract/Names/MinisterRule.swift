import Language

/// Takes back a body that is only the beginning of an office: "Indian Defense" before "Minister".
///
/// Spares a body whose chairman follows, "Travis County Democratic Party Chair", one whose ministers follow, "some ANC
/// ministers", and one that a list holds.
struct MinisterRule: DoubtingRule {
  private static let offices: WordSet = ["minister", "ministers"]

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    let next = name.tokens.upperBound
    return name.kind == .organization && name.method == .tagger && draft.together(next - 1, next)
      && draft.tokens[next].isCapitalized && Self.offices.contains(draft.tokens[next].word)
  }
}
