import Digest
import Testing

@Suite("keys of 128 bits")
struct DigestKeyTests {
  @Test("the first half is the digest's first 64 bits, as its short form has them")
  func high() {
    for text in ["abc", "", "Дейтлайн"] {
      let digits = String(DigestKey(text).high, radix: 16)
      #expect(
        String(repeating: "0", count: 16 - digits.count) + digits == SHA256.shortHex(text))
    }
  }

  @Test("texts are told apart, and a text's bytes are the text")
  func equal() {
    let texts = (0..<1_000).map { "page \($0)" }
    #expect(Set(texts.map { DigestKey($0) }).count == texts.count)
    #expect(DigestKey("ё") == DigestKey([0xd1, 0x91]))
  }
}
