import Calendar
import Records

/// Days, weekdays and orders in plain English, for the sentences of evidence.
enum DateWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// "3 May 2016", "May 2016", "2016".
  static func day(_ days: DaySpan) -> String {
    let first = days.first
    let year = String(first.year)
    if days.count == 1 { return String(first.day) + " " + months[first.month - 1] + " " + year }
    switch days.description.utf8.count {
    case 4: return year
    case 7: return months[first.month - 1] + " " + year
    default: return String(first.day) + " " + months[first.month - 1] + " " + year
    }
  }

  static func weekday(_ day: CivilDate) -> String { weekdays[day.weekday - 1] }

  static func order(_ reading: PrintedDate.Reading) -> String {
    reading.order == .mdy ? "month/day/year" : "day/month/year"
  }
}
