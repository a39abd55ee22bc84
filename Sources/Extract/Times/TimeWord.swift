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
    static let named: [String: Classes] = [
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
