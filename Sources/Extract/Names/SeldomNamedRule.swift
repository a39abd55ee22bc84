import Records

/// Takes back a lone word that the tagger calls a place once or twice where the text often has it with a capital, as no place:
/// "Velmora", a program, once behind "in" and nine times in front of a verb.
///
/// Spares a word that the text has less often, one of which the tagger is sure, abbreviations, and "Holmby, Ohio".
struct SeldomNamedRule {
  /// The share of a word's occurrences that must be places.
  private static let share = 0.4
  private static let fewest = 4
  private static let sure = 0.9

  /// - Complexity: O(n) in the tokens.
  func apply(to draft: inout NameDraft) {
    var lone: [String: [Int]] = [:]
    for index in draft.found.indices {
      let name = draft.found[index]
      guard name.kind == .place, !name.isDropped, !name.nested, name.method == .tagger,
        name.tokens.count == 1, !draft.tokens[name.tokens.lowerBound].allCaps
      else { continue }
      lone[draft.tokens[name.tokens.lowerBound].text, default: []].append(index)
    }
    if lone.isEmpty { return }
    // What other names take is theirs.
    var free: [String: Int] = [:]
    for (index, token) in draft.tokens.enumerated()
    where token.isCapitalized && draft.isFree(index) {
      if lone[token.text] != nil { free[token.text, default: 0] += 1 }
    }
    var struck: [Int] = []
    for (word, names) in lone {
      if names.contains(where: { isBeforePlace(draft.found[$0], in: draft) }) { continue }
      let most = names.map { draft.found[$0].confidence }.max() ?? 0
      let all = names.count + (free[word] ?? 0)
      if most < Self.sure, all >= Self.fewest, Double(names.count) < Self.share * Double(all) {
        struck += names
      }
    }
    draft.takeBack(struck.sorted())
  }

  /// "Holmby, Ohio"
  private func isBeforePlace(_ name: FoundName, in draft: NameDraft) -> Bool {
    let next = name.tokens.upperBound
    return draft.together(next - 1, next + 1) && draft.tokens[next].mark == ","
      && draft.name(at: next + 1)?.kind == .place
  }
}
