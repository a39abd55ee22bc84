/// The tables of lines that pages and plain texts share, compiled once.
struct LineTables: Sendable {
  let boilerplate: LineRules
  let bylines: LineRules
  let captions: LineRules
  let dates: PrintedDates

  /// - Throws: when a table is missing or a pattern is none.
  init() throws {
    boilerplate = LineRules(try LineRule.boilerplate())
    bylines = LineRules(try LineRule.bylines())
    captions = LineRules(try LineRule.captions())
    dates = try PrintedDates()
  }
}
