import Language
import Records

/// Tells a name's kind by its last word, where that is only ever of one kind, whatever the tagger calls it: "Silicon Valley Bank"
/// is no place, "Anna Holm Gallery" no person, "Dunvik Credit Pavilion" no body.
///
/// Spares "Harvard University" and "Union Station": houses are places too.
struct KindByWordRule {
  private static let closing: WordSet = [
    "bank", "company", "co", "co.", "corp", "corp.", "corporation", "inc", "inc.", "llc", "ltd",
    "ltd.", "plc", "group", "party", "association", "federation", "foundation", "union", "ministry",
    "agency", "committee", "commission", "times", "post", "news", "fund", "society", "alliance",
    "tech", "movers", "dental", "magazine", "therapy", "capital", "ventures", "partners",
    "holdings", "airlines", "airways", "insurance", "records", "books", "academy", "trades",
  ]
  /// Of what only looks like a person.
  private static let ofPersons: WordSet = [
    "gallery", "collection", "museum", "university", "college", "school", "institute", "hospital",
    "clinic", "studio", "studios", "associates", "productions", "theatre", "theater", "center",
    "centre", "library", "trust", "club", "team", "orchestra", "ensemble", "publishing", "hotel",
    "design",
    "designs",
  ]
  private static let places: WordSet = [
    "amphitheatre", "amphitheater", "pavilion", "stadium", "arena", "capitol", "castle",
    "cathedral", "cemetery",
  ]

  private static let centers: WordSet = ["center", "centre", "theatre", "theater"]
  private static let venues: WordSet = [
    "arts", "music", "convention", "civic", "sports", "conference", "shopping", "event", "events",
    "visitor", "entertainment",
  ]

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    for (index, name) in draft.found.enumerated()
    where name.tokens.count > 1 && !name.isDropped && !name.nested
      && (name.method == .tagger || name.method == .rule && name.kind == .person)
    {
      let last = draft.tokens[name.tokens.upperBound - 1].word
      switch name.kind {
      case .place where Self.closing.contains(last) || isDistrict(name, in: draft),
        .person where Self.ofPersons.contains(last) || Self.closing.contains(last):
        draft.becomeBody(index)
      case .organization
      where Self.places.contains(last) || isVenue(name, in: draft):
        draft.update(index) { $0.kind = .place }
      default: break
      }
    }
  }

  /// "Dunvik Arts Center"
  private func isVenue(_ name: FoundName, in draft: NameDraft) -> Bool {
    name.tokens.count > 2
      && Self.centers.contains(draft.tokens[name.tokens.upperBound - 1].word)
      && Self.venues.contains(draft.tokens[name.tokens.upperBound - 2].word)
  }

  /// "Dunvik Independent School District"
  private func isDistrict(_ name: FoundName, in draft: NameDraft) -> Bool {
    draft.tokens[name.tokens.upperBound - 1].word == "district"
      && draft.tokens[name.tokens.upperBound - 2].word == "school"
  }
}
