import Language
import Records

/// Calls a body, all over the text, what the tagger calls a person or place though the text says that it is a firm: "Dunvik Holm is a
/// global consulting firm", "Velmora, one of the largest agencies", "the law firm Anna Holm", "Anna Holm & Velmo",
/// "Anna Holm 3 Tier Airer".
///
/// Spares "Anna Holm is a company director", "Anna Holm, a partner at the firm", "Anna Holm, a College of Dunvik graduate",
/// "Anna Holm & Jon Velmo".
struct DefinedBodyRule {
  private static let articles: WordSet = ["a", "an", "the", "one"]
  private static let verbs: WordSet = ["is", "was", "remains"]
  private static let bodies: WordSet = [
    "firm", "company", "agency", "provider", "platform", "startup", "retailer", "brand", "bank",
    "insurer", "manufacturer", "publisher", "label", "software", "tool", "service", "app",
    "website", "nonprofit", "organization", "charity", "band", "restaurant", "marketplace",
    "university", "college", "consultancy", "airline", "network", "vendor", "hotel",
    "firms", "companies", "agencies", "providers", "platforms", "brands", "banks", "retailers",
    "insurers", "manufacturers", "tools",
  ]
  /// What may stand behind the word that says what it is; before another noun it says nothing.
  private static let behind: WordSet = [
    "that", "which", "of", "for", "with", "in", "based", "founded", "offering", "providing",
    "specializing", "headquartered", "known", "and", "to", "from", "on", "where", "by", "focused",
    "dedicated", "designed", "serving", "whose", "like",
  ]
  /// Words between the article and the noun.
  private static let mostWords = 7

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    var doubtful: [Int] = []
    var defined: Set<String> = []
    for index in draft.found.indices {
      let name = draft.found[index]
      guard name.method == .tagger, name.kind != .organization, !name.isDropped, !name.nested
      else { continue }
      doubtful.append(index)
      if isDefined(name.tokens.upperBound, in: draft) || isIntroduced(name, in: draft)
        || hasPartner(name, in: draft) || hasModel(name, in: draft)
      {
        defined.insert(draft.surface(name.tokens))
      }
    }
    if defined.isEmpty { return }
    for index in doubtful {
      let surface = draft.surface(draft.found[index].tokens)
      guard defined.contains(surface) else { continue }
      draft.update(index) {
        ($0.kind, $0.person, $0.lemma) = (.organization, nil, surface)
      }
    }
  }

  private static let introducing: WordSet = ["firm", "company", "agency", "startup", "group"]

  /// "the law firm Anna Holm"
  private func isIntroduced(_ name: FoundName, in draft: NameDraft) -> Bool {
    let first = name.tokens.lowerBound
    return name.tokens.count > 1 && draft.together(first - 1, first)
      && !draft.tokens[first - 1].isCapitalized
      && Self.introducing.contains(draft.tokens[first - 1].word)
  }

  /// "Anna Holm & Velmo"
  private func hasPartner(_ name: FoundName, in draft: NameDraft) -> Bool {
    let next = name.tokens.upperBound
    return name.kind == .person && name.tokens.count > 1 && draft.together(next - 1, next + 1)
      && draft.tokens[next].mark == "&" && draft.isNameLike(next + 1) && draft.isFree(next + 1)
      && !(draft.together(next, next + 2) && draft.isNameLike(next + 2))
  }

  /// "Anna Holm 3 Tier": what makes models is a firm.
  private func hasModel(_ name: FoundName, in draft: NameDraft) -> Bool {
    let next = name.tokens.upperBound
    return name.kind == .person && name.tokens.count > 1 && draft.together(next - 1, next + 1)
      && draft.tokens[next].isNumber && draft.tokens[next].range.count < 4
      && draft.tokens[next].spaceBefore && draft.isNameLike(next + 1) && draft.isFree(next + 1)
  }

  /// "is a global consulting firm", ", a firm that".
  private func isDefined(_ next: Int, in draft: NameDraft) -> Bool {
    guard draft.together(next - 1, next + 2) else { return false }
    let isVerb = Self.verbs.contains(draft.tokens[next].word)
    guard isVerb || draft.tokens[next].mark == ",",
      Self.articles.contains(draft.tokens[next + 1].word)
    else { return false }
    for word in next + 2..<next + 3 + Self.mostWords {
      guard draft.together(next, word), isPlain(word, in: draft) else { return false }
      if Self.bodies.contains(draft.tokens[word].text), endsThere(word, in: draft) {
        return true
      }
    }
    return false
  }

  /// Adjectives and nouns before the noun: no preposition but the "of" of "one of", and no clause.
  private func isPlain(_ token: Int, in draft: NameDraft) -> Bool {
    let word = draft.tokens[token]
    if word.word == "of" { return draft.tokens[token - 1].word == "one" }
    return !word.isPunctuation && !(Self.behind.contains(word.word) && word.word != "and")
      && !["at", "who", "as"].contains(word.folded)
  }

  private func endsThere(_ word: Int, in draft: NameDraft) -> Bool {
    let next = word + 1
    guard draft.together(word, next) else { return true }
    return draft.tokens[next].isPunctuation && !["'", "’"].contains(draft.tokens[next].text)
      || Self.behind.contains(draft.tokens[next].word)
  }
}
