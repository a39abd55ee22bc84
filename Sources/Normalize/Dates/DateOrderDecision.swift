import Calendar
import Records

/// Chooses between day/month and month/day where a printed date allows both, and says why.
struct DateOrderDecision {
  /// What an article tells that can decide.
  struct Context {
    /// Finds the weekdays by which headline and text say when it appeared; asked only where nothing stronger decides.
    var weekdays: () -> [WeekdayMentions.Mention] = { [] }
    /// Days that the page gives elsewhere beyond doubt: in its address, in a machine-readable claim.
    var knownDays: [(day: DaySpan, text: String)] = []
    var learned: DateOrder?
    /// BCP 47.
    var language = "und"
    /// The latest bound.
    var fetched: Instant?
  }

  /// nil: nothing decides.
  let reading: PrintedDate.Reading?
  let why: String

  /// The steps, the strongest evidence first.
  private static let steps: [@Sendable (PrintedDate, Context) -> (DateOrder, String)?] = [
    future, printedWeekday, knownDay, namedWeekday, learnedOrder, habit,
  ]

  init(_ date: PrintedDate, _ context: Context) {
    guard date.isAmbiguous else {
      reading = date.readings.first
      why = reading.map { "names " + DateWords.day($0.days) } ?? "gives no year"
      return
    }
    for step in Self.steps {
      if let (order, why) = step(date, context) {
        reading = date.readings.first { $0.order == order }
        self.why = why
        return
      }
    }
    reading = nil
    let days = date.readings.map { DateWords.day($0.days) }.joined(separator: " or ")
    why = "means \(days); nothing tells which"
  }

  private static func only(_ date: PrintedDate, _ fits: (CivilDate) -> Bool)
    -> (right: PrintedDate.Reading, wrong: PrintedDate.Reading)?
  {
    let right = date.readings.filter { fits($0.days.first) }
    guard right.count == 1, let wrong = date.readings.first(where: { $0 != right[0] }) else {
      return nil
    }
    return (right[0], wrong)
  }

  private static func future(_ date: PrintedDate, _ context: Context) -> (DateOrder, String)? {
    guard let fetched = context.fetched,
      let (right, wrong) = only(date, { Instant($0, offset: .earliest) <= fetched })
    else { return nil }
    let why =
      "\(DateWords.order(right)): \(DateWords.day(wrong.days)) lies after the page was fetched"
    return (right.order!, why)
  }

  private static func printedWeekday(_ date: PrintedDate, _ context: Context)
    -> (DateOrder, String)?
  {
    guard let weekday = date.weekday, let (right, wrong) = only(date, { $0.weekday == weekday })
    else { return nil }
    return (right.order!, because(right, wrong, "that is printed beside it"))
  }

  private static func knownDay(_ date: PrintedDate, _ context: Context) -> (DateOrder, String)? {
    for known in context.knownDays {
      // A clock far away may show the day before or after.
      if let (right, _) = only(date, { abs($0.dayNumber - known.day.first.dayNumber) <= 1 }) {
        return (right.order!, "\(DateWords.order(right)): the page also gives \(known.text)")
      }
    }
    return nil
  }

  /// One or two weekdays decide when they fit one reading only; a text that names more fits too much by chance.
  private static func namedWeekday(_ date: PrintedDate, _ context: Context)
    -> (DateOrder, String)?
  {
    let named = context.weekdays()
    guard (1...2).contains(named.count),
      let (right, wrong) = only(date, { day in named.contains { $0.weekday == day.weekday } }),
      let mention = named.first(where: { $0.weekday == right.days.first.weekday })
    else { return nil }
    return (right.order!, because(right, wrong, "that the text names (“\(mention.text)”)"))
  }

  private static func learnedOrder(_ date: PrintedDate, _ context: Context)
    -> (DateOrder, String)?
  {
    guard let order = context.learned,
      let right = date.readings.first(where: { $0.order == order })
    else { return nil }
    return (order, "\(DateWords.order(right)): so this source prints its dates")
  }

  /// English prints both orders; every other language that prints ambiguous numbers puts the day first.
  private static func habit(_ date: PrintedDate, _ context: Context) -> (DateOrder, String)? {
    guard context.language != "en", context.language != "und" else { return nil }
    return (.dmy, "day/month/year: the habit of the language (\(context.language))")
  }

  private static func because(
    _ right: PrintedDate.Reading, _ wrong: PrintedDate.Reading, _ what: String
  ) -> String {
    "\(DateWords.order(right)): \(DateWords.day(right.days)) is the "
      + "\(DateWords.weekday(right.days.first)) \(what), \(DateWords.day(wrong.days)) is a "
      + DateWords.weekday(wrong.days.first)
  }
}
