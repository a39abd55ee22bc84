import Language

/// Takes back a lone word that a list knows as a thing, and no body, place or person: "GDP", "GHGs", «ВВП»; and a person whose
/// name would begin with one, "Pinot Noir".
///
/// Spares what the lists of names hold, "GOP", and what stands in brackets behind a body's name, "Medical Devices Office (MD)".
struct ThingRule: DoubtingRule {
  let lists: Wordlists

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    if name.kind == .person, name.method == .tagger, name.tokens.count > 1 {
      let first = draft.tokens[name.tokens.lowerBound]
      return !first.allCaps && lists.things.contains(first.word)
    }
    guard name.tokens.count == 1, name.method != .gazetteer, name.method != .secondPass else {
      return false
    }
    return isThing(draft.tokens[name.tokens.lowerBound]) && !draft.isExplained(name)
  }

  private func isThing(_ word: Token) -> Bool {
    lists.things.contains(word.word)
      || word.withText { $0.last == UInt8(ascii: "s") }
        && lists.things.contains(String(word.folded.dropLast()))
  }
}

extension NameDraft {
  /// Whether the words before the bracket in which a name stands are a body's name: "Department of Energy (DOE)".
  func isExplained(_ name: FoundName) -> Bool {
    let first = name.tokens.lowerBound
    guard together(first - 2, first), tokens[first - 1].mark == "(" else { return false }
    return self.name(at: first - 2)?.kind == .organization
      && self.name(at: first - 2)?.tokens.count ?? 0 > 1
  }
}
