import Language
import Records

/// Takes back a name with a word that two words of the page were glued to, or a product's number: "Dan BeanBassduets",
/// "Sony WF-1000XM5"; and a person with a digit, a brand's capital or its mark, "John Lewis 3-Tier", "Garmin InReach",
/// "Don Velmo®".
///
/// Spares "LeBron", "McDonald", "DeSantis", "MacArthur", and bodies that write themselves so, "BlackRock".
struct GluedWordRule: DoubtingRule {
  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard name.method != .gazetteer, name.kind != .document, name.kind != .event else {
      return false
    }
    if name.kind == .person, isMarked(name, in: draft) { return true }
    return name.tokens.contains { index in
      let scalars = draft.text.scalars[draft.tokens[index].range]
      if isPlain(scalars) { return false }
      if name.kind == .person, scalars.contains(where: Self.digits.contains) || isBrand(scalars) {
        return true
      }
      return hasNumber(scalars) || name.kind != .organization && isGlued(scalars)
    }
  }

  /// A trade mark's sign in the name or right behind it.
  private func isMarked(_ name: FoundName, in draft: NameDraft) -> Bool {
    let span = draft.span(name.tokens).range
    return draft.text.scalars[span.lowerBound...].prefix(span.count + 1).contains {
      $0 == "®" || $0 == "™"
    }
  }

  /// What stands before a capital inside a surname, or the first half of a given name, "JoAnn".
  private static let prefixes: WordSet = [
    "Mc", "Mac", "Fitz", "De", "Del", "Di", "Da", "Du", "Des", "La", "Le", "Lo", "Van", "Von",
    "Ver", "Vander", "Vanden", "Ten", "Ter", "St", "San", "Al", "El", "Ben", "Bel", "Abu", "Jo",
    "Lu", "Ann", "Mary", "Ro", "Ma", "Ja", "Ka", "Sha", "Ty", "Ki", "Ke", "Li",
  ]

  /// A capital behind small letters that open no surname: "InReach", "YouTube"; not "DeSantis", "McDonald", "Al-Rawahi".
  private func isBrand(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard
      let capital = scalars.indices.dropFirst().first(where: {
        scalars[$0].isUppercase && scalars[$0 - 1].isLowercase
      })
    else { return false }
    return !Self.prefixes.contains(String(codePoints: scalars[..<capital]))
  }

  /// Small letters behind the first one, as in most words: nothing to look for.
  private func isPlain(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = scalars.first, !Self.digits.contains(first) else { return false }
    return scalars.dropFirst().allSatisfy { !$0.isUppercase && !Self.digits.contains($0) }
  }

  private static let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
  /// Of fewer digits are "M23" and "B-52s".
  private static let fewestDigits = 3

  /// Letters and three digits or more in one word: "WF-1000XM5"; not "17th", "49ers".
  private func hasNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = scalars.first,
      scalars.count(where: Self.digits.contains) >= Self.fewestDigits
    else { return false }
    return first.isUppercase
      && scalars.contains { $0.isUppercase }
  }

  /// A capital behind four small letters or more, or in a word that begins small.
  private func isGlued(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var small = 0
    for scalar in scalars {
      if scalar.isUppercase, small > 3 { return true }
      small = scalar.isLowercase ? small + 1 : 0
    }
    return false
  }
}
