extension Fingerprint {
  /// As a record holds it: 256 hexadecimal digits, four to a place.
  package var text: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: Self.places * 4) { buffer in
      for (place, value) in values.enumerated() {
        for digit in 0..<4 {
          buffer[place * 4 + digit] = digits[Int(value >> UInt16(12 - digit * 4) & 0xf)]
        }
      }
      return Self.places * 4
    }
  }

  /// Reads what `text` wrote; nil for anything else.
  package init?(text: String) {
    guard text.utf8.count == Self.places * 4 else { return nil }
    var values = [UInt16](repeating: 0, count: Self.places)
    for (index, byte) in text.utf8.enumerated() {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      values[index / 4] = values[index / 4] << 4 | UInt16(digit)
    }
    self.init(values: values)
  }
}
