import Language
import Records

/// Takes back the names of storms that the tagger calls persons, wherever the text has them: "Hurricane Anna", "hurricanes
/// Anna and Holm".
///
/// Spares "the hurricane Anna Holm lived through", a name in full.
struct StormRule {
  private static let storms: WordSet = [
    "hurricane", "hurricanes", "typhoon", "typhoons", "cyclone", "cyclones", "storm", "storms",
  ]

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    var storms = WordSet()
    var lone: [Int] = []
    for (index, name) in draft.found.enumerated()
    where name.kind == .person && name.tokens.count == 1 && !name.isDropped && !name.nested {
      lone.append(index)
      if isStorm(name.tokens.lowerBound, in: draft) {
        storms.insert(draft.tokens[name.tokens.lowerBound].word)
      }
    }
    draft.takeBack(
      lone.filter { storms.contains(draft.tokens[draft.found[$0].tokens.lowerBound].word) })
  }

  /// Whether only names and commas stand between the word and "hurricanes".
  private func isStorm(_ token: Int, in draft: NameDraft) -> Bool {
    var before = token - 1
    while draft.together(before, token), token - before < 10,
      draft.tokens[before].isCapitalized && !Self.storms.contains(draft.tokens[before].word)
        || draft.tokens[before].mark == "," || draft.tokens[before].word == "and"
    {
      before -= 1
    }
    return draft.together(before, token) && Self.storms.contains(draft.tokens[before].word)
  }
}
