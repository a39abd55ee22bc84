import Language
import Records
import Tagger

/// Takes the names that the tagger finds, where no list knows better.
///
/// A list's name stays inside a longer name of a body, gives way to a person of whose name it is a part, and keeps its
/// kind unless the tagger is surer than lists are. A tagged name inside a listed one adds nothing.
struct TaggerRule {
  /// As sure the tagger must be to say that what a list calls a place is none there.
  private static let surerThanLists: Float = 0.9
  /// Titles that are no offices of the table.
  private static let titles: WordSet = [
    "adv", "adv.", "advocate", "atty", "attorney", "chef", "jockey", "coach", "pastor", "nurse",
  ]
  private static let prepositions = WordSet(["for", "по"]).union(Wordlists.placePrepositions)
  let english: NameTagger
  let russian: NameTagger
  let persons: PersonRule
  let cases: NameCase
  let confidences: TaggerConfidence

  /// - Throws: when weights or a table are missing.
  init(persons: PersonRule, cases: NameCase) throws {
    let lexicon = try Lexicon()
    english = try NameTagger(language: "en", lexicon: lexicon)
    russian = try NameTagger(language: "ru", lexicon: lexicon)
    self.persons = persons
    self.cases = cases
    confidences = try TaggerConfidence()
  }

  /// - Returns: what its doubts on the whole article are worth.
  /// - Complexity: O(n) in the tokens.
  func apply(to draft: inout NameDraft, offices: [OfficeRule.Found]) -> PageDoubt {
    var office: [Int: OfficeRule.Found] = [:]
    // What stands behind an office that begins there.
    var behind: [Int: Int] = [:]
    for found in offices {
      guard let name = found.name else { continue }
      office[name] = found
      if found.tokens.upperBound <= name { behind[found.tokens.lowerBound] = name }
    }
    let names = (draft.isRussian ? russian : english).names(in: draft.text)
    let tagged = names.map {
      (name: $0, said: confidences.said(Double($0.confidence), russian: draft.isRussian))
    }
    let doubts = EnglishDoubts(of: draft.isRussian ? [] : tagged, in: draft)
    for (tagged, said) in tagged {
      guard let said = draft.isRussian ? said : doubts.said(of: tagged, said, in: draft) else {
        continue
      }
      let name = trimmed(tagged, offices: behind, in: draft)
      guard
        let found = found(name, said, office: office[name.tokens.lowerBound], in: draft),
        makeRoom(for: name, in: &draft)
      else { continue }
      draft.add(found)
    }
    if !draft.isRussian { doubts.dropListed(besides: names, in: &draft) }
    return doubts.page
  }

  /// "envoy to Libya Lukas van Houten": a place behind a preposition is no part of the name after it, nor is a title.
  private func trimmed(
    _ name: TaggedName, offices office: [Int: Int], in draft: NameDraft
  ) -> TaggedName {
    guard name.kind == .person else { return name }
    var first = name.tokens.lowerBound
    if let known = draft.name(at: first), known.kind == .place,
      known.tokens.lowerBound == first, known.tokens.upperBound < name.tokens.upperBound,
      draft.together(first - 1, first),
      Self.prepositions.contains(draft.tokens[first - 1].word)
    {
      first = known.tokens.upperBound
    }
    if let behind = office[first], behind < name.tokens.upperBound { first = behind }
    if first + 1 < name.tokens.upperBound, Self.titles.contains(draft.tokens[first].word) {
      first += draft.tokens[first + 1].mark == "." ? 2 : 1
    }
    if first >= name.tokens.upperBound { first = name.tokens.lowerBound }
    return TaggedName(
      tokens: first..<last(of: name, in: draft), kind: name.kind, confidence: name.confidence)
  }

  /// "David L." before "True": a name does not end in an initial.
  private func last(of name: TaggedName, in draft: NameDraft) -> Int {
    let end = name.tokens.upperBound
    let last = draft.tokens[end - 1].text
    let isInitial =
      last.unicodeScalars.count == 2 && last.hasSuffix(".")
      || last == "." && draft.tokens[end - 2].range.count == 1
    return !draft.isRussian && name.tokens.count > 1 && isInitial && draft.together(end - 1, end)
      && draft.isFree(end) && draft.isNameLike(end) ? end + 1 : end
  }

  /// Whether a tagged name is to be taken; what has to give way for it is dropped.
  private func makeRoom(for name: TaggedName, in draft: inout NameDraft) -> Bool {
    let others = Set(name.tokens.compactMap { draft.owner[$0] })
    for other in others {
      let known = draft.found[other]
      let isInside =
        name.tokens.lowerBound <= known.tokens.lowerBound
        && known.tokens.upperBound <= name.tokens.upperBound
      guard isInside else { return false }
      if known.tokens == name.tokens {
        guard kind(name) != known.kind, known.kind == .place,
          name.confidence >= Self.surerThanLists, !isState(known, calledBody: name.kind)
        else { return false }
      } else if known.kind == .event || known.kind == .document {
        return false
      }
    }
    for other in others where name.kind != .organization || draft.found[other].tokens == name.tokens
    {
      draft.drop(other)
    }
    return true
  }

  /// A country, or an empire of the list, stays a place even where it acts.
  private func isState(_ known: FoundName, calledBody kind: NameKind) -> Bool {
    kind == .organization && (known.entry?.type == .country || known.tokens.count > 1)
  }

  private func kind(_ name: TaggedName) -> EntityKind {
    switch name.kind {
    case .person: .person
    case .place: .place
    case .organization: .organization
    }
  }

  private func found(
    _ name: TaggedName, _ confidence: Double, office: OfficeRule.Found?, in draft: NameDraft
  ) -> FoundName? {
    let kind = kind(name)
    guard kind == .person else {
      return FoundName(
        tokens: name.tokens, kind: kind, lemma: cases.lemma(of: name.tokens, in: draft),
        confidence: confidence, method: .tagger)
    }
    return persons.name(name.tokens, office: office, in: draft).map {
      FoundName(
        tokens: name.tokens, kind: kind, lemma: $0.full, confidence: confidence, method: .tagger,
        person: $0)
    }
  }
}
