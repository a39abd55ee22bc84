/// Numbers with zeros before them, as dates and times are written, in one piece: a day's text is made many times for an article.
struct Digits {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// What `write` adds: at most fifteen characters, which a string holds without memory of its own.
  static func text(_ write: (inout Digits) -> Void) -> String {
    String(unsafeUninitializedCapacity: 15) { room in
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

  /// Two digits behind a sign.
  mutating func add(_ sign: Unicode.Scalar, _ number: Int) {
    room[count] = UInt8(ascii: sign)
    count += 1
    add(number, 2)
  }
}
