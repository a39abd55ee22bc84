import Testing

@testable import Language

@Suite("normal forms")
struct NormalFormTests {
  @Test(
    "spellings of one word fold to one form",
    arguments: [
      ("Ёлка", "елка"), ("ЩЁТКА", "щетка"), ("Straße", "strasse"), ("МОЙ", "мои\u{306}"),
      ("ÉTÉ", "e\u{301}te\u{301}"), ("", ""),
    ])
  func fold(_ one: String, _ other: String) {
    #expect(
      Array(NormalForm.fold(one).unicodeScalars) == Array(NormalForm.fold(other).unicodeScalars))
  }

  @Test("words that differ by more than case and ё stay apart", arguments: [("мой", "мои")])
  func apart(_ one: String, _ other: String) {
    #expect(NormalForm.fold(one) != NormalForm.fold(other))
  }

  @Test("composition is canonical and keeps everything else")
  func nfc() {
    #expect(
      Array(NormalForm.nfc("e\u{301} ﬁ «»\0").unicodeScalars) == Array("é ﬁ «»\0".unicodeScalars))
    let long = String(repeating: "e\u{301}", count: 10_000)
    #expect(NormalForm.nfc(long).unicodeScalars.count == 10_000)
  }
}
