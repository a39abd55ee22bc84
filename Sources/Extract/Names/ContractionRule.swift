import Language

/// Takes back a pronoun with its verb: "You’ll", "I’ve", "It’s".
///
/// Spares "O’Neill" and "D’Angelo".
struct ContractionRule: DoubtingRule {
  private static let endings = ["ll", "ve", "re", "m", "d", "t"]
  private static let pronouns: WordSet = [
    "i", "you", "he", "she", "it", "we", "they", "that", "there", "here", "who", "what", "don",
    "won", "can", "isn", "aren", "doesn", "didn", "couldn", "wouldn", "shouldn", "haven", "hasn",
    "ain", "wasn", "weren",
  ]

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard draft.tokens[name.tokens.lowerBound].hasMarks else { return false }
    let parts = draft.tokens[name.tokens.lowerBound].folded.split { $0 == "'" || $0 == "’" }
    return parts.count == 2 && Self.pronouns.contains(String(parts[0]))
      && Self.endings.contains(String(parts[1]))
  }
}
