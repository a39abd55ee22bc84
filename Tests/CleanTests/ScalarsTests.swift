import Testing

@testable import Clean

@Suite("Characters")
struct ScalarsTests {
  private static let texts = [
    "", "a", "Порт Риги", "naïve café", "日本語の文。", "a😀b", "\u{FEFF}x\u{A0}y\u{2003}\u{85}z",
    " \t\n x  \r\n y ", "e\u{301}", "١٢٣ ९", "\u{10FFFF}\u{0}\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}",
  ]

  @Test("are read from bytes as the text has them", arguments: texts)
  func scalars(text: String) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer { Array(UTF8Scalars($0)) } == Array(text.unicodeScalars))
  }

  @Test(
    "bytes that are no UTF-8 end, too", arguments: [[0xFF], [0xE2, 0x82], [0xF0, 0x80], [0x80]])
  func invalid(bytes: [UInt8]) {
    #expect(bytes.withUnsafeBufferPointer { Array(UTF8Scalars($0)) }.count <= bytes.count)
  }

  @Test("are of the classes that Unicode gives them, in the table and beyond it")
  func classes() {
    for value in stride(from: UInt32(0), to: 0x30000, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let kind = ScalarClass.of(scalar)
      #expect(kind.contains(.space) == scalar.isSpace)
      #expect(kind.contains(.letter) == scalar.isLetter)
      #expect(kind.contains(.digit) == scalar.isDigit)
      #expect(kind.contains(.capital) == scalar.properties.isUppercase)
    }
  }

  @Test("each run of white space becomes one space, none at the ends", arguments: texts)
  func collapsed(text: String) {
    let words = text.unicodeScalars.split { $0.isSpace || $0 == "\u{FEFF}" }.map { String($0) }
    #expect(text.collapsed == words.joined(separator: " "))
    #expect(text.collapsed.collapsed == text.collapsed)
  }
}
