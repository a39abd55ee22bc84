import Language
import Records

/// Takes back a Russian adjective that the tagger takes for a name though it belongs to a common noun: «Андреевский зал»,
/// «Печерский райсуд».
///
/// Spares «Андреевский сказал», «Подольский район».
struct HallRule: DoubtingRule {
  let lists: Wordlists

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    let next = name.tokens.upperBound
    guard name.method == .tagger, name.tokens.count == 1, name.kind != .organization,
      draft.together(next - 1, next)
    else { return false }
    return !draft.tokens[next].isCapitalized && lists.halls.contains(draft.tokens[next].word)
      && draft.tokens[next - 1].ends(withAny: Self.endings)
  }

  /// Of adjectives, in all cases.
  private static let endings: EndingSet = [
    "ский", "ского", "скому", "ским", "ском", "ской", "ская", "скую", "ые", "ый", "ого", "ому",
    "ым", "ом", "ой", "ая", "ую",
  ]
}
