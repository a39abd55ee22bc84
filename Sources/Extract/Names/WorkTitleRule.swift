import Language
import Records

/// Takes back a row of words whose last says that it is a paper, a law, a prize or an edition, and no body, place or person: "CBS
/// News Battleground Tracker", "Lesotho Constitution", "Standards of Appraisal"; a number in a row, "No. 16", "Suite 350"; and
/// a pass to travel with, "Rail Pass".
///
/// Spares a name of one word, and those in which the word does not stand last: "Academy of Motion Picture Arts".
struct WorkTitleRule: DoubtingRule {
  /// "Washington Institute for Near East Policy".
  private static let bodies: WordSet = [
    "institute", "center", "centre", "council", "association", "department", "office", "agency",
    "commission", "coalition", "society", "foundation",
  ]
  private static let numbered: WordSet = [
    "suite", "floor", "room", "unit", "box", "chapter", "figure", "table", "episode", "season",
    "level", "version", "step", "phase", "part", "volume", "appendix", "exhibit",
  ]
  private static let passes: WordSet = [
    "rail", "railway", "season", "day", "boarding", "press", "city", "ski", "travel", "bus", "park",
  ]
  let lists: Wordlists

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard name.method == .tagger, name.tokens.count > 1 else { return false }
    let first = draft.tokens[name.tokens.lowerBound].folded
    let second = draft.tokens[name.tokens.lowerBound + 1]
    if first == "no." || first == "no" && second.mark == "."
      || Self.numbered.contains(draft.tokens[name.tokens.lowerBound].word)
        && (second.isNumber || second.allCaps || second.range.count < 3)
    {
      return true
    }
    let last = name.tokens.upperBound - 1
    if draft.tokens[last].word == "pass", Self.passes.contains(draft.tokens[last - 1].word) {
      return true
    }
    let words = name.tokens.dropLast().map { draft.tokens[$0].folded }
    if words.contains(where: Self.bodies.contains) { return false }
    // "Standards of Appraisal"
    let heads = name.tokens.dropLast().filter { draft.tokens[$0 + 1].word == "of" }
    return (heads + [name.tokens.upperBound - 1]).contains {
      lists.works.contains(draft.tokens[$0].word)
    }
  }
}
