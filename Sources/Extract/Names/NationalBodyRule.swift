import Language
import Records

/// Finds a body whose name begins with its place: "US Small Business Administration", "U.S. Air Force", "Lesotho Times".
///
/// Spares "U.S. President Donald Trump", "US troops" and headings in title case: a word that closes bodies' names must stand
/// behind, with nothing but words with capitals between and none behind.
struct NationalBodyRule {
  private static let mostWords = 4
  /// A body that itself begins others' names.
  private static let bodies: WordSet = ["EU", "UN", "U.N."]
  let lists: Wordlists

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    for index in draft.found.indices {
      let name = draft.found[index]
      guard name.method == .gazetteer, !name.isDropped, !name.nested,
        name.kind == .place || Self.bodies.contains(draft.surface(name.tokens)),
        !continues(name, in: draft), let end = end(after: name.tokens.upperBound, in: draft)
      else { continue }
      let tokens = name.tokens.lowerBound..<end
      draft.add(
        FoundName(
          tokens: tokens, kind: .organization, lemma: draft.surface(tokens), confidence: 0.85,
          method: .rule))
    }
  }

  /// A word of no name, or of an outlet's: the "Times" of "Lesotho Times".
  private func isOpen(_ token: Int, in draft: NameDraft) -> Bool {
    draft.isFree(token)
      || draft.name(at: token)?.entry?.type == .outlet && draft.name(at: token)?.tokens.count == 1
        && lists.closing.contains(draft.tokens[token].word)
  }

  /// "Oracle America Inc.": the name begins earlier.
  private func continues(_ name: FoundName, in draft: NameDraft) -> Bool {
    let before = name.tokens.lowerBound - 1
    return draft.together(before, before + 1) && draft.isFree(before)
      && isCapital(before, in: draft) && !lists.never.contains(draft.tokens[before].word)
  }

  private func isCapital(_ token: Int, in draft: NameDraft) -> Bool {
    draft.tokens[token].isWord && draft.tokens[token].isCapitalized
      && draft.isFree(token)
  }

  private func end(after first: Int, in draft: NameDraft) -> Int? {
    var end: Int?
    var next = first
    while next < first + Self.mostWords, draft.together(first - 1, next), isOpen(next, in: draft),
      draft.isNameLike(next), draft.tokens[next].spaceBefore,
      !draft.isTitleCase(draft.sentence[next])
    {
      let closes = lists.closing.contains(draft.tokens[next].word)
      guard closes || !lists.never.contains(draft.tokens[next].word) else { break }
      next += 1
      if closes { end = next }
    }
    // "US Police Chief Ed Alvarez", "U.S. Senate Leader"
    guard let end, end == next, !(draft.together(first, end) && isCapital(end, in: draft)) else {
      return nil
    }
    return draft.owner.indices.contains(end) && draft.together(first, end)
      && draft.owner[end] != nil && draft.name(at: end)?.kind != .person ? nil : end
  }
}
