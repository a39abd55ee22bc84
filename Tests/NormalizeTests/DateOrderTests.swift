import Calendar
import Records
import Testing

@testable import Normalize

/// Every third day of two years, in both orders, printed in several ways, with the weekday named in the text or not, in both
/// languages.
@Suite("dates over many days")
struct DateOrderTests {
  static let weekdays = [
    "en": [
      "on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday",
      "on Sunday",
    ],
    "ru": [
      "в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу",
      "в воскресенье",
    ],
  ]

  static let days: [CivilDate] = {
    let first = CivilDate(2015, 1, 1)!
    return stride(from: 0, to: 731, by: 3).map { first.adding(days: $0) }
  }()

  static let forms: [@Sendable (String, String, Int) -> String] = [
    { "\($0)/\($1)/\($2)" }, { "15:51 \($0)/\($1)/\($2)" }, { "Post – \($0)-\($1)-\($2)" },
    { "\($0)/\($1)/\($2), 3:51 pm" }, { "Published \($0)/\($1)/\($2 % 100)" },
  ]

  struct Tally {
    var right = 0
    var open = 0
    var wrong: [String] = []
  }

  /// What becomes of numeric dates, printed in one order.
  func tally(_ order: DateOrder, language: String, named: Bool) throws -> Tally {
    let parser = try DateParser(names: CalendarNames())
    let interpreter = DateInterpreter(parser: parser)
    let mentions = try WeekdayMentions(names: CalendarNames())
    var tally = Tally()
    for (number, day) in Self.days.enumerated() {
      let form = Self.forms[number % Self.forms.count]
      let pad = number % 2 == 0 ? 2 : 1
      let numbers = [day.day, day.month].map { CivilDate.padded($0, pad) }
      let line =
        order == .dmy
        ? form(numbers[0], numbers[1], day.year) : form(numbers[1], numbers[0], day.year)
      var context = DateOrderDecision.Context()
      context.language = language
      if named {
        let word = Self.weekdays[language]![day.weekday - 1]
        let sentence = language == "ru" ? "Об этом он сказал \(word)." : "He said so \(word)."
        context.weekdays = mentions.find(in: sentence)
      }
      let reading = interpreter.read([.init(text: line, place: "line 1")], context: context)
      guard let value = reading?.value else {
        tally.open += 1
        continue
      }
      if value.hasPrefix(day.description) {
        tally.right += 1
      } else {
        tally.wrong.append("\(line) → \(value), not \(day)")
      }
    }
    return tally
  }

  /// Both readings fall on one weekday where their days differ by whole weeks: then no weekday can decide.
  static func isDecidable(_ day: CivilDate, named: Bool) -> Bool {
    guard day.day <= 12, day.day != day.month else { return true }
    return named && CivilDate(day.year, day.day, day.month)?.weekday != day.weekday
  }

  @Test(
    "English is right where the text decides, open where it does not, and never wrong",
    arguments: [DateOrder.dmy, .mdy], [true, false])
  func english(_ order: DateOrder, _ named: Bool) throws {
    let tally = try tally(order, language: "en", named: named)
    #expect(tally.wrong.isEmpty, "\(tally.wrong)")
    #expect(tally.right == Self.days.filter { Self.isDecidable($0, named: named) }.count)
    #expect(tally.right + tally.open == Self.days.count)
  }

  @Test("Russian is right with and without a weekday", arguments: [true, false])
  func russian(_ named: Bool) throws {
    let tally = try tally(.dmy, language: "ru", named: named)
    #expect(tally.wrong.isEmpty, "\(tally.wrong)")
    #expect(tally.right == Self.days.count)
  }

  @Test("a worded date is right on every day, in both languages")
  func worded() throws {
    let names = try CalendarNames()
    let parser = try DateParser(names: names)
    for day in Self.days {
      for name in names.months where name.number == day.month {
        for form in name.forms + name.short {
          let printed = [
            "\(day.day) \(form) \(day.year)", "\(form.uppercased()) \(day.day), \(day.year)",
            "15:51, \(CivilDate.padded(day.day, 2)) \(form) \(day.year) г.",
          ]
          for line in printed {
            #expect(parser.read(line)?.readings.map(\.days) == [DaySpan(day)], "\(line)")
          }
        }
      }
    }
  }
}
