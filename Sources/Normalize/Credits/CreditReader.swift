import DataFiles
import Language

/// Finds the agency to which a text gives itself: "сообщает ТАСС", "Xinhua reports", "/ТАСС/".
///
/// An agency that is only spoken to or spoken of ("told TASS", "an interview with Interfax") is no credit.
struct CreditReader: Sendable {
  /// One row of the table.
  struct Rule: Sendable {
    let name: String
    let pattern: Pattern
    /// The pattern with any words in the agency's place: it finds no less, and costs a fraction.
    let frame: Pattern
    let strikes: String
    let spares: String
  }

  let rules: [Rule]
  private let agencies: AgencyNames

  /// - Throws: `DataFiles.Missing`, `Pattern.Invalid`.
  init(agencies: AgencyNames) throws {
    self.agencies = agencies
    rules = try DataFiles.table("Data/credits.tsv", of: "Normalize").map { cells in
      Rule(
        name: cells[0],
        pattern: try Pattern(cells[1].replacing("{agency}", with: agencies.alternation)),
        frame: try Pattern(cells[1].replacing("{agency}", with: ".+")), strikes: cells[2],
        spares: cells[3])
    }
  }

  /// Where a credit stands: in the first two paragraphs or the last.
  ///
  /// - Returns: the first agency's name to show; nil without a credit.
  /// - Complexity: O(n) in those paragraphs.
  func agency(in paragraphs: [String]) -> String? {
    let places = paragraphs.prefix(2) + paragraphs.dropFirst(2).suffix(1)
    for place in places {
      if let agency = agency(inParagraph: place) { return agency }
    }
    return nil
  }

  /// The agency that the earliest credit in a paragraph names.
  func agency(inParagraph text: String) -> String? {
    guard agencies.areNamed(in: text) else { return nil }
    var first: (place: Int, name: String)?
    for rule in rules {
      guard let found = agency(by: rule, in: text), found.place < first?.place ?? .max else {
        continue
      }
      first = found
    }
    return first?.name
  }

  /// The agency that one rule finds, and where.
  func agency(by rule: Rule, in text: String) -> (place: Int, name: String)? {
    guard rule.frame.matches(text), let range = rule.pattern.firstMatch(in: text)?.ranges[1] else {
      return nil
    }
    let bytes = Array(text.utf8)
    let tail = String(decoding: bytes[range.upperBound...].prefix(12), as: UTF8.self)
    let ending = String(
      String.UnicodeScalarView(
        tail.unicodeScalars.prefix(while: SettledText.isWordPart)))
    // A name ends there, but for a Russian case ending: "AP" is not in "APEC", «Интерфакса» is «Интерфакс».
    guard ["", "а", "у", "ом", "е"].contains(ending),
      let name = agencies.shown(for: String(decoding: bytes[range], as: UTF8.self))
    else { return nil }
    return (range.lowerBound, name)
  }
}
