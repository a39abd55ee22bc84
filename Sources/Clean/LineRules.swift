import Language

/// The rows of one table, asked together: most lines match none, and a few looks tell.
struct LineRules: Sendable {
  private let rows: [LineRule]
  /// The rows that say how a line begins: one pass asks them all, and most lines end it at their first letters.
  private let openings: PatternSet
  /// The place in `rows` of each of them.
  private let places: [Int]
  /// The places of the rows that look for something anywhere in a line, asked one by one.
  private let searches: [Int]

  /// - Throws: `Pattern.Invalid`.
  init(_ rows: [LineRule]) throws {
    self.rows = rows
    places = rows.indices.filter { rows[$0].saysOpening }
    searches = rows.indices.filter { !rows[$0].saysOpening }
    openings = try PatternSet(places.map { rows[$0].source }, caseSensitive: false)
  }

  /// The first row that matches.
  func first(matching line: String) -> LineRule? {
    var line = line
    return line.withUTF8 { utf8 in
      let opening = openings.first(matching: utf8).map { places[$0] }
      let search = searches.first { row in
        row < opening ?? rows.count && rows[row].pattern.matches(utf8)
      }
      return (search ?? opening).map { rows[$0] }
    }
  }

  /// The first row that matches, and the text of its group.
  func capture(in line: String) -> (rule: LineRule, text: String)? {
    guard let rule = first(matching: line), let text = rule.pattern.groups(in: line)?[1] else {
      return nil
    }
    return (rule, text)
  }
}

extension LineRule {
  /// Whether the pattern is held to the line's first words, and so fails early on nearly every line.
  fileprivate var saysOpening: Bool {
    source.hasPrefix("^") && !["^.", "^[^", "^([^"].contains { source.hasPrefix($0) }
  }
}
