import Language
import Records

/// Calls a body what the tagger calls a place though its last word is only ever a body's: "Silicon Valley Bank".
///
/// Spares "Harvard University" and "Union Station": houses are places too.
struct KindByWordRule {
  private static let closing: WordSet = [
    "bank", "company", "corp", "corp.", "corporation", "inc", "inc.", "llc", "ltd", "plc", "group",
    "party", "association", "federation", "foundation", "union", "ministry", "agency",
    "committee", "commission", "times", "post", "news", "fund", "society", "alliance",
  ]

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    for (index, name) in draft.found.enumerated() {
      guard name.kind == .place, name.method == .tagger, name.tokens.count > 1, !name.isDropped,
        Self.closing.contains(draft.tokens[name.tokens.upperBound - 1].word)
      else { continue }
      draft.update(index) { $0.kind = .organization }
    }
  }
}
