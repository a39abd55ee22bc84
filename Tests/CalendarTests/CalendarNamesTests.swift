import Testing

@testable import Calendar

@Suite("calendar names")
struct CalendarNamesTests {
  let names: CalendarNames

  static let every = try! CalendarNames(languages: nil)

  init() throws { names = try CalendarNames() }

  @Test(
    "a month is found in every case and length",
    arguments: [
      ("мая", 5), ("май", 5), ("маем", 5), ("сентябре", 9), ("сент", 9), ("августа", 8),
      ("february", 2), ("sept", 9), ("may", 5), ("декабрем", 12),
    ])
  func months(_ word: String, _ number: Int) {
    #expect(names.month(word) == number)
  }

  @Test(
    "a weekday is found in every case and number",
    arguments: [
      ("вторник", 2), ("среду", 3), ("пятницам", 5), ("воскресенье", 7), ("чт", 4),
      ("tuesday", 2), ("sundays", 7), ("thurs", 4),
    ])
  func weekdays(_ word: String, _ number: Int) {
    #expect(names.weekday(word) == number)
  }

  @Test("other words name nothing", arguments: ["маяк", "второй", "мар", "sunder", "", "Май"])
  func others(_ word: String) {
    #expect(names.weekday(word) == nil)
    #expect(word == "мар" || names.month(word) == nil)
  }

  @Test(
    "each language has twelve months and seven weekdays",
    arguments: Set(every.months.map(\.language)))
  func complete(_ language: String) {
    let names = Self.every
    #expect(names.months.filter { $0.language == language }.map(\.number) == Array(1...12))
    #expect(
      Set(names.weekdays.filter { $0.language == language }.map(\.number)) == Set(1...7))
  }

  @Test("names of further languages are known where they are asked for, and only there")
  func languages() {
    #expect(Self.every.month("märz") == 3 && Self.every.month("października") == 10)
    #expect(Self.every.weekday("jeudi") == 4)
    #expect(names.month("märz") == nil && names.weekday("jeudi") == nil)
  }

  @Test("no form stands for two different numbers")
  func unambiguous() {
    for table in [Self.every.months, Self.every.weekdays] {
      var seen: [String: Int] = [:]
      for name in table {
        for form in name.forms + name.short {
          #expect(seen[form] == nil || seen[form] == name.number, "\(form)")
          seen[form] = name.number
        }
      }
    }
  }

  @Test("short forms are told apart and left out of an alternation that does not want them")
  func short() {
    #expect(names.isShort("пн"))
    #expect(!names.isShort("понедельник"))
    #expect(!names.weekdayAlternation().split(separator: "|").contains("пн"))
    #expect(names.weekdayAlternation(short: true).split(separator: "|").contains("пн"))
    #expect(names.monthAlternation().hasPrefix("september|сентябрем|"))
  }
}
