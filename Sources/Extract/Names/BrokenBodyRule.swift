import Language

/// Takes back a measure, half a word or an abbreviation in the plural that the tagger calls a body, and a name of initials alone:
/// "2LB", "pre-MBA", "HSAs", "C. I".
///
/// Spares "3M", "al-Qaida" and "USA".
struct BrokenBodyRule: DoubtingRule {
  private static let prefixes = ["pre-", "post-", "non-", "anti-", "pro-", "ex-", "mid-"]
  private static let measures: WordSet = [
    "lb", "lbs", "kg", "oz", "mm", "cm", "km", "gb", "tb", "mb", "w", "kw", "mw", "v", "hz", "mph",
    "k", "p", "fps", "in", "ft", "mah", "wh", "x",
  ]

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard name.method == .tagger else { return false }
    if name.tokens.count > 1 { return name.tokens.allSatisfy { isInitial(draft.tokens[$0]) } }
    let word = draft.tokens[name.tokens.lowerBound]
    if Self.prefixes.contains(where: word.text.hasPrefix) { return true }
    let letters = word.text.unicodeScalars
    if letters.count > 2, letters.last == "s",
      letters.dropLast().allSatisfy({ ("A"..."Z").contains($0) || $0 == "&" })
    {
      return true
    }
    let unit = word.folded.drop { ("0"..."9").contains($0) || $0 == "." }
    return unit.count < word.folded.count && Self.measures.contains(String(unit))
  }

  private func isInitial(_ token: Token) -> Bool {
    token.range.count == 1 || token.range.count == 2 && token.text.hasSuffix(".")
  }
}
