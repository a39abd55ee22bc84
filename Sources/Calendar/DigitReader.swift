/// Reads numbers and the signs between them out of a date or time as machines write it, byte by byte.
package struct DigitReader {
  private let bytes: [UInt8]
  private var place = 0

  package init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
  }

  /// What has not been read.
  package var rest: ArraySlice<UInt8> { bytes[place...] }

  /// The digits that come next, nil where there are none or more than a number of a date ever has.
  ///
  /// - Parameter width: so many digits and no more.
  package mutating func number(_ width: Int? = nil) -> Int? {
    var end = place
    var number = 0
    while end < bytes.count, bytes[end] &- 0x30 < 10 {
      // More digits are passed over, and counted.
      if end - place < 18 { number = number * 10 + Int(bytes[end] - 0x30) }
      end += 1
    }
    let count = end - place
    guard count > 0, count < 18, count == width ?? count else { return nil }
    place = end
    return number
  }

  /// Whether the next byte is that sign, which is passed over.
  package mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  /// `YYYY-MM-DD`.
  package mutating func day() -> CivilDate? {
    guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2)
    else { return nil }
    return CivilDate(year, month, day)
  }
}
