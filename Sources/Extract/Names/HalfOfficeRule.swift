import Language
import Records

/// Takes back a person without a given name whom only a word has made one that is an office elsewhere: "the champion Velmora
/// Knights", "10th Gen Velmora Strand".
///
/// Spares "champion Anna Holm", and whom the tagger has found.
struct HalfOfficeRule: DoubtingRule {
  private static let halves: WordSet = [
    "champion", "champions", "star", "gen", "gen.", "general", "chief", "early", "head", "lead",
    "leading", "principal", "major", "private", "guard", "ranger", "master",
  ]
  let lists: Wordlists

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    let first = name.tokens.lowerBound
    guard name.kind == .person, name.method == .rule, name.tokens.count > 1,
      draft.together(first - 1, first)
    else { return false }
    let given = draft.tokens[first].word
    return Self.halves.contains(draft.tokens[first - 1].word) && lists.given[given] == nil
      && !lists.moreGiven.contains(given) && draft.tokens[first].range.count > 2
  }
}
