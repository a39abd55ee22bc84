import Testing

@testable import Language

@Suite("the letters of patterns")
struct LetterClassTests {
  /// From Latin to Arabic, and the signs that stand between words everywhere.
  static let checked: [ClosedRange<UInt32>] = [
    0...0x2C1, 0x300...0x6FF, 0x1E00...0x1FBC, 0x2000...0x2070, 0x20A0...0x20CF, 0x3000...0x3006,
    0x3031...0x318F, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
  ]

  @Test("are Unicode's letters and marks, for all scripts with case and those of East Asia")
  func letters() throws {
    let letter = try Pattern(#"^\pL$"#)
    let other = try Pattern(#"^[^\pL]$"#)
    for scalar in Self.checked.joined().compactMap(Unicode.Scalar.init) where scalar != "\n" {
      if scalar.properties.generalCategory == .unassigned { continue }
      let isLetter = scalar.properties.isLetterOrMark
      #expect(letter.matches(String(scalar)) == isLetter, "U+\(String(scalar.value, radix: 16))")
      #expect(other.matches(String(scalar)) != isLetter, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test("stand in brackets and without, and beside an escaped bracket")
  func places() throws {
    #expect(try Pattern(#"^\[[\pL\d]+\]\pL$"#).matches("[ж1]я"))
    #expect(try Pattern(#"^\\pL$"#).matches(#"\pL"#))
    #expect(try !Pattern(#"^[^\pL\]]+$"#).matches("]"))
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isLetterOrMark: Bool {
    switch generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}
