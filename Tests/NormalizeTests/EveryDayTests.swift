import Calendar
import Foundation
import Records
import Testing

@testable import Normalize

/// Every day of five years, in every printed form, in both languages: right where print or text decides, open where
/// neither does, never wrong.
@Suite("dates over many days")
struct EveryDayTests {
  // A table of the package's own that does not load stops the run here, and says which it is.
  static let interpreter = DateInterpreter(
    parser: try! DateParser(names: CalendarNames(languages: nil)))

  /// What a text that names each weekday, Monday first, gives; and one that names none.
  static let mentions: [String: [[WeekdayMentions.Mention]]] = {
    let finder = try! WeekdayMentions(names: CalendarNames())
    let english = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ].map { "He said so on \($0)." }
    let russian = [
      "в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу",
      "в воскресенье",
    ].map { "Об этом он сказал \($0)." }
    return [
      "en": english.map { finder.find(in: [$0]) }, "ru": russian.map { finder.find(in: [$0]) },
    ]
  }()

  /// What became of one form on all days.
  struct Tally: Equatable {
    var right = 0
    var open = 0
    var wrong = 0
    /// The first few that went wrong.
    var examples: [String] = []
  }

  func tally(
    _ form: PrintedForm, naming weekday: Bool = false, on days: [PrintedDay] = PrintedDay.all,
    check: (PrintedDay, DateReading?) -> Bool = { _, reading in reading?.value == nil }
  ) -> Tally {
    let print = PrintedForm.pieces(form.form)
    let value = PrintedForm.pieces(form.value)
    var tally = Tally()
    var context = DateOrderDecision.Context()
    context.language = form.language
    for day in days {
      let line = day.print(print, form.language)
      if weekday {
        let mentions = Self.mentions[form.language]![day.weekday - 1]
        context.weekdays = { mentions }
      }
      let reading = Self.interpreter.read(
        [Self.interpreter.source(line, at: "line 1")], context: context)
      if let found = reading?.value, found == day.print(value, form.language) {
        tally.right += 1
      } else if reading?.value == nil, check(day, reading) {
        tally.open += 1
      } else {
        tally.wrong += 1
        if tally.examples.count < 3 { tally.examples.append("\(line) → \(reading?.value ?? "-")") }
      }
    }
    return tally
  }

  static let days = PrintedDay.all.count

  @Test("there are forty forms of each language, and each day is there")
  func numbers() {
    #expect(Self.days == 1826)
    let forms =
      PrintedForm.plain + PrintedForm.english + PrintedForm.russian + PrintedForm.numbers
      + PrintedForm.numbers.map(\.monthFirst) + PrintedForm.yearless
    for language in ["en", "ru"] {
      #expect(Set(forms.filter { $0.language == language }.map(\.form)).count >= 40)
    }
  }

  @Test(
    "a form that leaves nothing open is right on every day",
    arguments: PrintedForm.plain + PrintedForm.english + PrintedForm.russian)
  func plain(_ form: PrintedForm) {
    #expect(tally(form) == Tally(right: Self.days))
  }

  @Test(
    "numbers in an English text are right where a weekday or the number of the day decides, and open elsewhere",
    arguments: PrintedForm.numbers.filter { $0.language == "en" }, [true, false])
  func english(_ form: PrintedForm, _ naming: Bool) {
    for form in [form, form.monthFirst] {
      let decided = Self.decided(naming: naming)
      let tally = tally(form, naming: naming, check: Self.covers)
      #expect(tally == Tally(right: decided, open: Self.days - decided), "\(form)")
    }
  }

  @Test(
    "numbers in a Russian text begin with the day, unless a weekday says otherwise",
    arguments: PrintedForm.numbers.filter { $0.language == "ru" })
  func russian(_ form: PrintedForm) {
    for naming in [true, false] {
      #expect(tally(form, naming: naming) == Tally(right: Self.days))
    }
    let days = PrintedDay.all.filter { Self.isDecided($0, naming: true) }
    #expect(tally(form.monthFirst, naming: true, on: days) == Tally(right: days.count))
  }

  @Test(
    "a weekday printed beside the numbers decides",
    arguments: [
      PrintedForm("en", "{weekday}, {dd}/{MM}/{yyyy}", "{iso}"),
      PrintedForm("en", "{d}/{M}/{yyyy} ({wd})", "{iso}"),
    ])
  func besides(_ form: PrintedForm) {
    for form in [form, form.monthFirst] {
      let decided = Self.decided(naming: true)
      #expect(tally(form, check: Self.covers) == Tally(right: decided, open: Self.days - decided))
    }
  }

  @Test("a date without its year has no value", arguments: PrintedForm.yearless)
  func yearless(_ form: PrintedForm) {
    let tally = tally(form) { _, reading in
      reading?.evidence.first?.why.contains("no year") == true && reading?.from == nil
    }
    #expect(tally == Tally(open: Self.days))
  }

  private static func decided(naming: Bool) -> Int {
    PrintedDay.all.count { isDecided($0, naming: naming) }
  }

  /// Both readings fall on one weekday where their days differ by whole weeks: then no weekday can decide.
  private static func isDecided(_ day: PrintedDay, naming: Bool) -> Bool {
    !day.allowsBothOrders || naming && day.swapped.weekday != day.weekday
  }

  /// Whether both moments that the numbers may mean lie within the bounds, on any inhabited clock, and no bound is further
  /// than a day from the earlier or the later one.
  private static func covers(_ day: PrintedDay, _ reading: DateReading?) -> Bool {
    guard let from = seconds(reading?.from), let to = seconds(reading?.to) else { return false }
    let midnights = [day, day.swapped].map { $0.seconds - $0.seconds % 86_400 }
    let (first, last) = (midnights.min()!, midnights.max()!)
    return from <= first + 86_400 - 14 * 3600 && first - 86_400 < from
      && last + 12 * 3600 <= to && to <= last + 2 * 86_400
  }

  private static func seconds(_ instant: String?) -> Int? {
    guard let instant, let date = try? Date(instant, strategy: .iso8601) else { return nil }
    return Int(date.timeIntervalSince1970)
  }
}
