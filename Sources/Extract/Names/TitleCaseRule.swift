import Records

/// Takes back what only a heading in title case shows: "How to Choose the Right Advertising Agency".
///
/// Spares persons named in full, what a list holds, and what the tagger finds elsewhere in a sentence too.
struct TitleCaseRule {
  /// Where every word has a capital, capitals say little. Chosen, as the other rules' bounds, on draws from development pages.
  private static let sure = 0.88

  /// - Complexity: O(n) in the tokens.
  func apply(to draft: inout NameDraft) {
    var isTitle: [Int: Bool] = [:]
    var shown: Set<String> = []
    var doubtful: [Int] = []
    for index in draft.found.indices {
      let name = draft.found[index]
      guard !name.isDropped, !name.nested, name.method == .tagger,
        name.kind != .person || name.tokens.count == 1
      else { continue }
      let sentence = draft.sentence[name.tokens.lowerBound]
      let title = isTitle[sentence] ?? draft.isTitleCase(sentence)
      isTitle[sentence] = title
      if !title {
        shown.insert(draft.surface(name.tokens))
      } else if name.confidence < Self.sure, hasOthers(name, in: draft) {
        doubtful.append(index)
      }
    }
    draft.takeBack(doubtful.filter { !shown.contains(draft.surface(draft.found[$0].tokens)) })
  }

  /// Whether words of the heading that belong to no name have capitals too.
  private func hasOthers(_ name: FoundName, in draft: NameDraft) -> Bool {
    let sentence = draft.text.sentences[draft.sentence[name.tokens.lowerBound]].tokens
    return sentence.dropFirst().contains {
      draft.isFree($0) && draft.tokens[$0].isCapitalized && !draft.tokens[$0].allCaps
        && draft.tokens[$0].range.count > 3
    }
  }
}
