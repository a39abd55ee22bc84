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
  /// Less sure English names are wrong more often than right; Russian ones are not.
  private static let leastSure: Float = 0.4
  private static let prepositions = Wordlists.placePrepositions.union(["for", "по"])
  let english: NameTagger
  let russian: NameTagger
  let persons: PersonRule
  let cases: NameCase
  let confidences: TaggerConfidence

  /// - Complexity: O(n) in the tokens.
  func apply(to draft: inout NameDraft, offices: [OfficeRule.Found]) {
    var office: [Int: OfficeRule.Found] = [:]
    for found in offices {
      if let name = found.name { office[name] = found }
    }
    for tagged in (draft.isRussian ? russian : english).names(in: draft.text)
    where draft.isRussian || tagged.confidence >= Self.leastSure {
      let name = trimmed(tagged, in: draft)
      guard let found = found(name, office: office[name.tokens.lowerBound], in: draft),
        makeRoom(for: name, in: &draft)
      else { continue }
      draft.add(found)
    }
  }

  /// "envoy to Libya Lukas van Houten": a place behind a preposition is no part of the name after it.
  private func trimmed(_ name: TaggedName, in draft: NameDraft) -> TaggedName {
    let first = name.tokens.lowerBound
    guard name.kind == .person, let known = draft.name(at: first), known.kind == .place,
      known.tokens.lowerBound == first, known.tokens.upperBound < name.tokens.upperBound,
      draft.together(first - 1, first),
      Self.prepositions.contains(draft.tokens[first - 1].folded)
    else { return name }
    return TaggedName(
      tokens: known.tokens.upperBound..<name.tokens.upperBound, kind: name.kind,
      confidence: name.confidence)
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
          name.confidence >= Self.surerThanLists
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

  private func kind(_ name: TaggedName) -> EntityKind {
    switch name.kind {
    case .person: .person
    case .place: .place
    case .organization: .organization
    }
  }

  private func found(
    _ name: TaggedName, office: OfficeRule.Found?, in draft: NameDraft
  ) -> FoundName? {
    var found = FoundName(
      tokens: name.tokens, kind: kind(name), lemma: "",
      confidence: confidences.said(Double(name.confidence), russian: draft.isRussian),
      method: .tagger)
    if found.kind == .person {
      guard let person = persons.name(name.tokens, office: office, in: draft) else { return nil }
      found.person = person
      found.lemma = person.full
    } else {
      found.lemma = cases.lemma(of: name.tokens, in: draft)
    }
    return found
  }
}
