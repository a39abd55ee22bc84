import Language
import Records

/// Cuts off a person's name what is no part of it: "Visit Anna Holm", "Princes Anna", "Oslo-born Anna Holm", "Anna As",
/// "Anna Holm — Velmo".
///
/// Spares "Visit Holm", where no given name follows, and "King Holm I".
struct PersonEdgeRule {
  private static let heads: WordSet = [
    "visit", "meet", "follow", "ask", "contact", "email", "thank", "thanks", "see", "read", "watch",
    "join", "photo", "photos", "image", "credit", "princes", "presidents", "senators", "sens",
    "sens.", "reps", "reps.", "governors", "judges", "brothers", "sisters", "author", "authors",
  ]
  private static let tails: WordSet = [
    "as", "if", "in", "on", "at", "the", "and", "but", "we", "you", "he", "she", "they",
    "it", "is", "was", "has", "had", "when", "while", "who", "for", "with", "from", "to", "by",
    "this", "that", "his", "her", "their", "i’m", "i'm", "i’ve", "i've", "you’d", "you'd", "it’s",
    "it's", "he’s", "he's", "she’s", "she's", "interview", "photo",
  ]
  private static let dashes: [Unicode.Scalar?] = ["—", "–"]
  let lists: Wordlists
  let persons: PersonRule

  /// - Complexity: O(n) in the names' tokens.
  func apply(to draft: inout NameDraft) {
    for index in draft.found.indices {
      let name = draft.found[index]
      guard name.kind == .person, name.tokens.count > 1, !name.isDropped, !name.nested
      else { continue }
      let tokens = edged(name.tokens, in: draft)
      guard tokens != name.tokens, !tokens.isEmpty,
        let person = persons.name(tokens, office: nil, in: draft)
      else { continue }
      draft.drop(index)
      draft.add(
        FoundName(
          tokens: tokens, kind: .person, lemma: person.full, confidence: name.confidence,
          method: name.method, person: person))
    }
  }

  private func isGiven(_ token: Token) -> Bool {
    lists.given[token.word] != nil || lists.moreGiven.contains(token.word)
  }

  /// "Oslo-based", "Day-by-day"
  private func isCompound(_ token: Token) -> Bool {
    token.hasMarks
      && ["-based", "-born", "-by-day", "-led", "-backed", "-era", "-winning"].contains(
        where: token.folded.hasSuffix)
  }

  private func edged(_ tokens: Range<Int>, in draft: NameDraft) -> Range<Int> {
    var (first, end) = (tokens.lowerBound, tokens.upperBound)
    if let dash = tokens.first(where: { Self.dashes.contains(draft.tokens[$0].mark) }) {
      end = dash
    }
    if first + 1 < end,
      Self.heads.contains(draft.tokens[first].word) && isGiven(draft.tokens[first + 1])
        || isCompound(draft.tokens[first])
    {
      first += 1
    }
    while first < end, Self.tails.contains(draft.tokens[end - 1].word) { end -= 1 }
    return first..<max(first, end)
  }
}
