import Language
import Records

/// Takes back what the tagger calls a place, unsurely, where no word before or behind speaks of one: "Mother Nature", "Pixar
/// Animation"; and a lone point of the compass, the "Central" of "Central and South America".
///
/// Spares "in Findlay", "along the Amalfi coast", "Hawthorne, California", "Hawthorne, CA"; and a name that stands so elsewhere in the text.
struct UnplacedRule {
  private static let sure = (oneWord: 0.6, more: 0.7)
  /// Of a word alone in a long text, which has room to put a place behind a preposition; a shorter one has none.
  private static let sureInLongText = 0.75
  private static let fewestTokens = 400
  /// A name that the text repeats stands behind a preposition at least once, if it is a place.
  private static let oftenNamed = 3
  private static let surelyPlaces = 0.8
  private static let prepositions: WordSet = [
    "in", "near", "around", "outside", "across", "through", "along", "from", "of", "to",
    "throughout", "toward", "towards", "into", "between", "northern", "southern", "eastern",
    "western", "central", "downtown", "nearby", "over", "beyond",
  ]
  let lists: Wordlists

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    var named: [String: [Int]] = [:]
    var placed: Set<String> = []
    for index in draft.found.indices {
      let name = draft.found[index]
      guard name.kind == .place, name.method == .tagger, !name.isDropped, !name.nested else {
        continue
      }
      named[name.lemma, default: []].append(index)
      if isPlaced(name, in: draft) { placed.insert(name.lemma) }
    }
    let sureOfWord =
      draft.tokens.count < Self.fewestTokens ? Self.sure.oneWord : Self.sureInLongText
    var struck: [Int] = []
    for (lemma, places) in named {
      if isPoint(draft.found[places[0]], in: draft) { struck += places }
      if placed.contains(lemma) { continue }
      let best = places.map { draft.found[$0].confidence }.max() ?? 0
      let isOne = draft.found[places[0]].tokens.count == 1
      let least =
        places.count >= Self.oftenNamed
        ? Self.surelyPlaces : isOne ? sureOfWord : Self.sure.more
      if best < least { struck += places }
    }
    draft.takeBack(Set(struck).sorted())
  }

  /// The "Central" of "Central and South America".
  private func isPoint(_ name: FoundName, in draft: NameDraft) -> Bool {
    name.tokens.count == 1
      && CompassRule.points.contains(draft.tokens[name.tokens.lowerBound].folded)
  }

  private func isPlaced(_ name: FoundName, in draft: NameDraft) -> Bool {
    let first = name.tokens.lowerBound
    let next = name.tokens.upperBound
    if draft.together(first, next) {
      if lists.places.contains(draft.tokens[next].word) { return true }
      if draft.tokens[next].mark == ",",
        draft.name(at: next + 1)?.kind == .place || isState(next + 1, in: draft)
      {
        return true
      }
    }
    if name.tokens.contains(where: { lists.places.contains(draft.tokens[$0].word) }) {
      return true
    }
    var before = first - 1
    while draft.together(before, first),
      ["the", "and", ","].contains(draft.tokens[before].folded)
        || draft.name(at: before)?.kind == .place
    {
      if draft.name(at: before)?.method == .gazetteer { return true }
      before = draft.name(at: before)?.tokens.lowerBound ?? before
      before -= 1
    }
    return draft.together(before, first) && Self.prepositions.contains(draft.tokens[before].word)
  }

  /// "CA", as addresses have it.
  private func isState(_ token: Int, in draft: NameDraft) -> Bool {
    draft.together(token - 1, token) && draft.tokens[token].allCaps
      && draft.tokens[token].range.count == 2
  }
}
