import Testing

@testable import Language

@Suite("patterns")
struct PatternTests {
  @Test("matches are byte ranges, from the first to the last, whatever the script")
  func ranges() throws {
    let pattern = try Pattern("мост(а)?")
    #expect(pattern.firstMatch(in: "на мосту")?.range == 5..<13)
    #expect(pattern.allMatches(in: "мост у моста").map(\.range) == [0..<8, 12..<22])
    #expect(pattern.allMatches(in: "река").isEmpty)
  }

  @Test("a pattern that matches nothing at all moves on and ends")
  func emptyMatches() throws {
    #expect(try Pattern("x*").allMatches(in: "axb").map(\.range) == [0..<0, 1..<2, 2..<2, 3..<3])
    #expect(try Pattern("x*").allMatches(in: "").count == 1)
  }

  @Test("case is folded for all scripts when asked")
  func folding() throws {
    #expect(try Pattern("мост", caseSensitive: false).matches("МОСТ"))
    #expect(try !Pattern("мост").matches("МОСТ"))
  }

  @Test("a group that took no part is nil")
  func groups() throws {
    #expect(try Pattern("(a)|(б)").groups(in: "xб") == ["б", nil, "б"])
    #expect(try Pattern("(a)|(б)").groups(in: "x") == nil)
  }

  @Test("a broken pattern says what is wrong with it")
  func invalid() {
    #expect(throws: Pattern.Invalid.self) { try Pattern("(") }
  }

  @Test("a pattern that would hang a backtracking engine is linear", .timeLimit(.minutes(10)))
  func linear() throws {
    let text = String(repeating: "a", count: 500_000) + "b"
    #expect(try !Pattern("^(a+)+$").matches(text))
  }
}
