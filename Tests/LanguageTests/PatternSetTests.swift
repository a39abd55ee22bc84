import Testing

@testable import Language

@Suite("sets of patterns")
struct PatternSetTests {
  @Test("the first pattern in the order given is told of, however many match")
  func first() throws {
    let set = try PatternSet(["^мост", "река", "^мосты$", "дорога"])
    #expect(set.first(matching: "мосты") == 0)
    #expect(set.first(matching: "дорога и река") == 1)
    #expect(set.first(matching: "лес") == nil)
    #expect(set.first(matching: "") == nil)
  }

  @Test("case is folded for all scripts when asked")
  func folding() throws {
    #expect(try PatternSet(["x", "мост"], caseSensitive: false).first(matching: "МОСТ") == 1)
    #expect(try PatternSet(["x", "мост"]).first(matching: "МОСТ") == nil)
  }

  @Test("a broken pattern says what is wrong with it")
  func invalid() {
    #expect(throws: Pattern.Invalid.self) { try PatternSet(["a", "("]) }
  }
}
