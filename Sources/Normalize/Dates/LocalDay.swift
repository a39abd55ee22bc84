import Calendar
import Records

/// The day that the source's own clock showed, where a moment was written in another clock's terms.
struct LocalDay {
  let day: CivilDate
  let evidence: Evidence

  /// - Parameters:
  ///   - instant: the moment that the reading begins with.
  ///   - language: the article's, BCP 47.
  /// - Returns: nil where nothing tells of another day than the one written.
  static func find(
    for chosen: DateReading?, from instant: Instant?, _ sources: [DateInterpreter.Source],
    language: String
  ) -> LocalDay? {
    guard let chosen, chosen.precision == .second || chosen.precision == .minute, let instant
    else { return nil }
    return byAddress(chosen, instant, sources) ?? byMidnight(chosen, instant, language)
  }

  /// A moment in UTC leaves open which day the source wrote; an address that names the day before or after tells, where
  /// some clock between Honolulu and Auckland showed it then.
  ///
  /// Takes `/2016/05/02/` beside 02:41 UTC on 3 May; spares it beside 10:04 UTC.
  private static func byAddress(
    _ chosen: DateReading, _ instant: Instant, _ sources: [DateInterpreter.Source]
  ) -> LocalDay? {
    guard let value = chosen.value, value.hasSuffix("Z"),
      let source = sources.first(where: { $0.place == DateInterpreter.Source.address }),
      let day = source.day, day.description != value.prefix(10)
    else { return nil }
    let start = Instant(day, offset: UTCOffset(minutes: 13 * 60)!)
    let end = Instant(day.adding(days: 1), offset: UTCOffset(minutes: -10 * 60)!)
    guard start <= instant && instant < end else { return nil }
    return LocalDay(
      day: day,
      evidence: Evidence(
        text: source.text, where: source.place,
        why: "names the day that the source's own clock showed"))
  }

  /// Systems that know only a day write midnight, and may write it in UTC.
  ///
  /// Takes 23:00 UTC on 6 November, in German, as 7 November; spares 23:05, and every hour in a language whose country
  /// has several clocks.
  private static func byMidnight(
    _ chosen: DateReading, _ instant: Instant, _ language: String
  ) -> LocalDay? {
    guard let value = chosen.value, value.hasSuffix("Z"), instant.seconds % 3600 == 0,
      let offset = LanguageClock.offset(of: language, at: instant), offset != .utc
    else { return nil }
    let shown = instant.adding(seconds: offset.minutes * 60).description
    guard shown.hasSuffix("T00:00:00Z"), let day = CivilDate(shown.prefix(10)) else { return nil }
    return LocalDay(
      day: day,
      evidence: Evidence(
        text: value, where: "language \(language)",
        why: "is midnight on the clock of the language's country, which is \(offset)"))
  }
}
