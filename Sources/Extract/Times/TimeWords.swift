import Calendar
import DataFiles
import Language

/// A word of times, as the tables know it.
struct TimeWord: Sendable {
  /// The lists that a word stands in.
  struct Classes: OptionSet, Sendable {
    let rawValue: UInt32

    /// A day counted from the anchor.
    static let day = Classes(rawValue: 1 << 0)
    static let unit = Classes(rawValue: 1 << 1)
    static let number = Classes(rawValue: 1 << 2)
    static let last = Classes(rawValue: 1 << 3)
    static let next = Classes(rawValue: 1 << 4)
    static let this = Classes(rawValue: 1 << 5)
    /// A unit that says "one" by itself: «неделю назад».
    static let one = Classes(rawValue: 1 << 6)
    /// Counts from a time before in the text: "a year later".
    static let later = Classes(rawValue: 1 << 7)
    /// "two days earlier"
    static let before = Classes(rawValue: 1 << 8)
    /// "that year"
    static let same = Classes(rawValue: 1 << 9)
    /// "sixties" and "twentieth", as numbers.
    static let decade = Classes(rawValue: 1 << 10)
    static let ordinal = Classes(rawValue: 1 << 11)
    /// Its first month.
    static let season = Classes(rawValue: 1 << 12)
    /// «через» opens a time to come.
    static let ahead = Classes(rawValue: 1 << 13)
    /// What bears numbers that are no years: "Resolution 1973".
    static let numbered = Classes(rawValue: 1 << 14)
    /// What shows that a clause speaks of what is to come, or of what was.
    static let future = Classes(rawValue: 1 << 15)
    static let past = Classes(rawValue: 1 << 16)
    static let yearOpener = Classes(rawValue: 1 << 17)
    /// What is told of a year: "2014 estimate", "2000 levels".
    static let yearly = Classes(rawValue: 1 << 18)
    static let yearWord = Classes(rawValue: 1 << 19)
    static let monthOpener = Classes(rawValue: 1 << 20)
    static let ago = Classes(rawValue: 1 << 21)
    static let ordinalTail = Classes(rawValue: 1 << 22)
    /// A month or weekday, short or long.
    static let month = Classes(rawValue: 1 << 23)
    static let weekday = Classes(rawValue: 1 << 24)
    /// A month or weekday whose short form it is, which needs more support than a full one.
    static let short = Classes(rawValue: 1 << 25)
    /// Opens a weekday: «в», «во».
    static let on = Classes(rawValue: 1 << 26)

    /// Those with which a time can begin; the rest stand inside it, or before it.
    static let openers: Classes = [
      .day, .one, .number, .last, .next, .this, .same, .decade, .ordinal, .season, .ahead, .month,
      .weekday, .short, .on,
    ]

    /// What has a `shift`.
    static let shifts: Classes = [.last, .next, .this]

    /// By their names in the table.
    fileprivate static let named: [String: Classes] = [
      "day": .day, "unit": .unit, "number": .number, "last": .last, "next": .next, "this": .this,
      "one": .one, "later": .later, "before": .before, "same": .same, "decade": .decade,
      "ordinal": .ordinal, "season": .season, "ahead": .ahead, "numbered": .numbered,
      "future": .future, "past": .past, "year-opener": .yearOpener, "yearly": .yearly,
      "year-word": .yearWord, "month-opener": .monthOpener, "ago": .ago,
      "ordinal-tail": .ordinalTail,
    ]
  }

  enum Unit: String, Sendable {
    case second, minute, hour, day, week, month, year, decade, century
  }

  var classes: Classes = []
  /// What each of its classes says of it.
  var day: Int16?
  var number: Int16?
  var decade: Int16?
  var ordinal: Int16?
  var season: Int16?
  var unit: Unit?
  var one: Unit?
  /// January and Monday are 1.
  var month: Int16?
  var weekday: Int16?

  /// -1 for "last", 0 for "this", 1 for "next"; nil for all else.
  var shift: Int? {
    if classes.contains(.last) { return -1 }
    if classes.contains(.this) { return 0 }
    return classes.contains(.next) ? 1 : nil
  }
}

/// The words of times: `time-words.tsv`, and the months and weekdays of the calendar.
struct TimeWords: Sendable {
  private var words: [TimeWord] = []
  /// Where a word stands in `words`.
  private var numbers = WordTable<Int32>()
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
    numbers.update(word, default: Int32(words.count)) { number in
      if number == words.count { words.append(TimeWord()) }
      change(&words[Int(number)])
    }
  }

  /// The number of a word that the tables know; -1 for all others.
  func number(of word: Word) -> Int32 { numbers[word] ?? -1 }

  /// What the tables know of a word, by its number.
  subscript(number: Int32) -> TimeWord? { number < 0 ? nil : words[Int(number)] }

  subscript(word: Word) -> TimeWord? { self[number(of: word)] }
}
