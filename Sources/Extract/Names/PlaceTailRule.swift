import Language
import Records

/// Lengthens a listed place by the words that make it another one's name: "Dunvik City", "Dunvik Square Park"; and calls a war
/// what it is: "Dunvik War".
///
/// Spares "Dunvik City Council", where the name goes on, "Dunvik Street", and headings in title case.
struct PlaceTailRule {
  private static let mostWords = 3
  private static let wars: WordSet = ["war", "wars"]
  /// What the tagger finds itself, or what is no place of that name: "Washington State".
  private static let spared: WordSet = [
    "state", "street", "road", "avenue", "boulevard", "lane", "route", "highway", "theatre",
    "theater",
  ]
  let lists: Wordlists

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    for index in draft.found.indices {
      let name = draft.found[index]
      guard name.method == .gazetteer, name.kind == .place, !name.isDropped, !name.nested,
        let end = tail(of: name, in: draft)
      else { continue }
      let tokens = name.tokens.lowerBound..<end
      let isWar = Self.wars.contains(draft.tokens[end - 1].word)
      draft.add(
        FoundName(
          tokens: tokens, kind: isWar ? .event : .place, lemma: draft.surface(tokens),
          confidence: 0.85, method: .rule))
    }
  }

  private func tail(of name: FoundName, in draft: NameDraft) -> Int? {
    let first = name.tokens.upperBound
    var next = first
    while next < first + Self.mostWords, goesOn(next, in: draft) { next += 1 }
    guard next > first, !goesOn(next, in: draft),
      !(draft.together(first, next) && draft.tokens[next].kind == .number),
      !draft.isTitleCase(draft.sentence[first])
    else { return nil }
    let last = draft.tokens[next - 1].word
    return Self.wars.contains(last) && next == first + 1
      || lists.places.contains(last) && !Self.spared.contains(last) ? next : nil
  }

  private func goesOn(_ token: Int, in draft: NameDraft) -> Bool {
    draft.together(token - 1, token) && draft.isFree(token) && draft.isNameLike(token)
      && !draft.opens[token] && draft.tokens[token].spaceBefore && !draft.tokens[token].allCaps
  }
}
