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
    let strikes: String
    let spares: String
  }

  let rules: [Rule]
  private let agencies: AgencyNames

  /// - Throws: `DataFiles.Missing`, `Pattern.Invalid`.
  init(agencies: AgencyNames) throws {
    self.agencies = agencies
    // The name must end there: "AP" is not in "APEC".
    let name = "(?:" + agencies.alternation + ")"
    rules = try DataFiles.table("Data/credits.tsv", of: "Normalize").map { cells in
      let pattern = cells[1].replacing("({agency})", with: "(\(name))(?:[^\\pL\\d]|$)", maxReplacements: 1)
      return Rule(
        name: cells[0], pattern: try Pattern(Self.closing(pattern)), strikes: cells[2],
        spares: cells[3])
    }
  }

  /// Where a credit stands: in the first two paragraphs or the last.
  ///
  /// - Returns: the first agency's name to show; nil without a credit.
  /// - Complexity: O(n) in those paragraphs.
  func agency(in paragraphs: [String]) -> String? {
    let places = paragraphs.prefix(2) + paragraphs.dropFirst(2).suffix(1)
    return places.lazy.compactMap { agency(inParagraph: $0) }.first
  }

  /// The agency that the earliest credit in a paragraph names.
  func agency(inParagraph text: String) -> String? {
    var first: (place: Int, name: String)?
    for rule in rules {
      guard let range = rule.pattern.firstMatch(in: text)?.ranges[1],
        range.lowerBound < first?.place ?? .max
      else { continue }
      first = (range.lowerBound, String(decoding: Array(text.utf8)[range], as: UTF8.self))
    }
    return first.flatMap { agencies.shown(for: $0.name) }
  }

  private static func closing(_ pattern: String) -> String { pattern }
}
