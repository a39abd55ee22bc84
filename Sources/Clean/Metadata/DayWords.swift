import DataFiles
import Language

/// One row of `day-words.tsv`: words that say what the day behind them is.
package struct DayWords: Sendable {
  package enum Use: String, Sendable {
    case published, modified
    /// Of something else than the article.
    case other
  }

  package let use: Use
  package let pattern: Pattern
  package let strikes: String
  package let spares: String

  /// A change before a publication: "last modified date" speaks of a change.
  package static func all() throws -> [DayWords] {
    let rows = try DataFiles.table("Data/day-words.tsv", of: "Clean").map { cells in
      guard let use = Use(rawValue: cells[0]) else {
        preconditionFailure("day-words.tsv: \(cells[0]) is no use")
      }
      return DayWords(
        use: use,
        pattern: try Pattern(
          #"(?:^|[^\pL])(?:"# + cells[1] + #")(?:[^\pL]|$)"#, caseSensitive: false),
        strikes: cells[2], spares: cells[3])
    }
    return rows.filter { $0.use != .published } + rows.filter { $0.use == .published }
  }
}
