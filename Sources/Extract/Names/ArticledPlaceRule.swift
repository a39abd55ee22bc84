import Gazetteer
import Language
import Records

/// Takes back a listed city or country that is a thing's or a firm's name: "the Dunvik is one of the best", "first at The Dunvik".
///
/// Spares "the Dunvik office", "the Netherlands", and what the text somewhere has behind "in".
struct ArticledPlaceRule {
  private static let verbs: WordSet = [
    "is", "was", "has", "had", "will", "can", "does", "offers", "comes", "and", "or", "costs",
    "works",
  ]
  /// Countries that have an article.
  private static let articled: WordSet = [
    "netherlands", "philippines", "maldives", "bahamas", "gambia", "congo", "sudan", "ukraine",
    "lebanon", "vatican", "usa", "uk", "uae", "us", "u.s.", "u.k.", "drc", "ussr",
  ]

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    var names: [Int] = []
    var (things, places) = (WordSet(), WordSet())
    for (index, name) in draft.found.enumerated()
    where name.method == .gazetteer && name.kind == .place && name.tokens.count == 1
      && !name.isDropped && !name.nested
      && [.city, .country].contains(name.entry?.type)
    {
      let token = name.tokens.lowerBound
      let word = draft.tokens[token]
      if word.allCaps || Self.articled.contains(word.word) { continue }
      names.append(index)
      if draft.together(token - 1, token), draft.tokens[token - 1].word == "in" {
        places.insert(word.word)
      } else if isArticled(token, in: draft) {
        things.insert(word.word)
      }
    }
    draft.takeBack(
      names.filter {
        let word = draft.tokens[draft.found[$0].tokens.lowerBound].word
        return things.contains(word) && !places.contains(word)
      })
  }

  /// "the Dunvik is", "The Dunvik."
  private func isArticled(_ token: Int, in draft: NameDraft) -> Bool {
    guard draft.together(token - 1, token), draft.tokens[token - 1].word == "the" else {
      return false
    }
    guard draft.together(token, token + 1) else { return true }
    let next = draft.tokens[token + 1]
    return Self.verbs.contains(next.word) || next.mark == "."
  }
}
