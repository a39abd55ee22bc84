import Gazetteer
import Language
import Records

/// Finds what the gazetteer knows: places, bodies, agencies, named events, documents. The longest name wins.
///
/// Spares a name that is a common word too ("Nice", «Спутник», "Tours" beside "tours") unless the words around say that it is
/// meant, and a place that is part of a person's name.
struct GazetteerRule {
  let gazetteer: Gazetteer
  let lists: Wordlists

  /// - Complexity: O(n) in the tokens.
  func apply(to draft: inout NameDraft) {
    var end = 0
    for index in draft.page.listable where index >= end && draft.isFree(index) {
      guard let (range, match) = name(at: index, in: draft) else { continue }
      draft.add(found(range, match, in: draft))
      end = range.upperBound
    }
  }

  func found(_ range: Range<Int>, _ match: Gazetteer.Match, in draft: NameDraft) -> FoundName {
    let sure = match.count > 1 || match.entry.type == .country || match.entry.type == .capital
    return FoundName(
      tokens: range, kind: match.entry.kind, lemma: match.name, confidence: sure ? 0.95 : 0.85,
      method: .gazetteer, entry: match.entry)
  }

  /// The longest name that begins at a word.
  func name(at index: Int, in draft: NameDraft) -> (Range<Int>, Gazetteer.Match)? {
    let first = draft.wordOfToken[index]
    for match in draft.page.matches(at: first, in: gazetteer) {
      let last = draft.tokenOfWord[first + match.count - 1]
      let range = index..<last + 1
      guard endsWhole(first + match.count, in: draft), isUnbroken(range, in: draft),
        draft.isFree(range)
      else { continue }
      let surface = draft.text.scalars[draft.span(range).range]
      guard match.isWritten(surface) || isAdjectival(match, surface) else { continue }
      if range.count == 1, !fits(match, index, in: draft) { continue }
      return (range, match)
    }
    return nil
  }

  /// «женевские переговоры»: in Russian the adjective of an event's name is often written small.
  private func isAdjectival(
    _ match: Gazetteer.Match, _ surface: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    match.entry.kind == .event && match.count > 1 && surface.first!.isCyrillicLetter
      && !NameWords.isAcronym(match.name)
  }

  /// A name ends where a token ends; "UN-backed" is no name of its own here.
  private func endsWhole(_ next: Int, in draft: NameDraft) -> Bool {
    next >= draft.tokenOfWord.count || draft.tokenOfWord[next] != draft.tokenOfWord[next - 1]
  }

  /// No mark but a stop or a quotation mark inside a name.
  private func isUnbroken(_ range: Range<Int>, in draft: NameDraft) -> Bool {
    draft.together(range.lowerBound, range.upperBound - 1)
      && range.allSatisfy {
        draft.tokens[$0].isWord || draft.tokens[$0].isNumber
          || Self.inside.contains(draft.tokens[$0].mark)
      }
  }

  private static let quotes: [Unicode.Scalar?] = ["«", "“", "\"", "„"]
  private static let inside: [Unicode.Scalar?] = [".", "«", "»", "\"", "“", "”", "-", "–", "&"]

  /// Whether a name of one token is meant as such.
  private func fits(_ match: Gazetteer.Match, _ index: Int, in draft: NameDraft) -> Bool {
    let token = draft.tokens[index]
    let before = index > 0 ? draft.tokens[index - 1] : nil
    let quoted = before.map { Self.quotes.contains($0.mark) } ?? false
    let contextual =
      lists.contextual.contains(match.word)
      || match.entry.type == .city && draft.isWordElsewhere(index)
      || match.entry.type == .city && match.name.unicodeScalars.count <= 4
    if contextual, token.range.count == 2, token.allCaps { return true }
    if contextual {
      let placed =
        match.entry.kind == .place
        && before.map { Wordlists.placePrepositions.contains($0.word) } ?? false
      return placed || quoted && match.entry.kind != .place
        || before.map { lists.quoted.contains($0.word) } ?? false
        || !draft.isRussian && match.entry.kind == .organization && !draft.opens[index]
    }
    // In a line of capitals "IS" and "US" are words.
    if token.allCaps, token.range.count <= 2, let next = neighbour(index, in: draft), next.allCaps,
      next.range.count > 4
    {
      return false
    }
    guard match.entry.kind == .place, match.entry.type != .country else {
      return match.entry.type != .country || !isGivenName(index, in: draft)
    }
    return !isGivenName(index, in: draft) && !isSurname(index, in: draft)
  }

  private func neighbour(_ index: Int, in draft: NameDraft) -> Token? {
    draft.together(index, index + 1) ? draft.tokens[index + 1] : nil
  }

  /// "Jordan Peters": a given name with an unknown capitalised word behind it.
  private func isGivenName(_ index: Int, in draft: NameDraft) -> Bool {
    guard lists.given[draft.tokens[index].word] != nil, draft.together(index, index + 1),
      draft.isNameLike(index + 1), !draft.tokens[index + 1].allCaps
    else { return false }
    return !lists.never.contains(draft.tokens[index + 1].word)
  }

  /// "Jack London": a place's name right behind a given name.
  private func isSurname(_ index: Int, in draft: NameDraft) -> Bool {
    draft.together(index - 1, index) && draft.isFree(index - 1) && draft.isNameLike(index - 1)
      && draft.page.isGiven(index - 1, by: lists)
  }
}
