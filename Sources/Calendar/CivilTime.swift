/// A time of day as printed: hours and minutes, seconds if they are given.
package struct CivilTime: Hashable, Sendable, CustomStringConvertible {
  package let hour: Int
  package let minute: Int
  package let second: Int?

  /// nil for a time that no clock shows. A leap second reads as the second before it; 24:00 is refused.
  package init?(_ hour: Int, _ minute: Int, _ second: Int? = nil) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second ?? 0) else {
      return nil
    }
    self.hour = hour
    self.minute = minute
    self.second = second.map { min($0, 59) }
  }

  /// Seconds since midnight.
  package var secondOfDay: Int { hour * 3600 + minute * 60 + (second ?? 0) }

  /// `hh:mm` or `hh:mm:ss`.
  package var description: String {
    Digits.text { $0.add(self) }
  }
}
