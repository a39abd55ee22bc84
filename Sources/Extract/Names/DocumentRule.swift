import Language
import Records

/// Finds resolutions by their number: "UN Security Council Resolution 2254", also with a month between its words;
/// «резолюция 2254 Совета Безопасности ООН».
///
/// Spares a resolution without a number, and a number behind another word.
struct DocumentRule {
  /// The words for a resolution.
  static let openings: WordSet = [
    "resolution", "резолюция", "резолюции", "резолюцию", "резолюцией", "резолюциею", "резолюций",
    "резолюциям", "резолюциями", "резолюциях",
  ]

  /// - Complexity: O(n) in the words with which phrases can begin.
  func apply(to draft: inout NameDraft) {
    let resolutions = draft.page.openings.filter {
      Self.openings.contains(draft.tokens[$0].word)
    }
    guard !resolutions.isEmpty else { return }
    let speaksOfUN = draft.page.words.contains("un") || draft.page.words.contains("оон")
    for index in resolutions {
      guard var range = number(after: index, in: draft) else { continue }
      let digits = draft.tokens[range.upperBound - 1].text
      let council = takeCouncil(&range, in: draft)
      guard council != nil || (digits.count == 4 && speaksOfUN) else { continue }
      let isAssembly = council == "unga"
      let english =
        "\(isAssembly ? "UN General Assembly" : "UN Security Council") Resolution \(digits)"
      let russian =
        "резолюция \(digits) \(isAssembly ? "Генеральной Ассамблеи" : "Совета Безопасности") ООН"
      let name = draft.isRussian ? russian : english
      draft.add(
        FoundName(
          tokens: range, kind: .document, lemma: name, confidence: council == nil ? 0.8 : 0.95,
          method: .rule,
          identity: .init(
            id: "\(council ?? "unsc")-resolution-\(digits)", name: name, nameEn: english,
            nameRu: russian)))
    }
  }

  /// The word and the number behind it, with "No." or «№» between.
  private func number(after index: Int, in draft: NameDraft) -> Range<Int>? {
    var next = index + 1
    while next <= index + 3, draft.together(index, next) {
      let token = draft.tokens[next]
      if token.isNumber, token.text.utf8.allSatisfy({ (48...57).contains($0) }),
        (2...4).contains(token.text.count)
      {
        return index..<next + 1
      }
      guard
        ["no", "no.", ".", "№", "number", "за", "номер", "n"].contains(token.folded)
          || draft.name(at: next)?.entry?.id.hasPrefix("un") == true
      else { return nil }
      next += 1
    }
    return councilThenNumber(index, in: draft)
  }

  /// «резолюция Совета Безопасности ООН 2254», «… № 2254».
  private func councilThenNumber(_ index: Int, in draft: NameDraft) -> Range<Int>? {
    guard let council = draft.name(at: index + 1),
      council.entry?.id == "unsc" || council.entry?.id == "unga"
    else { return nil }
    var next = council.tokens.upperBound
    if draft.together(index, next), draft.tokens[next].text == "№" { next += 1 }
    guard draft.together(index, next), draft.tokens[next].isNumber else { return nil }
    return index..<next + 1
  }

  /// Widens the range by the council that stands before ("UN Security Council March 1999 Resolution 1234") or behind.
  private func takeCouncil(_ range: inout Range<Int>, in draft: NameDraft) -> String? {
    for index in range {
      if let id = council(at: index, in: draft) { return id }
    }
    let behind = range.upperBound
    if draft.together(range.lowerBound, behind), let id = council(at: behind, in: draft) {
      range = range.lowerBound..<draft.name(at: behind)!.tokens.upperBound
      return id
    }
    for distance in 1...4 {
      let before = range.lowerBound - distance
      guard draft.together(before, range.lowerBound) else { return nil }
      if let id = council(at: before, in: draft) {
        range = draft.name(at: before)!.tokens.lowerBound..<range.upperBound
        return id
      }
      let token = draft.tokens[before]
      guard token.isNumber || token.isCapitalized || ["'s", "’s"].contains(token.text) else {
        return nil
      }
    }
    return nil
  }

  private func council(at index: Int, in draft: NameDraft) -> String? {
    guard let id = draft.name(at: index)?.entry?.id, ["unsc", "unga", "un"].contains(id) else {
      return nil
    }
    return id == "un" ? "unsc" : id
  }
}
