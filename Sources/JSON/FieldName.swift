/// How a property's name is written.
package enum FieldNaming: Sendable {
  /// As records do: `fetchedAt` → `fetched_at`.
  case snakeCase
  /// As settings do: `maxBytes` stays.
  case asDeclared

  func name(_ property: String) -> String {
    let utf8 = property.utf8
    guard self == .snakeCase, utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else {
      return property
    }
    var written: [UInt8] = []
    for byte in utf8 {
      if byte >= 0x41 && byte <= 0x5A {
        written.append(UInt8(ascii: "_"))
        written.append(byte | 0x20)
      } else {
        written.append(byte)
      }
    }
    return String(decoding: written, as: UTF8.self)
  }
}
