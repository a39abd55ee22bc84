import Calendar
import Records

/// A date as it was found in print: what day it may mean, and what else is printed with it.
struct PrintedDate: Equatable {
  /// One way to read the numbers.
  struct Reading: Equatable {
    /// nil where the numbers allow only one order.
    var order: DateOrder?
    /// A day, or the month or year where no more is printed.
    var days: DaySpan
  }

  /// The words of the date itself.
  var text: String
  /// One, or two where day and month may be swapped; empty where the year is missing.
  var readings: [Reading]
  /// The weekday printed beside it.
  var weekday: Int?
  var time: CivilTime?
  /// "3 pm": the minutes are not printed.
  var hourOnly = false
  var offset: UTCOffset?

  var isAmbiguous: Bool { readings.count > 1 }
}
