import Records

/// Takes back a body or place in two words or more all of which the text mostly writes small: "Green Cleaning Products".
///
/// Spares one of which the tagger is sure.
struct CommonWordsRule: DoubtingRule {
  private static let sure = 0.85

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard name.kind != .person, name.method == .tagger, name.confidence < Self.sure,
      name.tokens.count > 1
    else { return false }
    return name.tokens.allSatisfy {
      draft.tokens[$0].isWord
        && (!draft.tokens[$0].isCapitalized || draft.isWordElsewhere($0))
    }
  }
}
