import Language

/// The form of a text by which versions, copies and statements are compared.
package enum TextIdentity {
  /// Folded (case, ё as е, NFC), quotation marks and dashes as one of each, every run of white space one space.
  ///
  /// - Complexity: O(n) in the text.
  package static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var space = false
    for scalar in NormalForm.fold(text).unicodeScalars {
      if isSpace(scalar) {
        space = true
        continue
      }
      if space, !folded.isEmpty { folded.append(" ") }
      space = false
      folded.append(plain(scalar))
    }
    return String(folded)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (scalar.value < 0x21)
      || (scalar.value > 0x7F && scalar.properties.isWhitespace)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value > 0x7F else { return scalar }
    switch scalar {
    case "«", "»", "“", "”", "„", "‟": return "\""
    case "‘", "’", "‚", "‛": return "'"
    case "‐", "‑", "‒", "–", "—", "―": return "-"
    default: return scalar
    }
  }
}
