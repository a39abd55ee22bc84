import CICU

/// Unicode's normal forms and foldings, over ICU.
package enum NormalForm {
  /// The text in NFC.
  package static func nfc(_ text: String) -> String {
    convert(text, unless: { CICU_is_nfc($0, $1) }, CICU_nfc)
  }

  /// Case-folded, ё as е, in NFC: what two spellings of one word share.
  package static func fold(_ text: String) -> String {
    let folded = convert(nfc(text), CICU_fold)
    // In UTF-8 ё is D1 91 and е is D0 B5; no other letter's bytes hold D1 91 side by side.
    guard folded.utf8.contains(0x91) else { return folded }
    var bytes = Array(folded.utf8)
    for place in bytes.indices.dropFirst() where bytes[place] == 0x91 && bytes[place - 1] == 0xd1 {
      bytes[place - 1] = 0xd0
      bytes[place] = 0xb5
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func convert(
    _ text: String, unless already: (UnsafePointer<CChar>, Int32) -> Bool = { _, _ in false },
    _ function: (UnsafePointer<CChar>, Int32, UnsafeMutablePointer<CChar>?, Int32) -> Int32
  ) -> String {
    var text = text
    let converted: String? = text.withUTF8 { utf8 in
      guard !utf8.isEmpty else { return nil }
      return utf8.withMemoryRebound(to: CChar.self) { bytes in
        let (start, length) = (bytes.baseAddress!, Int32(bytes.count))
        if already(start, length) { return nil }
        var needed = length + length / 2 + 16
        for _ in 0..<2 {
          let capacity = needed
          let result = String(unsafeUninitializedCapacity: Int(capacity)) { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
              needed = function(start, length, $0.baseAddress, capacity)
            }
            return Int(max(0, min(needed, capacity)))
          }
          if needed <= capacity { return needed < 0 ? nil : result }
        }
        return nil
      }
    }
    return converted ?? text
  }
}
