import Testing

@testable import Language

@Suite("several patterns")
struct PatternSetTests {
  @Test("the first pattern in the order given is told of, however many match")
  func first() throws {
    let patterns = try ["^мост", "река", "^мосты$", "дорога"].map { try Pattern($0) }
    for first in [PatternSet(patterns).first, PatternSearch(patterns).first] as [(String) -> Int?] {
      #expect(first("мосты") == 0)
      #expect(first("дорога и река") == 1)
      #expect(first("лес") == nil)
      #expect(first("") == nil)
    }
    #expect(PatternSet(patterns).all(matching: "мосты") == [0, 2])
  }

  @Test("case is folded for all scripts when asked")
  func folding() throws {
    let folded = try [Pattern("x", caseSensitive: false), Pattern("мост", caseSensitive: false)]
    #expect(PatternSet(folded).first(matching: "МОСТ") == 1)
    #expect(PatternSearch(folded).first(matching: "МОСТ") == 1)
    let exact = try [Pattern("x"), Pattern("мост")]
    #expect(PatternSet(exact).first(matching: "МОСТ") == nil)
    #expect(PatternSearch(exact).first(matching: "МОСТ") == nil)
  }

  @Test("a hundred patterns are told apart")
  func many() throws {
    let patterns = try (0..<100).map { try Pattern("^\($0)( |$)") }
    for number in 0..<100 {
      #expect(PatternSet(patterns).all(matching: "\(number) мостов") == [number])
      #expect(PatternSearch(patterns).first(matching: "\(number) мостов") == number)
    }
  }

  @Test("a pattern without a word is tried on every text")
  func wordless() throws {
    let search = PatternSearch(try [Pattern("мост.*река"), Pattern(#"^\d+$"#)])
    #expect(search.first(matching: "17") == 1)
    #expect(search.first(matching: "мост и река") == 0)
    #expect(search.first(matching: "река и мост") == nil)
    #expect(PatternSearch([]).first(matching: "x") == nil)
  }

  @Test("a set made when it is first asked for is one, whoever asks at once")
  func lazy() async throws {
    let lazy = LazyPatternSet(try ["мост", "река"].map { try Pattern($0) })
    let found = await withTaskGroup(of: Int?.self) { group in
      for _ in 0..<16 { group.addTask { lazy.set.first(matching: "реки, река") } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(found == Array(repeating: 1, count: 16))
  }
}
