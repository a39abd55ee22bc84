import Digest
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test("gives the digests of FIPS 180-4's examples")
  func examples() {
    #expect(
      SHA256.hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256.hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("does not care how the bytes are cut")
  func pieces() {
    let pieces = SHA256()
    for character in "Dateline" { pieces.update(String(character)) }
    #expect(pieces.finish() == SHA256.hex("Dateline"))
  }

  @Test("the short form is how the long one begins", arguments: ["abc", "", "Дейтлайн"])
  func short(text: String) {
    #expect(SHA256.shortHex(text) == SHA256.hex(text).prefix(16))
  }
}
