import Language
import Records

/// Lengthens a body's name that the tagger cuts: "Department of Health" to "Department of Health and Human Services", "MIT
/// Initiative" to "MIT Initiative on the Digital Economy", "Turner" to "Turner & Constable".
///
/// Spares "the Ministry of Justice and Parliament", where another name follows, and "the Office of Anna Holm".
struct BodyTailRule {
  private static let heads: WordSet = [
    "department", "ministry", "institute", "office", "commission", "committee", "center", "centre",
    "initiative", "agency", "school", "college", "bureau", "division", "faculty", "university",
    "society", "association", "academy", "foundation", "council", "laboratory", "administration",
    "coalition", "campaign", "board", "secretary",
  ]
  private static let linking: WordSet = ["of", "for", "on"]
  /// Words that close bodies' names, and are what a ministry is for as well: "Department of Climate Change and Energy".
  private static let fields: WordSet = ["energy", "media", "communications", "technologies"]
  let lists: Wordlists

  /// - Complexity: O(n) in the names: a tail holds ten words at most.
  func apply(to draft: inout NameDraft) {
    for index in draft.found.indices {
      let name = draft.found[index]
      guard name.kind == .organization,
        name.method == .tagger || name.method == .rule && name.identity == nil, !name.isDropped,
        !name.nested
      else { continue }
      let end = tail(of: name, in: draft)
      guard end > name.tokens.upperBound else { continue }
      draft.lengthen(index, to: end)
    }
  }

  private func tail(of name: FoundName, in draft: NameDraft) -> Int {
    var end = name.tokens.upperBound
    if draft.together(end - 1, end), draft.tokens[end].mark == "&" {
      return row(from: end + 1, in: draft, isJoined: true) ?? end
    }
    let words = name.tokens.map { draft.tokens[$0].word }
    guard words.contains(where: { Self.heads.contains($0) }) else { return end }
    var isLinked = words.contains { Self.linking.contains($0) }
    if Self.heads.contains(words.last!), let next = linked(after: end, in: draft) {
      end = next
      isLinked = true
    }
    guard isLinked else { return end }
    while let next = joined(after: end, in: draft) { end = next }
    return end
  }

  /// "on the Digital Economy" behind "Initiative".
  private func linked(after end: Int, in draft: NameDraft) -> Int? {
    guard draft.together(end - 1, end), Self.linking.contains(draft.tokens[end].word) else {
      return nil
    }
    let first = draft.together(end, end + 1) && draft.tokens[end + 1].word == "the" ? 2 : 1
    return row(from: end + first, in: draft)
  }

  /// "and Human Services", ", Industry and Energy".
  private func joined(after end: Int, in draft: NameDraft) -> Int? {
    guard draft.together(end - 1, end) else { return nil }
    switch draft.tokens[end].text {
    case "and", "&":
      return row(from: end + 1, in: draft)
    case ",":
      guard let next = row(from: end + 1, in: draft), draft.together(end, next + 1) else {
        return nil
      }
      return draft.tokens[next].printedWord == "and" ? row(from: next + 1, in: draft) : nil
    default: return nil
    }
  }

  /// The end of up to three words with capitals that belong to no name.
  ///
  /// - Parameter isJoined: behind "&" any word may stand, "U.S. News & World Report".
  private func row(from first: Int, in draft: NameDraft, isJoined: Bool = false) -> Int? {
    var end = first
    while end < first + 4, draft.together(first - 1, end), draft.isFree(end),
      draft.isNameLike(end), !draft.tokens[end].allCaps
    {
      if !isJoined, isHead(draft.tokens[end].word) { return nil }
      end += 1
    }
    guard end > first, end < first + 4 else { return nil }
    return draft.owner.indices.contains(end) && draft.owner[end] != nil ? nil : end
  }

  /// A word that begins or closes a name of its own.
  private func isHead(_ word: Word) -> Bool {
    lists.closing.contains(word) && !Self.fields.contains(word) || lists.never.contains(word)
  }
}
