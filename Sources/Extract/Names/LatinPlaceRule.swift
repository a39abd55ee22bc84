import Records

/// Takes back a listed place in Latin letters that is a part of a foreign name in a Russian text: «радиостанция Europe 1», «Ukraine
/// Facility».
///
/// Spares one that stands alone between Russian words.
struct LatinPlaceRule: DoubtingRule {
  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard name.kind == .place, name.method == .gazetteer,
      name.tokens.allSatisfy({ !draft.tokens[$0].isCyrillic })
    else { return false }
    return [name.tokens.lowerBound - 1, name.tokens.upperBound].contains { other in
      guard draft.together(name.tokens.lowerBound, other) else { return false }
      let token = draft.tokens[other]
      return token.isNumber || token.isWord && !token.isCyrillic
    }
  }
}
