import DataFiles

/// The words of times besides months and weekdays: `time-words.tsv`.
struct TimeWords: Sendable {
  enum Class: String, Sendable {
    /// A day counted from the anchor.
    case day
    case unit, number, last, next, this
    /// What shows that a clause speaks of what is to come, or of what was.
    case future, past
    case yearOpener = "year-opener"
    case yearWord = "year-word"
    case monthOpener = "month-opener"
    case ago
    case ordinalTail = "ordinal-tail"
  }

  private var values: [String: [Class: String]] = [:]

  /// - Throws: when the table is missing.
  init() throws {
    for row in try DataFiles.table("Data/time-words.tsv", of: "Extract") {
      guard let named = Class(rawValue: row[1]) else { throw CueLexicon.Unknown(row: row) }
      values[row[2], default: [:]][named] = row[3]
    }
  }

  func contains(_ word: String, _ named: Class) -> Bool { values[word]?[named] != nil }

  func value(_ word: String, _ named: Class) -> String? { values[word]?[named] }
}
