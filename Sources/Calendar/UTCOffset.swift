/// How far a local clock is ahead of UTC, in whole minutes.
package struct UTCOffset: Hashable, Sendable, CustomStringConvertible {
  package let minutes: Int

  package static let utc = UTCOffset(minutes: 0)!
  /// The offsets of the earliest and the latest inhabited clock (Kiribati, the isles west of it).
  package static let earliest = UTCOffset(minutes: 14 * 60)!
  package static let latest = UTCOffset(minutes: -12 * 60)!

  /// The sign, which is no hyphen.
  private static let minus = Array("\u{2212}".utf8)

  /// nil beyond what any zone uses: -12:00 to +14:00.
  package init?(minutes: Int) {
    guard (-12 * 60...14 * 60).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// From `Z`, `+03:00`, `+0300` or `+03`.
  package init?(_ text: some StringProtocol) {
    self.init(bytes: Array(text.utf8)[...])
  }

  /// As `init(_:)`, of UTF-8.
  package init?(bytes: ArraySlice<UInt8>) {
    if bytes.count == 1, bytes.first! | 0x20 == UInt8(ascii: "z") {
      self = .utc
      return
    }
    let isAhead = bytes.first == UInt8(ascii: "+")
    let hasHyphen = bytes.first == UInt8(ascii: "-")
    guard isAhead || hasHyphen || bytes.starts(with: Self.minus) else { return nil }
    var digits = 0
    var number = 0
    for byte in bytes.dropFirst(isAhead || hasHyphen ? 1 : Self.minus.count)
    where byte != UInt8(ascii: ":") {
      guard (0x30...0x39).contains(byte), digits < 4 else { return nil }
      number = number * 10 + Int(byte - 0x30)
      digits += 1
    }
    guard digits == 2 || digits == 4 else { return nil }
    let (hours, rest) = digits == 2 ? (number, 0) : number.quotientAndRemainder(dividingBy: 100)
    guard rest < 60 else { return nil }
    self.init(minutes: (isAhead ? 1 : -1) * (hours * 60 + rest))
  }

  /// `Z` or `±hh:mm`.
  package var description: String {
    Digits.text { $0.add(self) }
  }
}
