import Language
import Testing

@Suite("Lookalikes")
struct LookalikesTests {
  @Test(
    "mends a word of two alphabets that looks like one of one",
    arguments: [("алис\u{61}", "алиса"), ("\u{63}сср", "ссср"), ("hal\u{435}", "hale")])
  func mends(word: String, mended: String) {
    #expect(Lookalikes.mended(word) == mended)
  }

  @Test(
    "leaves alone words of one alphabet, and what no other letter looks like",
    arguments: ["алиса", "hale", "дwа", "2024", "", "t34б"])
  func spares(_ word: String) {
    #expect(Lookalikes.mended(word) == word)
  }
}
