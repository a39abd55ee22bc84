import DataFiles
import Language

/// Finds the agency to which a text gives itself: "сообщает ТАСС", "Xinhua reports", "/ТАСС/".
///
/// An agency that is only spoken to or spoken of ("told TASS", "an interview with Interfax") is no credit.
struct CreditReader: Sendable {
  /// One row of the table.
  struct Rule: Sendable {
    let name: String
    /// With `mark` in the agency's place: a pattern of all names would cost many times as much.
    let pattern: Pattern
    let strikes: String
    let spares: String
  }

  /// Of private use, so that no text says it for another reason.
  private static let mark = "\u{F8FF}"

  let rules: [Rule]
  private let patterns: LazyPatternSet
  private let agencies: AgencyNames

  /// - Throws: `DataFiles.Missing`.
  init(agencies: AgencyNames) throws {
    self.agencies = agencies
    rules = try DataFiles.table("Data/credits.tsv", of: "Normalize").map { cells in
      Rule(
        name: cells[0],
        pattern: Pattern(known: cells[1].replacing("{agency}", with: Self.mark)), strikes: cells[2],
        spares: cells[3])
    }
    patterns = LazyPatternSet(rules.map(\.pattern))
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
    let marked = marked(text)
    let found = patterns.set.all(matching: marked.text).compactMap { place in
      rules[place].pattern.firstMatch(in: marked.text)?.ranges[1].map(\.lowerBound)
    }
    return found.min().flatMap { marked.agencies[$0] }
  }

  /// Whether a rule finds a credit.
  func finds(_ rule: Rule, in text: String) -> Bool { rule.pattern.matches(marked(text).text) }

  /// The text with `mark` for each agency, and by the marks' places the names to show.
  private func marked(_ text: String) -> (text: String, agencies: [Int: String]) {
    let bytes = Array(text.utf8)
    let places = agencies.places(in: text) { Self.isWhole($0, in: bytes) }
    var marked: [UInt8] = []
    var names: [Int: String] = [:]
    var end = 0
    for place in places {
      marked += bytes[end..<place.lowerBound]
      names[marked.count] = agencies.shown(for: String(decoding: bytes[place], as: UTF8.self))
      marked += Self.mark.utf8
      end = place.upperBound
    }
    return (String(decoding: marked + bytes[end...], as: UTF8.self), names)
  }

  /// Whether a name ends there, but for a Russian case ending: "AP" is not in "APEC", «Интерфакса» is «Интерфакс».
  private static func isWhole(_ name: Range<Int>, in bytes: [UInt8]) -> Bool {
    let tail = String(decoding: bytes[name.upperBound...].prefix(12), as: UTF8.self)
    let ending = String(
      String.UnicodeScalarView(tail.unicodeScalars.prefix(while: SettledText.isWordPart)))
    return ["", "а", "у", "ом", "е"].contains(ending)
  }
}
