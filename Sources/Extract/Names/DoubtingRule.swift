import Gazetteer

/// A rule that takes back names against which something in or around them speaks.
///
/// A chain of them follows the tagger and the rules for persons; what one leaves, the next may take back.
protocol DoubtingRule: Sendable {
  /// Whether a name of the draft is not to be taken.
  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool
}

extension DoubtingRule {
  /// - Complexity: O(n) in the names and their tokens.
  func apply(to draft: inout NameDraft) {
    draft.takeBack(
      draft.found.indices.filter {
        let name = draft.found[$0]
        return !name.isDropped && !name.nested && strikes(name, in: draft)
      })
  }
}
