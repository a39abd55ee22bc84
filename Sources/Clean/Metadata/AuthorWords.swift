import DataFiles
import Language

/// The words by which pages mark who wrote: of `author-words.tsv`.
struct AuthorWords: Sendable {
  /// One row of the table.
  struct Rule: Sendable {
    enum Use: String { case element, name, not, other, address, label, strong }
    let use: Use
    let pattern: Pattern
    let strikes: String
    let spares: String
  }

  let rules: [Rule]
  /// After a label, a name to the end of the line or to what parts it from the rest.
  private let labelled: Pattern
  private let signed: Pattern
  private let label: Pattern

  /// - Throws: `DataFiles.Missing`, `Pattern.Invalid`.
  init() throws {
    let rows = try DataFiles.table("Data/author-words.tsv", of: "Clean")
    rules = try rows.map { cells in
      guard let use = Rule.Use(rawValue: cells[0]) else {
        preconditionFailure("author-words.tsv: \(cells[0]) is no use")
      }
      return Rule(
        use: use, pattern: try Self.pattern(use, cells[1]), strikes: cells[2], spares: cells[3])
    }
    func words(_ uses: String...) -> String {
      rows.filter { uses.contains($0[0]) }.map { $0[1] }.joined(separator: "|")
    }
    let particle =
      "de|la|le|van|von|vom|der|den|bin|al|el|da|dos|du|di|del|della|ter|ten|zu|af|av|y"
    let name = #"\p{Lu}[\pL\d.'’-]*(?: (?:"# + particle + #"|\p{Lu}[\pL.'’-]*)){0,4}"#
    // A label that may also be a preposition opens the line, or stands behind a bar or a number.
    let opening = #"(?:^|[|•·⋅,(–—-] ?|\d[^\pL]*(?:(?i:uhr|am|pm|a\.m\.|p\.m\.|h)[^\pL]{0,3})?)"#
    let closing =
      #"(?:$|[^\pL\d ]| (?:and|und|et|og|och|en|e|и|am|on|le|el|um|at|in|for|with|mit|für|vom|[^\pL]))"#
    labelled = try Pattern(
      opening + "((?i:" + words("label", "strong") + ")) ?[:|]? ?[|]? ?(" + name + ")" + closing)
    signed = try Pattern(
      #"(?:^|[^\pL])((?i:"# + words("strong") + ")) ?[:|]? ?[|]? ?(" + name
        + #"|[\pL\d][\pL\d._-]{3,})"# + closing)
    label = try Pattern(
      #"^(?i:"# + words("label", "strong") + #") ?[:|–-]?$"#)
  }

  private static func pattern(_ use: Rule.Use, _ words: String) throws -> Pattern {
    switch use {
    case .element, .name, .not, .other:
      // A word of a class: at an edge or set off by a sign; capitals are split before.
      try Pattern("(?:^|[^a-z])(?:" + words + ")(?:$|[^a-z])")
    case .address: try Pattern(words, caseSensitive: false)
    case .label, .strong: try Pattern("^(?i:" + words + #")(?:[^\pL]|$)"#)
    }
  }

  func matches(_ use: Rule.Use, _ text: String) -> Bool {
    rules.contains { $0.use == use && $0.pattern.matches(text) }
  }

  /// Whether a line is nothing but such a word: "Written by".
  func isLabel(_ line: String) -> Bool { line.utf8.count <= 40 && label.matches(line) }

  /// Whether a line names its writer by a label.
  func isSigned(_ line: String) -> Bool {
    line.utf8.count <= DayStamps.longest && (labelled.matches(line) || signed.matches(line))
  }

  /// From the label on, where a line has one with a name behind it: "By Anna Belova" of "3 May | By Anna Belova".
  func labelledName(in line: String) -> String? {
    guard let match = labelled.firstMatch(in: line) ?? signed.firstMatch(in: line),
      let label = match.ranges[1]
    else { return nil }
    return String(decoding: Array(line.utf8)[label.lowerBound...], as: UTF8.self).collapsed
  }
}
