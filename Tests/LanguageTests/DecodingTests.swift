import Testing

@testable import Language

@Suite("decoding")
struct DecodingTests {
  @Test("bytes of a named charset become text")
  func decodes() {
    #expect(Decoding.decode([0xcc, 0xee, 0xf1, 0xf2], charset: "windows-1251")?.text == "Мост")
    #expect(Decoding.decode([0xed, 0xcf, 0xd3, 0xd4], charset: "koi8-r")?.text == "Мост")
    #expect(Decoding.decode([UInt8](), charset: "utf-8")?.text == "")
  }

  @Test("what stands for nothing is replaced and counted")
  func replaces() throws {
    let result = try #require(Decoding.decode([0x61, 0xd0, 0x20, 0xff, 0x62], charset: "utf-8"))
    #expect(result.text == "a\u{fffd} \u{fffd}b")
    #expect(result.replaced == 2)
  }

  @Test("a long text is decoded whole")
  func long() {
    let bytes = [UInt8](repeating: 0xcc, count: 300_000)
    #expect(Decoding.decode(bytes, charset: "windows-1251")?.text.utf8.count == 600_000)
  }

  @Test("an unknown charset is none")
  func unknown() {
    #expect(Decoding.decode([0x61], charset: "no-such-charset") == nil)
  }
}
