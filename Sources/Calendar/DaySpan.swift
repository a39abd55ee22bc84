/// A run of plain days, the last one inside.
///
/// A single day, a month and a year are spans too, and are written as such: `2016-05-03`, `2016-05`, `2016`,
/// else `2016-05-03/2016-05-07`.
package struct DaySpan: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let first: CivilDate
  package let last: CivilDate

  /// nil when it would end before it starts.
  package init?(_ first: CivilDate, _ last: CivilDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  package init(_ day: CivilDate) {
    first = day
    last = day
  }

  /// A whole month; nil for a month that no year has.
  package init?(year: Int, month: Int) {
    guard let first = CivilDate(year, month, 1),
      let last = CivilDate(year, month, CivilDate.days(in: month, of: year))
    else { return nil }
    self.first = first
    self.last = last
  }

  /// A whole year.
  package init(year: Int) {
    // January and December have these days in every year.
    first = CivilDate(year, 1, 1)!
    last = CivilDate(year, 12, 31)!
  }

  /// How many days it has.
  package var count: Int { last.dayNumber - first.dayNumber + 1 }

  package func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }

  package func overlaps(_ other: DaySpan) -> Bool { first <= other.last && other.first <= last }

  /// Monday to Sunday of the week in which a day lies.
  package static func week(of day: CivilDate) -> DaySpan {
    let monday = day.adding(days: 1 - day.weekday)
    return DaySpan(monday, monday.adding(days: 6))!
  }

  /// ISO 8601, in its shortest form.
  package var description: String {
    if first == last { return first.description }
    if self == DaySpan(year: first.year) { return CivilDate.padded(first.year, 4) }
    if self == DaySpan(year: first.year, month: first.month) {
      return String(first.description.dropLast(3))
    }
    return "\(first)/\(last)"
  }

  package static func < (left: DaySpan, right: DaySpan) -> Bool {
    (left.first, left.last) < (right.first, right.last)
  }
}
