import Testing

@testable import Language

@Suite("Code points")
struct CodePointsTests {
  @Test(
    "a text's code points are those of the standard library, and make the text again",
    arguments: ["", "plain", "Ёж и ёж", "„e\u{301}“ …", "日本", "a\u{1F600}b\u{10FFFF}", "\0"])
  func roundTrip(_ text: String) {
    #expect(text.codePoints == Array(text.unicodeScalars))
    #expect(String(codePoints: text.codePoints[...]).utf8.elementsEqual(text.utf8))
  }
}
