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
    let scalars = text.unicodeScalars
    guard let sign = scalars.first else { return nil }
    if scalars.count == 1, sign == "Z" || sign == "z" {
      self = .utc
      return
    }
    guard sign == "+" || sign == "-" || sign == "\u{2212}" else { return nil }
    var digits = 0
    var number = 0
    for scalar in scalars.dropFirst() where scalar != ":" {
      guard ("0"..."9").contains(scalar), digits < 4 else { return nil }
      number = number * 10 + Int(scalar.value - 0x30)
      digits += 1
    }
    guard digits == 2 || digits == 4 else { return nil }
    let (hours, rest) = digits == 2 ? (number, 0) : number.quotientAndRemainder(dividingBy: 100)
    guard rest < 60 else { return nil }
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
