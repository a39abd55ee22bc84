import Language
import Records

/// Marks countries and capitals that act: "Moscow supports …", «Москва призвала Вашингтон сделать …».
///
/// Spares a place where something happens.
struct GovernmentRule {
  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    for (index, name) in draft.found.enumerated() where isState(name) && !name.nested {
      if acts(name, in: draft) || isBidden(name, in: draft) {
        draft.update(index) { $0.actsAs = "government" }
      }
    }
  }

  private func isState(_ name: FoundName) -> Bool {
    name.entry?.type == .country || name.entry?.type == .capital
  }

  private func acts(_ name: FoundName, in draft: NameDraft) -> Bool {
    let first = name.tokens.lowerBound
    if draft.together(first - 1, first) {
      if Self.prepositions.contains(draft.tokens[first - 1].word) { return false }
    }
    // «Жители Осло»: a name that never declines may be a genitive.
    if draft.isRussian, draft.together(first - 1, first), draft.tokens[first - 1].isWord,
      name.lemma.ends(withAny: Self.unchanging),
      !Self.conjunctions.contains(draft.tokens[first - 1].word)
    {
      return false
    }
    var next = name.tokens.upperBound
    // "Moscow, Tehran and Ankara have agreed": the verb stands behind the last.
    for _ in 0..<12 where draft.together(first, next) {
      if let other = draft.name(at: next), isState(other) {
        next = other.tokens.upperBound
      } else if Self.between.contains(draft.tokens[next].word) || isAdverb(draft.tokens[next]) {
        next += 1
      } else {
        break
      }
    }
    guard draft.together(first, next), draft.tokens[next].isWord,
      isVerb(draft.tokens[next], russian: draft.isRussian)
    else { return false }
    return !draft.isRussian
      || Word(folding: draft.surface(name.tokens)) == Word(folding: name.lemma)
  }

  /// «призвала Вашингтон делать»: asked to do something.
  private func isBidden(_ name: FoundName, in draft: NameDraft) -> Bool {
    let (before, next) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
    guard draft.together(before, next) else { return false }
    if draft.isRussian {
      guard
        draft.tokens[next].ends(withAny: Self.deedEndings) || draft.tokens[next].word == "в"
      else { return false }
      return Self.bids.contains { draft.tokens[before].begins(with: $0) }
    }
    return Self.biddings.contains(draft.tokens[before].word)
      && Self.toDeeds.contains(draft.tokens[next].word)
  }

  private func isAdverb(_ token: Token) -> Bool {
    token.foldedLength > 5 && token.ends(withAny: Self.adverbEndings)
  }

  private func isVerb(_ token: Token, russian: Bool) -> Bool {
    if russian {
      guard token.range.count >= 4, !Self.noVerbs.contains(token.word) else { return false }
      return token.ends(withAny: Self.verbEndings)
    }
    return Self.verbs.contains(token.word) || token.foldedLength >= 5 && token.ends(with: "ed")
  }

  /// In what the names of places end that never decline.
  private static let unchanging: EndingSet = ["о", "и", "у", "е", "э", "ю"]
  /// How Russian verbs begin that bid somebody do something, and how the deed ends.
  private static let bids: [StaticString] = [
    "призва", "попроси", "обвини", "убеди", "вынуди", "потребова", "призыва",
  ]
  private static let deedEndings: EndingSet = ["ть", "ться"]
  private static let biddings: WordSet = [
    "urged", "urges", "asked", "asks", "accused", "accuses", "on", "upon", "pressed", "told",
    "invited", "blamed",
  ]
  private static let toDeeds: WordSet = ["to", "of", "for"]

  private static let conjunctions: WordSet = ["и", "а", "но", "что", "как", "однако"]

  /// What may stand between a state and its verb.
  private static let between: WordSet = [
    ",", "and", "и", "the", "also", "также", "уже", "не", "has", "have", "had", "already",
  ]
  private static let adverbEndings: EndingSet = ["ly", "но", "ко", "во"]
  private static let verbEndings: EndingSet = [
    "ла", "ал", "ил", "ел", "ли", "ет", "ит", "ют", "ят", "ут", "ает", "лась", "лся", "ется",
    "ится",
  ]
  private static let noVerbs: WordSet = [
    "если", "были", "было", "была", "есть", "нет", "лет", "могли", "стал",
  ]
  private static let prepositions: WordSet = [
    "in", "from", "to", "at", "near", "of", "with", "between", "for", "on", "against", "by",
    "about", "including", "into",
    "в", "во", "из", "с", "со", "у", "на", "по", "к", "от", "для", "между", "о", "об", "про", "при",
    "за", "через",
  ]
  private static let verbs: WordSet = [
    "is", "was", "will", "would", "should", "must", "does", "did", "says", "said", "wants", "calls",
    "supports", "believes",
    "considers", "expects", "hopes", "plans", "seeks", "insists", "denies", "opposes", "backs",
    "condemns", "welcomes",
    "urges", "accuses", "warns", "sent", "sends", "made", "makes", "took", "takes", "gave", "gives",
    "continues", "remains",
    "agrees", "began", "begins", "may", "might", "could", "can", "has", "have", "had", "are",
    "were", "intends", "demands",
    "rejects", "refuses", "encourages", "invites", "vows", "claims", "sees", "thinks", "knows",
    "withdrew", "won", "lost",
  ]
}
