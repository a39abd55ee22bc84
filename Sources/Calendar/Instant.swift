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
  package init?(_ text: some StringProtocol) {
    let halves = text.split(maxSplits: 1, whereSeparator: { $0 == "T" || $0 == " " })
    guard halves.count == 2, let day = CivilDate(halves[0]) else { return nil }
    let clock = halves[1].prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
    guard let offset = UTCOffset(halves[1].dropFirst(clock.count)) else { return nil }
    let numbers = clock.prefix { $0 != "." }.split(separator: ":").map { Int($0) ?? -1 }
    guard (2...3).contains(numbers.count),
      let time = CivilTime(numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : nil)
    else { return nil }
    self.init(day, secondOfDay: time.secondOfDay, offset: offset)
  }

  package func adding(seconds more: Int) -> Instant { Instant(seconds: seconds + more) }

  /// `YYYY-MM-DDThh:mm:ssZ`.
  package var description: String {
    let rest = (seconds % 86_400 + 86_400) % 86_400
    let days = (seconds - rest) / 86_400
    let time = CivilTime(rest / 3600, rest / 60 % 60, rest % 60)!
    return "\(CivilDate(dayNumber: days))T\(time)Z"
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
