import Records

/// Takes back a name that is a part of an address, of an account's name or of a program: "anna@example.org", "@NASA_Langley",
/// "Microsoft.Extensions".
///
/// Spares "U.S.-Mexico", "Composer_Anna Holm", and a place that ends a sentence without a space behind the stop.
struct AddressRule: DoubtingRule {
  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    let scalars = draft.text.scalars
    let span = draft.span(name.tokens).range
    let before = scalars.indices.contains(span.lowerBound - 1) ? scalars[span.lowerBound - 1] : " "
    if before == "@" { return true }
    guard scalars.indices.contains(span.upperBound + 1) else { return false }
    let (next, second) = (scalars[span.upperBound], scalars[span.upperBound + 1])
    if next == "@" || next == "_" { return second.properties.isAlphabetic }
    return next == "." && name.kind != .place && second.properties.isAlphabetic
      && draft.together(name.tokens.lowerBound, name.tokens.upperBound + 1)
  }
}
