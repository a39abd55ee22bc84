import CLibXML2

/// Reads `&amp;`, `&#8212;`, `&#x2014;` in the values of attributes, which libxml2 does not see; in texts it reads them.
enum CharacterReferences {
  /// - Complexity: O(n) in the bytes.
  static func text(of value: UnsafeBufferPointer<UInt8>) -> String {
    guard value.contains(where: { $0 == UInt8(ascii: "&") || $0 == 0 }) else {
      return String(decoding: value, as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(value.count)
    var place = 0
    while place < value.count {
      let byte = value[place]
      if byte == UInt8(ascii: "&"), let (scalar, end) = reference(in: value, at: place) {
        result.append(contentsOf: UTF8.encode(scalar)!)
        place = end
      } else {
        if byte != 0 { result.append(byte) }
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character that a reference stands for, and the place behind it; nil where an ampersand is just that.
  private static func reference(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> (
    Unicode.Scalar, Int
  )? {
    if let (value, end) = number(in: text, at: place) { return (scalar(value), end) }
    var end = place + 1
    while end < text.count, text[end].isASCIILetter || text[end].isASCIIDigit { end += 1 }
    // The longest name that libxml2 knows is `thetasym`; a reference without its `;` may be part of an address.
    guard end < text.count, text[end] == UInt8(ascii: ";"), 2...9 ~= end - place else { return nil }
    let name = Array(text[(place + 1)..<end]) + [0]
    guard let entity = htmlEntityLookup(name) else { return nil }
    return (scalar(entity.pointee.value), end + 1)
  }

  /// The number of `&#…;`, with or without its `;`, and the place behind it.
  ///
  /// - Complexity: O(n) in the digits.
  static func number(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> (UInt32, Int)? {
    guard place + 2 < text.count, text[place + 1] == UInt8(ascii: "#") else { return nil }
    let isHex = text[place + 2] | 0x20 == UInt8(ascii: "x")
    let digits = place + (isHex ? 3 : 2)
    var end = digits
    var value: UInt32 = 0
    while end < text.count, let digit = digit(text[end], isHex) {
      value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
      end += 1
    }
    guard end > digits else { return nil }
    if end < text.count, text[end] == UInt8(ascii: ";") { end += 1 }
    return (value, end)
  }

  /// A number's character as browsers read it, U+FFFD where it has none.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if let old = windows1252(value) { return old }
    let isControl = value < 0x20 && value != 0x09 && value != 0x0A && value != 0x0D
    return isControl ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// What windows-1252 has at 0x80 to 0x9F, as browsers read such numbers; nil elsewhere.
  ///
  /// After the table of the HTML standard, "numeric character reference end state".
  static func windows1252(_ value: UInt32) -> Unicode.Scalar? {
    0x80...0x9F ~= value ? table[Int(value - 0x80)] : nil
  }

  private static let table: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f") where isHex: UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F") where isHex: UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
