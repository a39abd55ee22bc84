import DataFiles

/// The names of months and weekdays, in every form that print uses: of Russian and English, which Dateline reads, and,
/// where they are asked for, of all languages in whose date lines it finds its way.
///
/// Looked up by folded form: lower case, ё as е. A short form ("пн", "Sept") stands without its point.
/// The names beyond Russian and English are the Unicode CLDR's, as ICU 72 gives them: alone and in a date, each also
/// without its accents.
///
///     let names = try CalendarNames()
///     names.month("мая")       // 5
///     names.weekday("tuesday") // 2
package struct CalendarNames: Sendable {
  /// One month or weekday of one language.
  package struct Name: Sendable, Equatable {
    /// BCP 47.
    package let language: String
    /// January and Monday are 1.
    package let number: Int
    /// As a dictionary lists it.
    package let name: String
    /// Folded, `name` among them.
    package let forms: [String]
    /// Folded, without a point; mistaken for other words more easily than `forms`.
    package let short: [String]
  }

  package let months: [Name]
  package let weekdays: [Name]
  private let monthNumbers: [String: Int]
  private let weekdayNumbers: [String: Int]
  private let shortForms: Set<String>

  /// The languages whose articles Dateline understands.
  package static let understood: Set<String> = ["en", "ru"]

  /// - Parameter languages: whose names; nil for all that the tables have. In running text the names of many languages
  ///   are words of others ("out", "set", "mag"), so all of them serve only where a whole date is printed.
  /// - Throws: `DataFiles.Missing` when the tables are not beside the program.
  package init(languages: Set<String>? = understood) throws {
    self.init(
      months: try Self.read("Data/months.tsv"), weekdays: try Self.read("Data/weekdays.tsv"),
      of: languages)
  }

  private init(months: [Name], weekdays: [Name], of languages: Set<String>?) {
    func isWanted(_ name: Name) -> Bool { languages?.contains(name.language) ?? true }
    self.months = months.filter(isWanted)
    self.weekdays = weekdays.filter(isWanted)
    monthNumbers = Self.index(self.months)
    weekdayNumbers = Self.index(self.weekdays)
    shortForms = Set((self.months + self.weekdays).flatMap(\.short))
  }

  /// Those of some of the languages that these are of.
  package func only(_ languages: Set<String>) -> CalendarNames {
    CalendarNames(months: months, weekdays: weekdays, of: languages)
  }

  /// The month, 1 to 12, that a folded word names in any form, short or long.
  package func month(_ folded: String) -> Int? { monthNumbers[folded] }

  /// The weekday, 1 for Monday to 7 for Sunday, that a folded word names in any form, short or long.
  package func weekday(_ folded: String) -> Int? { weekdayNumbers[folded] }

  /// Whether a folded word is a short form, which needs more support than a full one.
  package func isShort(_ folded: String) -> Bool { shortForms.contains(folded) }

  /// All forms of all months, for a pattern's alternation: longest first, then by code point.
  package func monthAlternation(short: Bool = true) -> String {
    Self.alternation(months, short: short)
  }

  /// All forms of all weekdays, for a pattern's alternation: longest first, then by code point.
  package func weekdayAlternation(short: Bool = false) -> String {
    Self.alternation(weekdays, short: short)
  }

  private static func alternation(_ names: [Name], short: Bool) -> String {
    Set(names.flatMap { $0.forms + (short ? $0.short : []) })
      .sorted { ($1.unicodeScalars.count, $0) < ($0.unicodeScalars.count, $1) }
      .joined(separator: "|")
  }

  private static func index(_ names: [Name]) -> [String: Int] {
    Dictionary(
      names.flatMap { name in (name.forms + name.short).map { ($0, name.number) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static func read(_ path: String) throws -> [Name] {
    try DataFiles.table(path, of: "Calendar").map { cells in
      guard let number = Int(cells[1]) else {
        preconditionFailure("Calendar/\(path): \(cells[1]) is no number")
      }
      return Name(
        language: cells[0], number: number, name: cells[2], forms: DataFiles.words(cells[3]),
        short: DataFiles.words(cells[4]))
    }
  }
}
