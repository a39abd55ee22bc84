import Gazetteer
import Language
import Records

/// Finds the words that give an office: "Russian Foreign Minister", «спецпосланник генсека ООН по Сирии».
struct OfficeRule {
  let gazetteer: Gazetteer
  let offices: Offices
  let demonyms: Demonyms

  /// An office in the text, with what it is an office of.
  struct Found {
    /// The whole phrase, with its country and body.
    var tokens: Range<Int>
    var office: Int
    /// As printed in the tables, in the nominative.
    var words: String
    /// ISO 3166-1 alpha-2.
    var country: String?
    /// The gazetteer's or a rule's id.
    var body: String?
    /// Whether the office stands in the nominative; nil where the language does not say.
    var nominative: Bool?
    /// Where a person's name may begin that this office belongs to.
    var name: Int?
  }

  private static let beforeOffices: WordSet = [
    "'s", "’s", "former", "acting", "then", "ex", "бывший", "экс", "врио",
  ]
  private static let behindOffices: WordSet = [
    "of", "for", "to", "the", "at", "on", "по", "при", "в", "на",
  ]
  /// Of those the ones that say whose the office is.
  private static let ofOffices: WordSet = ["of", "the", "при"]

  /// - Complexity: O(n) in the words with which phrases can begin.
  func offices(in draft: NameDraft) -> [Found] {
    var result: [Found] = []
    var end = 0
    let page = draft.page
    for index in page.openings where index >= end {
      guard
        let match = offices.match(page.words, at: page.wordOfToken[index], demonyms: demonyms)
      else { continue }
      let last = page.tokenOfWord[match.words.upperBound - 1]
      guard draft.together(index, last) else { continue }
      let found = found(match, index..<last + 1, in: draft)
      end = max(last + 1, min(found.tokens.upperBound, found.name ?? found.tokens.upperBound))
      result.append(found)
    }
    return result
  }

  private func found(_ match: Offices.Match, _ core: Range<Int>, in draft: NameDraft) -> Found {
    let isRussian = draft.page.isCyrillic(match.words.lowerBound)
    var found = Found(
      tokens: core, office: match.phrase.office, words: match.phrase.words, country: match.country,
      nominative: isRussian ? match.nominative : nil)
    found.body = offices.all[match.phrase.office].body
    takeBefore(&found, in: draft)
    for token in core { take(draft.name(at: token), &found) }
    takeAfter(&found, in: draft)
    found.name = name(after: found.tokens.upperBound, in: draft)
    return found
  }

  /// "Russian", "Russia's", "US", "former" before the office.
  private func takeBefore(_ found: inout Found, in draft: NameDraft) {
    var index = found.tokens.lowerBound - 1
    for _ in 0..<3 {
      guard draft.together(index, found.tokens.lowerBound) else { return }
      let token = draft.tokens[index]
      if let code = country(at: index, in: draft) {
        found.country = found.country ?? code
      } else if let name = draft.name(at: index), name.kind == .place || name.kind == .organization
      {
        take(name, &found)
        index = name.tokens.lowerBound
      } else if !Self.beforeOffices.contains(token.word) {
        return
      }
      found.tokens = index..<found.tokens.upperBound
      index -= 1
    }
  }

  /// The country whose adjective a token is, also of two words ("South Korean").
  private func country(at index: Int, in draft: NameDraft) -> String? {
    if index > 0,
      let code = demonyms.country(of: draft.tokens[index - 1].word, draft.tokens[index].word)
    {
      return code
    }
    return demonyms.country(of: draft.tokens[index].word)
  }

  /// «России», «ООН», "of Russia", "for Syria" after it.
  private func takeAfter(_ found: inout Found, in draft: NameDraft) {
    var index = found.tokens.upperBound
    let first = index - 1
    // An envoy "for Syria" or «по Сирии» is not Syria's.
    var isConcern = false
    for _ in 0..<4 {
      guard draft.together(first, index) else { return }
      let token = draft.tokens[index]
      if let name = draft.name(at: index), name.kind == .place || name.kind == .organization {
        if !isConcern || name.kind == .organization { take(name, &found) }
        index = name.tokens.upperBound
        found.tokens = found.tokens.lowerBound..<index
      } else if Self.behindOffices.contains(token.word) {
        isConcern = isConcern || !Self.ofOffices.contains(token.word)
        index += 1
      } else {
        return
      }
    }
  }

  private func take(_ name: FoundName?, _ found: inout Found) {
    guard let name else { return }
    let country = name.identity?.country ?? name.entry?.country
    if name.kind == .organization {
      found.body = found.body ?? name.identity?.id ?? name.entry?.id
      found.country = found.country ?? country
    } else if name.kind == .place, name.entry?.type == .country || name.entry?.type == .capital {
      found.country = found.country ?? country
    }
  }

  /// The first word with a capital behind the phrase, with nothing but words between.
  private func name(after end: Int, in draft: NameDraft) -> Int? {
    // The stop of "Gov."
    var index = draft.together(end - 1, end) && draft.tokens[end].mark == "." ? end + 1 : end
    while index < min(end + 8, draft.tokens.count), draft.together(end - 1, index) {
      if let name = draft.name(at: index) {
        index = name.tokens.upperBound
        continue
      }
      let token = draft.tokens[index]
      guard token.isWord || token.mark == "«" || token.mark == "»" else { return nil }
      if draft.isNameLike(index) || token.range.count == 1 && token.isCapitalized { return index }
      if !draft.isRussian { return nil }
      index += 1
    }
    return nil
  }
}
