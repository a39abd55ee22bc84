import Gazetteer
import Records

/// Finds the places inside longer names: "Syria" in "International Syria Support Group".
struct NestedNames {
  let gazetteer: Gazetteer

  /// - Complexity: O(n) in the tokens of names.
  func apply(to draft: inout NameDraft) {
    let held = Set(draft.found.filter(\.nested).map { $0.tokens.lowerBound })
    for name in draft.found
    where name.tokens.count > 1 && !name.nested && name.kind != .person && name.kind != .place {
      var index = name.tokens.lowerBound
      while index < name.tokens.upperBound {
        if draft.tokens[index].isCapitalized, !held.contains(index),
          let (range, match) = place(at: index, in: name, draft)
        {
          draft.add(
            FoundName(
              tokens: range, kind: match.entry.kind, lemma: match.name, confidence: 0.8,
              method: .gazetteer, entry: match.entry, nested: true))
          index = range.upperBound
        } else {
          index += 1
        }
      }
    }
  }

  private func place(
    at index: Int, in name: FoundName, _ draft: NameDraft
  ) -> (Range<Int>, Gazetteer.Match)? {
    let first = draft.wordOfToken[index]
    for match in draft.page.matches(at: first, in: gazetteer) {
      let next = first + match.count
      let range = index..<draft.tokenOfWord[next - 1] + 1
      guard range.upperBound <= name.tokens.upperBound, range.count < name.tokens.count,
        next >= draft.tokenOfWord.count || draft.tokenOfWord[next] != draft.tokenOfWord[next - 1],
        match.entry.kind == .place || match.entry.id == "un",
        match.entry.id != name.entry?.id,
        match.isWritten(draft.text.scalars[draft.span(range).range])
      else { continue }
      return (range, match)
    }
    return nil
  }
}
