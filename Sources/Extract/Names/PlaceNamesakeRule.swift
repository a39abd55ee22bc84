import Language
import Records

/// Calls a place a lone word that the tagger, unsurely, calls a person where the text has places that begin with it: "Dunvik" beside
/// "Dunvik National Park".
///
/// Spares a word that is a part of somebody's full name in the text.
struct PlaceNamesakeRule {
  private static let sure = 0.8

  /// - Complexity: O(n) in the names' tokens.
  func apply(to draft: inout NameDraft) {
    var (places, persons) = (WordSet(), WordSet())
    var lone: [Int] = []
    for (index, name) in draft.found.enumerated() where !name.isDropped && !name.nested {
      switch name.kind {
      case .person where name.tokens.count > 1:
        for token in name.tokens { persons.insert(draft.tokens[token].word) }
      case .person where name.method == .tagger && name.confidence < Self.sure: lone.append(index)
      case .place where name.tokens.count > 2:
        places.insert(draft.tokens[name.tokens.lowerBound].word)
      default: break
      }
    }
    for index in lone {
      let word = draft.tokens[draft.found[index].tokens.lowerBound].word
      guard places.contains(word), !persons.contains(word) else { continue }
      let surface = draft.surface(draft.found[index].tokens)
      draft.update(index) { ($0.kind, $0.person, $0.lemma) = (.place, nil, surface) }
    }
  }
}
