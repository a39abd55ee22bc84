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

  @Test("of many endings, of any length, one is enough")
  func endsInOfMany() {
    let endings: EndingSet = ["ть", "ться", "ed", "ии"]
    for word in ["закрыться", "быть", "released", "ии", "ть"] {
      #expect(word.ends(withAny: endings))
    }
    for word in ["закрылся", "тьма", "d", "и", ""] {
      #expect(!word.ends(withAny: endings))
    }
  }
}
