import Language
import Records

/// Finds bodies that no list knows: by a word that bodies bear ("Harvard University"), by quotation marks after one
/// («компания "Заря"»), by capitals («РОСНАНО»).
///
/// Spares capitals in a line of capitals, and Roman numbers.
struct OrganizationRule {
  let lists: Wordlists

  /// - Complexity: O(n) in the tokens: a name holds eight words at most.
  func apply(to draft: inout NameDraft) {
    var index = 0
    while index < draft.tokens.count {
      let range =
        quoted(at: index, in: draft) ?? titled(at: index, in: draft)
        ?? acronym(at: index, in: draft)
      guard let range else {
        index += 1
        continue
      }
      let surface = draft.surface(range)
      draft.add(
        FoundName(
          tokens: range, kind: .organization, lemma: surface,
          confidence: range.count == 1 && draft.tokens[range.lowerBound].allCaps ? 0.55 : 0.65,
          method: .rule))
      index = range.upperBound
    }
  }

  /// The words in quotation marks behind «компания», «партия», «газета».
  private func quoted(at index: Int, in draft: NameDraft) -> Range<Int>? {
    guard index > 0, ["«", "\"", "“", "„"].contains(draft.tokens[index].text),
      isType(draft.tokens[index - 1].folded)
    else { return nil }
    var end = index + 1
    while end < min(index + 9, draft.tokens.count), draft.together(index, end) {
      if ["»", "\"", "”"].contains(draft.tokens[end].text) {
        let range = index + 1..<end
        return !range.isEmpty && draft.isFree(range) && draft.tokens[index + 1].isCapitalized
          ? range : nil
      }
      end += 1
    }
    return nil
  }

  private func isType(_ folded: String) -> Bool {
    if lists.quoted.contains(folded) { return true }
    guard folded.unicodeScalars.first?.isCyrillicLetter == true else { return false }
    for cut in 1...3 {
      let stem = String(folded.dropLast(cut))
      for ending in ["", "а", "я", "о", "е", "ия", "ие"] where lists.quoted.contains(stem + ending)
      {
        return stem.utf8.count >= 6
      }
    }
    return false
  }

  /// "Harvard University", "University of Oxford", "National Audit Office".
  private func titled(at index: Int, in draft: NameDraft) -> Range<Int>? {
    guard !draft.isRussian, draft.isFree(index), draft.tokens[index].isCapitalized,
      draft.tokens[index].kind == .word,
      !draft.opens[index] || !lists.never.contains(draft.tokens[index].folded)
        || lists.opening.contains(draft.tokens[index].folded)
    else { return nil }
    var end = index
    var closes: Int?
    while end < index + 8, draft.together(index, end) {
      let token = draft.tokens[end]
      let isLink = ["of", "for", "and", "&", "the", "on"].contains(token.folded) && end > index
      let isName = token.isCapitalized && token.kind == .word
      guard isName || isLink else { break }
      if isName, let owner = draft.name(at: end), owner.kind == .person || owner.kind == .event {
        break
      }
      if isName, lists.closing.contains(token.folded) { closes = end + 1 }
      if isName, end > index, lists.opening.contains(draft.tokens[index].folded),
        draft.tokens[end - 1].folded == "of" || draft.tokens[end - 1].folded == "the"
      {
        closes = end + 1
      }
      end += 1
    }
    guard let closes, closes - index >= 2 else { return nil }
    let range = index..<closes
    if range.contains(where: { draft.name(at: $0)?.kind == .organization }) { return nil }
    return range
  }

  private func acronym(at index: Int, in draft: NameDraft) -> Range<Int>? {
    let token = draft.tokens[index]
    guard draft.isFree(index), token.kind == .word, token.allCaps,
      (2...6).contains(token.range.count),
      !token.text.contains("."), !token.text.contains("-"),
      !token.text.allSatisfy({ "IVXLCM".contains($0) }), !Self.common.contains(token.folded)
    else { return nil }
    // A line of capitals is no row of bodies.
    for other in [index - 1, index + 1] where draft.together(index, other) {
      if draft.tokens[other].allCaps, draft.tokens[other].kind == .word { return nil }
    }
    return index..<index + 1
  }

  private static let common: Set<String> = [
    "tv", "тв", "am", "pm", "gmt", "utc", "ii", "iii", "iv", "no", "ok", "id", "cd", "dvd", "pdf",
    "url", "dna", "днк", "смс", "sms",
    "gdp", "ввп", "ндс", "вич", "hiv", "aids", "спид", "covid", "usd", "eur", "rub", "мск", "дтп",
    "сми", "вс", "вов", "нпо", "ngo",
    "пво", "ввс", "вмф", "вко", "ceo", "mp", "mps", "phd", "bc", "ad", "it", "ит", "эвм", "жкх",
    "чп", "cv", "faq", "am", "dj", "ufo", "нло", "азс", "аэс", "гэс", "тэц", "лэп",
  ]
}
