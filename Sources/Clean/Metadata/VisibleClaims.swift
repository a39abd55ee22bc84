import Records

/// What a page prints, to be seen by every reader, about who wrote its article and when.
struct VisibleClaims: Sendable {
  private let dates: VisibleDates
  private let bylines: VisibleBylines

  /// - Throws: when a table is missing or a pattern is none.
  init() throws {
    let words = try AuthorWords()
    dates = VisibleDates(stamps: try DayStamps(), words: words)
    bylines = VisibleBylines(words: words)
  }

  /// Of each field the most trusted claim first.
  ///
  /// - Complexity: O(n) in the elements; it looks closely only at those near headline and end.
  func claims(of page: HTMLPage) -> [Claim] {
    guard let zone = OpeningZone(page) else { return [] }
    return bylines.claims(of: page, in: zone) + dates.claims(of: page, in: zone)
  }
}
