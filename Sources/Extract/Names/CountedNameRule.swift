import Language
import Records

/// Takes back a thing that the tagger calls a place, or a body in two words or more: "a Dunvik Strand (model 20)", "a Real Estate Trust
/// is"; and wherever else the text has that name.
///
/// Spares "a Dunvik hotel", where the article is the noun's.
struct CountedNameRule {
  private static let articles: WordSet = ["a", "an", "my", "your"]
  private static let verbs: WordSet = ["is", "was", "can", "will", "has", "may", "costs", "covers"]
  /// "an older Dunvik Strand".
  private static let adjectives: WordSet = [
    "new", "newer", "old", "older", "current", "used", "good",
  ]

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    var names: [Int] = []
    var things: Set<String> = []
    for index in draft.found.indices {
      let name = draft.found[index]
      guard name.method == .tagger, !name.isDropped, !name.nested,
        name.kind == .place || name.kind == .organization && name.tokens.count > 1
      else { continue }
      names.append(index)
      if isCounted(name, in: draft) { things.insert(draft.surface(name.tokens)) }
    }
    if things.isEmpty { return }
    draft.takeBack(names.filter { things.contains(draft.surface(draft.found[$0].tokens)) })
  }

  private func isCounted(_ name: FoundName, in draft: NameDraft) -> Bool {
    let next = name.tokens.upperBound
    var before = name.tokens.lowerBound - 1
    guard draft.together(before, before + 1) else { return false }
    if Self.adjectives.contains(draft.tokens[before].word) { before -= 1 }
    guard draft.together(before, before + 1), Self.articles.contains(draft.tokens[before].word)
    else { return false }
    return !draft.together(next - 1, next)
      || draft.tokens[next].isPunctuation && !["'", "’"].contains(draft.tokens[next].text)
      || Self.verbs.contains(draft.tokens[next].word)
  }
}
