import Testing

@testable import Language

@Suite("Sets of endings")
struct EndingSetTests {
  private let endings: EndingSet = ["ов", "ский", "ed"]

  @Test("a word with any of the endings is told", arguments: ["громов", "невский", "ов", "added"])
  func strikes(_ word: String) { #expect(endings.end(word)) }

  @Test("a word that only holds one, or half of one, is spared", arguments: ["", "овес", "кий"])
  func spares(_ word: String) { #expect(!endings.end(word)) }
}
