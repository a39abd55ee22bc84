import Language
import Records

/// Brings the names of places and bodies, as they stand in a Russian text, into the nominative.
struct NameCase: Sendable {
  private let phrase: RussianPhrase

  /// - Throws: when a table is missing.
  init() throws {
    phrase = RussianPhrase(forms: try RussianForms())
  }

  /// The nominative of a row of tokens; in other languages the surface.
  func lemma(of range: Range<Int>, in draft: NameDraft) -> String {
    let surface = draft.surface(range)
    guard draft.isRussian else { return surface }
    let words = range.filter { draft.tokens[$0].isWord }
    guard !words.isEmpty else { return surface }
    let texts = words.map { draft.tokens[$0].text }
    let nominative = phrase.nominative(of: texts, in: context(of: range, in: draft))
    if nominative == texts { return surface }
    var lemma = ""
    var end = draft.tokens[range.lowerBound].range.lowerBound
    for (token, word) in zip(words, nominative) {
      let place = draft.tokens[token].range
      lemma += draft.text.string(end..<place.lowerBound) + word
      end = place.upperBound
    }
    return lemma + draft.text.string(end..<draft.tokens[range.upperBound - 1].range.upperBound)
  }

  private func context(of range: Range<Int>, in draft: NameDraft) -> RussianPhrase.Context {
    var first = range.lowerBound
    while first > 0, ["«", "\"", "“", "„", "("].contains(draft.tokens[first - 1].text) {
      first -= 1
    }
    let opens = !draft.together(first - 1, range.lowerBound)
    return RussianPhrase.Context(
      before: opens ? nil : draft.tokens[first - 1].folded, opensSentence: opens,
      seen: draft.capitalized)
  }
}
