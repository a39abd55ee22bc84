import Language
import Testing

@testable import Extract

@Suite("words known to several tables")
struct KnownWordsTests {
  @Test("each table knows its own words, and the tables know nothing of most")
  func page() throws {
    let cut = try Segmentation(
      text: "Hale said on Monday: talks, the 5th, took 3 looms", paragraphs: [], language: "en")
    let page = Newsroom.known.page(cut)
    let words = cut.tokens.map(\.folded)
    #expect(page.known.count == words.count)
    #expect(page.times.map { words[$0] } == ["monday", "5th", "3"])
    #expect(page.events.map { words[$0] } == ["talks"])
    #expect(page.known.indices.filter { page.known[$0].cue >= 0 }.map { words[$0] } == ["said"])
    #expect(page.known[2].classes.contains(.preposition))
    #expect(page.known[0].classes.isEmpty)
  }
}
