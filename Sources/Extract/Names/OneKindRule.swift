import Records

/// Gives all places of a name of two words or more the kind that the tagger is surest of in the whole text: "Dunvik Street Capital",
/// a firm twice and a place once.
struct OneKindRule {
  private static let near = 0.8
  let persons: PersonRule

  /// Of two kinds about as sure a given name tells a person.
  private func kind(
    of name: FoundName, _ sum: [EntityKind: Double], in draft: NameDraft
  ) -> EntityKind? {
    let most = sum.values.max() ?? 0
    let given = draft.tokens[name.tokens.lowerBound].word
    if persons.lists.given[given] != nil, sum[.person] ?? 0 >= Self.near * most { return .person }
    return sum.keys.sorted { $0.rawValue < $1.rawValue }.first { sum[$0] == most }
  }

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    var sums: [String: [EntityKind: Double]] = [:]
    let named = draft.found.indices.filter {
      let name = draft.found[$0]
      return !name.isDropped && !name.nested && name.method == .tagger && name.tokens.count > 1
    }
    for index in named {
      let name = draft.found[index]
      sums[draft.surface(name.tokens), default: [:]][name.kind, default: 0] += name.confidence
    }
    for index in named {
      let name = draft.found[index]
      guard let sum = sums[draft.surface(name.tokens)], sum.count > 1,
        let kind = kind(of: name, sum, in: draft), kind != name.kind
      else { continue }
      if kind == .person {
        guard let person = persons.name(name.tokens, office: nil, in: draft) else { continue }
        draft.update(index) { ($0.kind, $0.person, $0.lemma) = (kind, person, person.full) }
      } else {
        let surface = draft.surface(name.tokens)
        draft.update(index) { ($0.kind, $0.person, $0.lemma) = (kind, nil, surface) }
      }
    }
  }
}
