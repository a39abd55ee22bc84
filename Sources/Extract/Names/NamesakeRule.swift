import Language
import Records

/// Gives a lone word that a list or the tagger calls something else to the person whose surname it is: "Bloomberg" where the
/// text names Michael Bloomberg.
///
/// Spares countries and capitals, what the tagger is sure of, and a word that the text somewhere has as a place: "Anna Dunvik
/// moved; in Dunvik".
struct NamesakeRule {
  /// So sure it must be that there is such a person, and so sure the tagger may be of something else.
  private static let sure = (person: 0.75, other: 0.8)
  private static let prepositions: WordSet = ["in", "near", "across", "around"]

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    var surnames = WordTable<Double>()
    for name in draft.found
    where name.kind == .person && name.tokens.count > 1 && !name.isDropped {
      surnames.update(draft.tokens[name.tokens.upperBound - 1].word, default: 0) {
        $0 = max($0, name.confidence)
      }
    }
    var namesakes: [Int] = []
    var places = WordSet()
    for (index, name) in draft.found.enumerated()
    where name.kind != .person && name.tokens.count == 1 && !name.isDropped && !name.nested {
      let word = draft.tokens[name.tokens.lowerBound].word
      guard let sure = surnames[word],
        sure >= Self.sure.person || name.method == .tagger && sure >= name.confidence
      else { continue }
      if isElse(name, in: draft) { places.insert(word) } else { namesakes.append(index) }
    }
    // Not doubted, but free for the second pass.
    for index in namesakes
    where !places.contains(draft.tokens[draft.found[index].tokens.lowerBound].word) {
      draft.drop(index)
    }
  }

  private func isElse(_ name: FoundName, in draft: NameDraft) -> Bool {
    name.entry?.type == .country || name.entry?.type == .capital
      || name.method == .tagger && name.confidence >= Self.sure.other
      || name.method == .rule
      || name.kind == .place && isPlaced(name.tokens.lowerBound, in: draft)
  }

  /// "in Dunvik", "Dunvik, Ohio".
  private func isPlaced(_ token: Int, in draft: NameDraft) -> Bool {
    draft.together(token - 1, token)
      && Self.prepositions.contains(draft.tokens[token - 1].word)
      || draft.together(token, token + 2) && draft.tokens[token + 1].mark == ","
        && draft.name(at: token + 2)?.kind == .place
  }
}
