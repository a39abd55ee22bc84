import Testing

@testable import Language

@Suite("Word edges")
struct WordEdgesTests {
  @Test("words begin and end as their letters do", arguments: ["который", "который-нибудь из них"])
  func begins(_ word: String) {
    #expect(word.begins(with: "котор"))
    #expect(!word.begins(with: "некотор"))
    #expect(!"кот".begins(with: "котор"))
  }

  @Test("an ending is told at the word's end alone")
  func ends() {
    #expect("released".ends(with: "ed"))
    #expect("закрыться".ends(withAny: ["ть", "ться"]))
    #expect(!"edible".ends(with: "ed"))
    #expect(!"d".ends(with: "ed"))
    #expect("".ends(with: ""))
  }
}
