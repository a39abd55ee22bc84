/// Writes JSON into a growing buffer: no spaces, no escapes but the needed ones, the shortest number that reads back.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func raw(_ ascii: StaticString) {
    ascii.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func integer(_ value: some BinaryInteger) {
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func number(_ value: Double) {
    precondition(value.isFinite, "JSON has no word for \(value)")
    bytes.append(contentsOf: value.description.utf8)
  }

  mutating func key(_ name: String) {
    string(name)
    append(UInt8(ascii: ":"))
  }

  mutating func string(_ text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var clean = 0
      var index = 0
      while index < utf8.count {
        defer { index += 1 }
        // Eight bytes at a time, as long as none is to be escaped.
        while index + 8 <= utf8.count, !Self.holdsEscaped(utf8, at: index) { index += 8 }
        guard index < utf8.count else { break }
        let byte = utf8[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean..<index]))
        escape(byte)
        clean = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean...]))
    }
    append(UInt8(ascii: "\""))
  }

  /// Whether one of eight bytes is a control, a quotation mark or a backslash.
  ///
  /// After "Bit Twiddling Hacks" by S. E. Anderson, "Determine if a word has a byte less than n".
  @inline(__always)
  private static func holdsEscaped(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones << 7
    let word = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
    func below(_ word: UInt64, _ limit: UInt64) -> UInt64 { (word &- ones &* limit) & ~word & high }
    let quotes = word ^ (ones &* 0x22)
    let strokes = word ^ (ones &* 0x5c)
    return below(word, 0x20) | below(quotes, 1) | below(strokes, 1) != 0
  }

  private mutating func escape(_ byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    default:
      raw("u00")
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: (byte < 0x10 ? "0" + digits : digits).utf8)
    }
  }

  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let flag): flag ? raw("true") : raw("false")
    case .integer(let integer): self.integer(integer)
    case .number(let number): self.number(number)
    case .string(let text): string(text)
    case .array(let items):
      append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { append(UInt8(ascii: ",")) }
        self.value(item)
      }
      append(UInt8(ascii: "]"))
    case .object(let object):
      append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { append(UInt8(ascii: ",")) }
        key(member.key)
        self.value(member.value)
      }
      append(UInt8(ascii: "}"))
    }
  }
}
