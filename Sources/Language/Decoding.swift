import CICU

/// Turns bytes of a named charset into text, over ICU.
package enum Decoding {
  /// - Parameter charset: any name that ICU knows, as `windows-1251`.
  /// - Returns: the text and how many malformed sequences became U+FFFD; nil for a charset that ICU does not know.
  package static func decode(_ bytes: some Collection<UInt8>, charset: String) -> (
    text: String, replaced: Int
  )? {
    let input = bytes.map { CChar(bitPattern: $0) }
    var replaced: Int32 = 0
    var needed = Int32(input.count) * 2 + 16
    for _ in 0..<2 {
      let capacity = needed
      let text = String(unsafeUninitializedCapacity: Int(capacity)) { buffer in
        buffer.withMemoryRebound(to: CChar.self) {
          needed = CICU_decode(
            charset, input, Int32(input.count), $0.baseAddress, capacity, &replaced)
        }
        return Int(max(0, min(needed, capacity)))
      }
      if needed < 0 { return nil }
      if needed <= capacity { return (text, Int(replaced)) }
    }
    return nil
  }
}
