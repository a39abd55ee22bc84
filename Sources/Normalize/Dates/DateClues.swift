/// What a printed date cannot do without, told from a line's bytes in one pass: most lines lack what most forms of dates need,
/// and a pattern that is not tried costs nothing.
///
/// "3. Mai 2024, 17:47" has a year, and a word between a number and it; it has no numbers that are joined twice.
struct DateClues: OptionSet {
  let rawValue: Int

  /// Numbers joined by points, hyphens or strokes at two places: "3.5.16", "2016-05-03".
  static let joined = DateClues(rawValue: 1)
  /// Eight digits or more side by side.
  static let eightDigits = DateClues(rawValue: 2)
  /// A byte of a Chinese or Korean character.
  static let eastAsian = DateClues(rawValue: 4)
  /// Of this century or the last, before it a number, and a letter between them: "3 May 2016".
  static let numberWordYear = DateClues(rawValue: 8)
  /// "May 3, 2016".
  static let wordNumberYear = DateClues(rawValue: 16)
  /// "2016 May 3".
  static let yearWordNumber = DateClues(rawValue: 32)
  /// "May 2016".
  static let wordYear = DateClues(rawValue: 64)
  /// A clock with seconds.
  static let seconds = DateClues(rawValue: 128)
  /// "3/May".
  static let strokeWord = DateClues(rawValue: 256)
  /// "3-May".
  static let hyphenWord = DateClues(rawValue: 512)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// - Complexity: O(n) in the bytes.
  init(_ line: String) {
    var line = line
    self = line.withUTF8 { DateClues($0) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self = []
    // Places; -1 where there is none.
    var (firstDigit, firstLetter, letterBehindDigit, digitBehindLetter) = (-1, -1, -1, -1)
    var (letterBehindYear, firstYear) = (-1, -1)
    var (joints, digits) = (0, 0)
    for (place, byte) in bytes.enumerated() {
      func next(_ offset: Int) -> UInt8 {
        place + offset < bytes.count ? bytes[place + offset] : 0
      }
      if Self.isDigit(byte) {
        digits += 1
        if digits >= 8 { insert(.eightDigits) }
        if firstDigit < 0 { firstDigit = place }
        if digitBehindLetter < 0, firstLetter >= 0 { digitBehindLetter = place }
        if letterBehindYear >= 0 { insert(.yearWordNumber) }
        if Self.isYear(byte, next(1)), Self.isDigit(next(2)), Self.isDigit(next(3)),
          !Self.isDigit(next(4))
        {
          if firstYear < 0 { firstYear = place }
          if letterBehindDigit >= 0 { insert(.numberWordYear) }
          if digitBehindLetter >= 0, digitBehindLetter < place { insert(.wordNumberYear) }
          if firstLetter >= 0 { insert(.wordYear) }
        }
        if next(1) == UInt8(ascii: ":"), Self.isDigit(next(2)), Self.isDigit(next(3)),
          next(4) == UInt8(ascii: ":")
        {
          insert(.seconds)
        }
        let gap = next(1) == UInt8(ascii: " ") ? 2 : 1
        if Self.isJoint(next(gap)) {
          let behind = next(gap + 1) == UInt8(ascii: " ") ? next(gap + 2) : next(gap + 1)
          if Self.isDigit(behind) { joints += 1 }
          if gap == 1, Self.isLetter(behind) {
            if next(1) == UInt8(ascii: "/") { insert(.strokeWord) }
            if next(1) == UInt8(ascii: "-") { insert(.hyphenWord) }
          }
        }
        continue
      }
      digits = 0
      guard Self.isLetter(byte) else { continue }
      if firstLetter < 0 { firstLetter = place }
      if letterBehindDigit < 0, firstDigit >= 0 { letterBehindDigit = place }
      if letterBehindYear < 0, firstYear >= 0 { letterBehindYear = place }
      if byte >= 0xe3 { insert(.eastAsian) }
    }
    if joints >= 2 { insert(.joined) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Or may be part of one.
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  private static func isJoint(_ byte: UInt8) -> Bool { (0x2d...0x2f).contains(byte) }

  private static func isYear(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0x31 && second == 0x39 || first == 0x32 && second == 0x30
  }
}
