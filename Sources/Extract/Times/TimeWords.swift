import DataFiles
import Language

/// The words of times besides months and weekdays: `time-words.tsv`.
struct TimeWords: Sendable {
  enum Class: String, Sendable {
    /// A day counted from the anchor.
    case day
    case unit, number, last, next, this
    /// A unit that says "one" by itself: «неделю назад».
    case one
    /// Counts from a time before in the text: "a year later", "two days earlier", "that year".
    case later, before, same
    /// "sixties", and "twentieth", as numbers.
    case decade, ordinal
    /// Its first month.
    case season
    /// «через» opens a time to come.
    case ahead
    /// What bears numbers that are no years: "Resolution 1973".
    case numbered
    /// A day by its own name: "9/11".
    case namedDay = "named-day"
    /// What shows that a clause speaks of what is to come, or of what was.
    case future, past
    case yearOpener = "year-opener"
    /// What is told of a year: "2014 estimate", "2000 levels".
    case yearly
    case yearWord = "year-word"
    case monthOpener = "month-opener"
    case ago
    case ordinalTail = "ordinal-tail"
  }

  private let values: WordTable<[Class: String]>
  /// The words with which a time can begin; the rest stand inside it, or before it.
  let openers: Set<String>

  /// - Throws: when the table is missing.
  init() throws {
    var values: [String: [Class: String]] = [:]
    for row in try DataFiles.table("Data/time-words.tsv", of: "Extract") {
      guard let named = Class(rawValue: row[1]) else { throw CueLexicon.Unknown(row: row) }
      values[row[2], default: [:]][named] = row[3]
    }
    let opening: Set<Class> = [
      .day, .one, .number, .last, .next, .this, .same, .decade, .ordinal, .season, .ahead,
    ]
    openers = Set(values.filter { !opening.isDisjoint(with: $0.value.keys) }.keys)
    self.values = WordTable(values)
  }

  func contains(_ word: String, _ named: Class) -> Bool { values[word]?[named] != nil }

  func value(_ word: String, _ named: Class) -> String? { values[word]?[named] }
}
