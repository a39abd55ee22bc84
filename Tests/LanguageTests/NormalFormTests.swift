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

  @Test("what is folded byte by byte is folded as ICU does")
  func plainly() {
    for value in [0x1...0x17f, 0x400...0x52f, 0x2000...0x20cf].joined() {
      let text = String(Unicode.Scalar(UInt32(value))!)
      // A letter of another alphabet leaves what stands beside it to ICU.
      let byICU = NormalForm.fold("α" + text).unicodeScalars.dropFirst()
      #expect(Array(NormalForm.fold(text).unicodeScalars) == Array(byICU), "U+\(value)")
    }
  }

  @Test(
    "the folded bytes are those of the folded text",
    arguments: ["Ёлка — Щит", "Straße", "", "ΣΊΣΥΦΟΣ"])
  func bytes(_ text: String) {
    #expect(NormalForm.foldedBytes(text) == Array(NormalForm.fold(text).utf8))
  }

  @Test("a long text is folded piece by piece to what its words are folded to")
  func pieces() {
    let words = ["Ω", "E\u{301}", "PLAIN", "Ёлка", "ſ", "ПОЗЖЕ", "İ", "ß"]
    let some = (0..<400).map { words[$0 * $0 % 31 % words.count] }
    #expect(
      NormalForm.fold(some.joined(separator: " "))
        == some.map(NormalForm.fold).joined(separator: " "))
  }

  @Test("composition is canonical and keeps everything else")
  func nfc() {
    #expect(
      Array(NormalForm.nfc("e\u{301} ﬁ «»\0").unicodeScalars) == Array("é ﬁ «»\0".unicodeScalars))
    let long = String(repeating: "e\u{301}", count: 10_000)
    #expect(NormalForm.nfc(long).unicodeScalars.count == 10_000)
  }
}
