/// A moment in UTC, to the second.
package struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1 January 1970, leap seconds not counted.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// When a clock that is `offset` ahead of UTC shows this day and time.
  package init(_ day: CivilDate, secondOfDay: Int = 0, offset: UTCOffset) {
    seconds = day.dayNumber * 86_400 + secondOfDay - offset.minutes * 60
  }

  /// From `YYYY-MM-DDThh:mm[:ss[.fraction]]` with `Z` or an offset; the fraction is dropped.
  ///
  /// - Complexity: O(n) in the bytes: nearly every article has a handful of such texts.
  package init?(_ text: some StringProtocol) {
    var digits = DigitReader(text)
    guard let day = digits.day(), digits.take("T") || digits.take(" "),
      let hour = digits.number(), digits.take(":"), let minute = digits.number()
    else { return nil }
    var second: Int?
    if digits.take(":") {
      guard let number = digits.number() else { return nil }
      second = number
    }
    if digits.take(".") { _ = digits.number() }
    guard let time = CivilTime(hour, minute, second),
      let offset = UTCOffset(bytes: digits.rest)
    else { return nil }
    self.init(day, secondOfDay: time.secondOfDay, offset: offset)
  }

  package func adding(seconds more: Int) -> Instant { Instant(seconds: seconds + more) }

  /// `YYYY-MM-DDThh:mm:ssZ`.
  package var description: String {
    let rest = (seconds % 86_400 + 86_400) % 86_400
    let days = (seconds - rest) / 86_400
    let time = CivilTime(rest / 3600, rest / 60 % 60, rest % 60)!
    return CivilDate(dayNumber: days).description(at: time, .utc)
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
