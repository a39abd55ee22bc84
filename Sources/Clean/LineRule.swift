import DataFiles
import Language

/// One row of a table of patterns: a line that matches is boilerplate, whatever its neighbours are.
package struct LineRule: Sendable {
  /// As `removed` names it. Several rows may share a name.
  package let name: String
  /// As the table has it; letters of either case match.
  let source: String
  package let pattern: Pattern
  /// A line that the row must match, and one that it must not.
  package let strikes: String
  package let spares: String

  /// What buttons, menus, notices and credits say.
  package static func boilerplate() throws -> [LineRule] { try rows("Data/boilerplate.tsv") }

  /// How a line names the writer; the pattern's group is the name.
  package static func bylines() throws -> [LineRule] { try rows("Data/bylines.tsv") }

  /// What only the line under a picture says.
  package static func captions() throws -> [LineRule] { try rows("Data/captions.tsv") }

  package func matches(_ line: String) -> Bool { pattern.matches(line) }

  private static func rows(_ path: String) throws -> [LineRule] {
    try DataFiles.table(path, of: "Clean").map { cells in
      LineRule(
        name: cells[0], source: cells[1], pattern: Pattern(known: cells[1], caseSensitive: false),
        strikes: cells[2], spares: cells[3])
    }
  }
}
