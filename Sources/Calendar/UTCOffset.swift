/// How far a local clock is ahead of UTC, in whole minutes.
package struct UTCOffset: Hashable, Sendable, CustomStringConvertible {
  package let minutes: Int

  package static let utc = UTCOffset(minutes: 0)!
  /// The offsets of the earliest and the latest inhabited clock (Kiribati, the isles west of it).
  package static let earliest = UTCOffset(minutes: 14 * 60)!
  package static let latest = UTCOffset(minutes: -12 * 60)!

  /// nil beyond what any zone uses: -12:00 to +14:00.
  package init?(minutes: Int) {
    guard (-12 * 60...14 * 60).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// From `Z`, `+03:00`, `+0300` or `+03`.
  package init?(_ text: some StringProtocol) {
    if text == "Z" || text == "z" {
      self = .utc
      return
    }
    let digits = String(text.dropFirst().filter { $0 != ":" })
    guard let sign = text.first, sign == "+" || sign == "-" || sign == "\u{2212}",
      digits.count == 2 || digits.count == 4, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let hours = Int(digits.prefix(2)), let rest = Int("0" + digits.dropFirst(2)), rest < 60
    else { return nil }
    self.init(minutes: (sign == "+" ? 1 : -1) * (hours * 60 + rest))
  }

  /// `Z` or `±hh:mm`.
  package var description: String {
    if minutes == 0 { return "Z" }
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    return (minutes < 0 ? "-" : "+") + CivilDate.padded(hours, 2) + ":"
      + CivilDate.padded(rest, 2)
  }
}
