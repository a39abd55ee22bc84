import Language
import Records

/// Takes back a lone given name or surname, or a word that the tagger calls a body, that begins a firm's or a thing's name:
/// "Pedro's Moving Services", "Oz Moving & Storage".
///
/// Spares "Trump's defenders", "Trump's Twitter" where another name follows, headings in title case.
struct PossessorRule: DoubtingRule {
  private static let colours: WordSet = ["black", "white", "red", "green", "blue", "new", "old"]
  let lists: Wordlists

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard name.tokens.count == 1, name.kind == .person || name.kind == .organization,
      name.kind == .person || name.method == .tagger && isPossessive(name, in: draft)
    else { return false }
    var next = name.tokens.upperBound
    guard draft.together(next - 1, next) else { return false }
    if isPossessive(name, in: draft) { next += 1 }
    // "Reese's Book Club" is one in a heading as well.
    let isBody = [next, next + 1].contains {
      draft.together(next - 1, $0) && draft.tokens[$0].isCapitalized
        && lists.closing.contains(draft.tokens[$0].word)
    }
    return draft.together(next - 1, next) && draft.isFree(next) && draft.isNameLike(next)
      && draft.tokens[next].spaceBefore && !draft.opens[next]
      && (!lists.never.contains(draft.tokens[next].word) || isRow(next, in: draft))
      && (isBody || !draft.isTitleCase(draft.sentence[next]))
  }

  /// "Bob's Red Mill": a word that opens no sentence with another behind it.
  private func isRow(_ token: Int, in draft: NameDraft) -> Bool {
    draft.together(token, token + 1) && draft.isFree(token + 1) && draft.isNameLike(token + 1)
      && Self.colours.contains(draft.tokens[token].word)
  }

  private func isPossessive(_ name: FoundName, in draft: NameDraft) -> Bool {
    let next = name.tokens.upperBound
    return draft.together(next - 1, next)
      && Wordlists.possessives.contains(draft.tokens[next].printedWord)
  }
}
