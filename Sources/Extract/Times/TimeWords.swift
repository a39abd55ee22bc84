import Calendar
import DataFiles
import Language

/// The words of times: `time-words.tsv`, and the months and weekdays of the calendar.
struct TimeWords: Sendable {
  private var words = WordTable<TimeWord>()
  /// Days by their own names: "9/11".
  private(set) var namedDays: [String: CivilDate] = [:]

  /// A row of `time-words.tsv` that cannot be read.
  struct Unknown: Error {
    let row: [String]
  }

  /// - Throws: when a table is missing, or names what this program does not know.
  init() throws {
    for row in try DataFiles.table("Data/time-words.tsv", of: "Extract") {
      if row[1] == "named-day" {
        namedDays[row[2]] = CivilDate(row[3])
        continue
      }
      guard let named = TimeWord.Classes.named[row[1]] else { throw Unknown(row: row) }
      update(row[2]) { word in
        word.classes.insert(named)
        let (number, unit) = (Int16(row[3]), TimeWord.Unit(rawValue: row[3]))
        switch named {
        case .day: word.day = number
        case .number: word.number = number
        case .decade: word.decade = number
        case .ordinal: word.ordinal = number
        case .season: word.season = number
        case .unit: word.unit = unit
        case .one: word.one = unit
        default: break
        }
      }
    }
    for word in ["в", "во"] { update(word) { $0.classes.insert(.on) } }
    try add(CalendarNames())
  }

  private mutating func add(_ names: CalendarNames) {
    for (list, named) in [(names.months, TimeWord.Classes.month), (names.weekdays, .weekday)] {
      for name in list {
        for form in name.forms + name.short {
          update(form) { word in
            word.classes.insert(named)
            if named == .month { word.month = word.month ?? Int16(name.number) }
            if named == .weekday { word.weekday = word.weekday ?? Int16(name.number) }
          }
        }
        for form in name.short {
          update(form) { $0.classes.insert(.short) }
        }
      }
    }
  }

  private mutating func update(_ word: String, _ change: (inout TimeWord) -> Void) {
    words.update(word, default: TimeWord(), change)
  }

  /// What the tables know of a word; nil of most.
  subscript(word: Word) -> TimeWord? { words[word] }

  /// The words with which a time can begin.
  var openers: [Word] {
    words.words.filter { !(words[$0]?.classes.isDisjoint(with: .openers) ?? true) }
  }
}
