import Foundation

/// A day with a time of day, and all that print makes of it, as Foundation's calendar and its names of months give it.
///
/// None of it comes from the code under test.
struct PrintedDay: Sendable {
  let number: Int
  let year: Int
  let month: Int
  let day: Int
  /// 1 for Monday to 7 for Sunday.
  let weekday: Int
  /// Seconds since 1970 of the day and time in UTC.
  let seconds: Int
  /// What each word in braces of a printed form stands for, by language.
  let words: [String: [String: String]]

  var allowsBothOrders: Bool { day <= 12 && day != month }

  /// The day that the numbers name in the other order.
  var swapped: PrintedDay { Self.all[Self.numbers[[year, day, month]]!] }

  /// A form with its words filled in.
  func print(_ form: [Substring], _ language: String) -> String {
    let words = words[language]!
    var text = ""
    // Every second piece stands in braces.
    for (place, piece) in form.enumerated() {
      text += place % 2 == 0 ? String(piece) : words[String(piece)] ?? "?\(piece)?"
    }
    return text
  }

  /// Every day of 2014 to 2018, each with another time of day.
  static let all: [PrintedDay] = {
    let first = utc.date(from: DateComponents(year: 2014, month: 1, day: 1))!
    let days = utc.dateComponents(
      [.day], from: first, to: utc.date(from: DateComponents(year: 2019, month: 1, day: 1))!)
    let languages = [Names("en_US", "en"), Names("ru_RU", "ru")]
    return (0..<days.day!).map { number in
      // 601 minutes share no divisor with a day's 1440, so every time of day comes.
      let minutes = number * 601 % 1440
      let time = utc.date(byAdding: .day, value: number, to: first)!.addingTimeInterval(
        Double(minutes * 60 + number % 60))
      return PrintedDay(number, time, languages)
    }
  }()

  /// The place of a day in `all`, by year, month and day.
  private static let numbers = Dictionary(
    uniqueKeysWithValues: all.map { ([$0.year, $0.month, $0.day], $0.number) })

  private static let utc = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0)!
    return calendar
  }()

  private init(_ number: Int, _ time: Date, _ languages: [Names]) {
    let parts = Self.utc.dateComponents(
      [.year, .month, .day, .weekday, .hour, .minute, .second], from: time)
    self.number = number
    (year, month, day) = (parts.year!, parts.month!, parts.day!)
    // Foundation counts from Sunday.
    weekday = (parts.weekday! + 5) % 7 + 1
    seconds = Int(time.timeIntervalSince1970)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let hour = parts.hour!
    // The time printed is Moscow's, which is three or four hours ahead.
    let moscow = TimeZone(identifier: "Europe/Moscow")!.secondsFromGMT(
      for: time.addingTimeInterval(-4 * 3600))
    var words: [String: [String: String]] = [:]
    for names in languages {
      words[names.language] = [
        "yyyy": "\(year)", "yy": two(year % 100), "M": "\(month)", "MM": two(month),
        "month": names.months[month - 1], "nominative": names.nominatives[month - 1],
        "mon": names.short[month - 1], "MONTH": names.months[month - 1].uppercased(),
        "d": "\(day)", "dd": two(day), "dth": "\(day)" + names.ending(day),
        "weekday": names.weekdays[weekday % 7], "wd": names.shortWeekdays[weekday % 7],
        "H": "\(hour)", "HH": two(hour), "h": "\((hour + 11) % 12 + 1)",
        "half": hour < 12 ? "am" : "pm", "mm": two(parts.minute!), "ss": two(parts.second!),
        "iso": "\(year)-\(two(month))-\(two(day))", "epoch": "\(seconds)",
        "msk": "+\(two(moscow / 3600)):00",
      ]
    }
    self.words = words
  }

  /// What a language calls months and weekdays, January and Sunday first.
  private struct Names {
    let language: String
    let months: [String]
    let nominatives: [String]
    let short: [String]
    let weekdays: [String]
    let shortWeekdays: [String]

    init(_ locale: String, _ language: String) {
      let formatter = DateFormatter()
      formatter.locale = Locale(identifier: locale)
      self.language = language
      months = formatter.monthSymbols
      nominatives = formatter.standaloneMonthSymbols
      short = formatter.shortMonthSymbols
      weekdays = formatter.weekdaySymbols
      shortWeekdays = formatter.shortWeekdaySymbols
    }

    func ending(_ day: Int) -> String {
      guard language == "en" else { return "-го" }
      return switch day {
      case 1, 21, 31: "st"
      case 2, 22: "nd"
      case 3, 23: "rd"
      default: "th"
      }
    }
  }
}
