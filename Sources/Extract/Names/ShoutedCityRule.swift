import Gazetteer

/// Takes back a short word in capitals that a list has as a city otherwise written: "SAN", a kind of storage.
///
/// Spares "LA" and "NYC", which the list has so, and headings in capitals.
struct ShoutedCityRule: DoubtingRule {
  private static let mostLetters = 4

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard name.method == .gazetteer, name.tokens.count == 1, let entry = name.entry,
      entry.type == .city
    else { return false }
    let token = name.tokens.lowerBound
    let word = draft.tokens[token]
    guard word.allCaps, word.range.count <= Self.mostLetters, !entry.names.contains(word.text)
    else { return false }
    return [token - 1, token + 1].contains {
      draft.together(token, $0) && draft.tokens[$0].isWord && !draft.tokens[$0].allCaps
    }
  }
}
