/// Numbers with zeros before them, as dates and times are written, in one piece: a day's text is made many times for an article.
struct Digits {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// What `write` adds. Fifteen characters a string holds without memory of its own.
  ///
  /// - Parameter most: so many characters at most.
  static func text(_ most: Int = 15, _ write: (inout Digits) -> Void) -> String {
    String(unsafeUninitializedCapacity: most) { room in
      var digits = Digits(room: room)
      write(&digits)
      return digits.count
    }
  }

  private init(room: UnsafeMutableBufferPointer<UInt8>) {
    self.room = room
  }

  /// - Parameter width: so many digits, which are enough for the number.
  mutating func add(_ number: Int, _ width: Int) {
    var rest = number
    for place in (count..<count + width).reversed() {
      room[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += width
  }

  mutating func add(_ sign: Unicode.Scalar) {
    room[count] = UInt8(ascii: sign)
    count += 1
  }

  /// A day of a year of four digits.
  mutating func add(_ day: CivilDate) {
    add(day.year, 4)
    add("-", day.month)
    add("-", day.day)
  }

  mutating func add(_ time: CivilTime) {
    add(time.hour, 2)
    add(":", time.minute)
    if let second = time.second { add(":", second) }
  }

  mutating func add(_ offset: UTCOffset) {
    guard offset.minutes != 0 else { return add("Z") }
    let (hours, rest) = abs(offset.minutes).quotientAndRemainder(dividingBy: 60)
    add(offset.minutes < 0 ? "-" : "+", hours)
    add(":", rest)
  }

  /// Two digits behind a sign.
  mutating func add(_ sign: Unicode.Scalar, _ number: Int) {
    add(sign)
    add(number, 2)
  }
}
