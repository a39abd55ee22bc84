import Language

/// Takes back a measure, half a word or an abbreviation in the plural that the tagger calls a body: "2LB", "pre-MBA", "HSAs".
///
/// Spares "3M", "al-Qaida" and "USA".
struct BrokenBodyRule: DoubtingRule {
  private static let prefixes = ["pre-", "post-", "non-", "anti-", "pro-", "ex-", "mid-"]
  private static let measures: WordSet = [
    "lb", "lbs", "kg", "oz", "mm", "cm", "km", "gb", "tb", "mb", "w", "kw", "mw", "v", "hz", "mph",
    "k", "p", "fps", "in", "ft", "mah", "wh", "x",
  ]

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard name.method == .tagger, name.tokens.count == 1 else { return false }
    let word = draft.tokens[name.tokens.lowerBound]
    if Self.prefixes.contains(where: word.text.hasPrefix) { return true }
    let letters = word.text.unicodeScalars
    if letters.count > 2, letters.last == "s",
      letters.dropLast().allSatisfy({ ("A"..."Z").contains($0) })
    {
      return true
    }
    let unit = word.folded.drop { ("0"..."9").contains($0) || $0 == "." }
    return unit.count < word.folded.count && Self.measures.contains(String(unit))
  }
}
