import CCLD2

/// Names the language of a text with CLD2.
package enum LanguageDetector {
  /// What CLD2 calls by an older code than BCP 47 prefers, or leaves to guess: its Norwegian is Bokmål, beside `nn`.
  private static let tags = [
    "iw": "he", "in": "id", "jw": "jv", "mo": "ro", "no": "nb", "tl": "fil",
  ]

  /// A BCP 47 code, `und` where the text does not tell, and how sure that is, from 0 to 1.
  ///
  /// - Complexity: O(n) in the text; give a prefix of a few kilobytes.
  package static func detect(_ text: String) -> (code: String, confidence: Double) {
    var percent: Int32 = 0
    var reliable = false
    var text = text
    let code = text.withUTF8 { utf8 -> String in
      utf8.withMemoryRebound(to: CChar.self) { bytes in
        guard let start = bytes.baseAddress else { return "un" }
        return String(cString: CCLD2_detect(start, Int32(bytes.count), &percent, &reliable))
      }
    }
    guard code != "un" else { return ("und", 0) }
    return (tags[code] ?? code, Double(percent) / 100 * (reliable ? 1 : 0.5))
  }
}
