import Language
import Records

/// Tells by its noun whether a Russian name is a house or a body: «Большого Дунвикского дворца» is a place, «Дунвикский райсуд»
/// a body, whatever the tagger calls them.
///
/// Spares a name whose noun is both, «Дунвикский университет», and lists' names.
struct RussianHouseRule {
  let lists: Wordlists

  /// - Complexity: O(n) in the names' tokens.
  func apply(to draft: inout NameDraft) {
    for (index, name) in draft.found.enumerated()
    where name.method == .tagger && name.tokens.count > 1 && !name.isDropped && !name.nested {
      switch name.kind {
      case .organization where holds(name, lists.houses, in: draft):
        draft.update(index) { $0.kind = .place }
      case .place where holds(name, lists.courts, in: draft):
        draft.update(index) { $0.kind = .organization }
      default: break
      }
    }
  }

  /// Whether the noun is the first or second word, where what follows belongs to it.
  private func holds(_ name: FoundName, _ nouns: WordSet, in draft: NameDraft) -> Bool {
    name.tokens.prefix(3).contains {
      !draft.tokens[$0].isCapitalized && nouns.contains(draft.tokens[$0].word)
    }
  }
}
