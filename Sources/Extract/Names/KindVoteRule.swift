import Records

/// Takes back a name of one word where the tagger calls it something else in most of the text: "Velmora", a firm three times and a
/// person once.
///
/// Spares a name whose kinds are about as sure: "Washington".
struct KindVoteRule {
  /// So much surer the rest of the text must be.
  private static let margin = 2.0

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    var sums: [String: [EntityKind: Double]] = [:]
    let voters = draft.found.indices.filter {
      let name = draft.found[$0]
      return !name.isDropped && !name.nested && name.method == .tagger && name.tokens.count == 1
    }
    for index in voters {
      let name = draft.found[index]
      sums[draft.surface(name.tokens), default: [:]][name.kind, default: 0] += name.confidence
    }
    draft.takeBack(
      voters.filter { index in
        let name = draft.found[index]
        let sum = sums[draft.surface(name.tokens)] ?? [:]
        let own = sum[name.kind] ?? 0
        return sum.values.contains { $0 >= own * Self.margin }
      })
  }
}
