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
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count < 18, digits.count == width ?? digits.count else {
      return nil
    }
    place = digits.endIndex
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Whether the next byte is that sign, which is passed over.
  package mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
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
