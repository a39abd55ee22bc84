import Language

/// The rows of one table, asked a few together: most lines match none, and a few looks tell.
struct LineRules: Sendable {
  private struct Group {
    let rows: ArraySlice<LineRule>
    let any: Pattern
  }

  private let groups: [Group]

  /// - Throws: `Pattern.Invalid`.
  init(_ rows: [LineRule]) throws {
    // RE2 refuses an alternation of all rows as too large.
    groups = try stride(from: 0, to: rows.count, by: 8).map { start in
      let slice = rows[start..<min(start + 8, rows.count)]
      let any = slice.map { "(?:\($0.source))" }.joined(separator: "|")
      return Group(rows: slice, any: try Pattern(any, caseSensitive: false))
    }
  }

  /// The first row that matches.
  func first(matching line: String) -> LineRule? {
    for group in groups where group.any.matches(line) {
      if let rule = group.rows.first(where: { $0.matches(line) }) { return rule }
    }
    return nil
  }

  /// The first row that matches, and the text of its group.
  func capture(in line: String) -> (rule: LineRule, text: String)? {
    guard let rule = first(matching: line), let text = rule.pattern.groups(in: line)?[1] else {
      return nil
    }
    return (rule, text)
  }
}
