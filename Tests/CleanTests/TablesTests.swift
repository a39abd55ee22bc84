import Language
import Testing

@testable import Clean

@Suite("Tables of patterns")
struct TablesTests {
  @Test(
    "each row strikes and spares its own examples",
    arguments: try LineRule.boilerplate() + LineRule.bylines() + LineRule.captions())
  func row(_ rule: LineRule) {
    #expect(rule.matches(rule.strikes), "\(rule.name) must strike: \(rule.strikes)")
    #expect(!rule.matches(rule.spares), "\(rule.name) must spare: \(rule.spares)")
  }

  @Test("no row strikes what another row spares")
  func peace() throws {
    let rules = try LineRule.boilerplate()
    for spared in rules {
      let by = rules.filter { $0.matches(spared.spares) }.map(\.name)
      #expect(by.isEmpty, "\(spared.spares)")
    }
  }

  @Test("rows asked together name the first that matches alone, whether it opens a line or not")
  func together() throws {
    let rows = try LineRule.boilerplate()
    let rules = LineRules(rows)
    for line in rows.flatMap({ [$0.strikes, $0.spares] }) {
      #expect(rules.first(matching: line)?.source == rows.first { $0.matches(line) }?.source)
    }
  }

  @Test(
    "a row of several patterns is looked for as a whole, not only where it says how a line begins")
  func alternation() throws {
    let rows = try ["^a|b$", "^(a|c)[|]$", "^x.*y"].map { source in
      LineRule(
        name: source, source: source, pattern: try Pattern(source, caseSensitive: false),
        strikes: "", spares: "")
    }
    let rules = LineRules(rows)
    #expect(rules.first(matching: "cab")?.name == "^a|b$")
    #expect(rules.first(matching: "c|")?.name == "^(a|c)[|]$")
    #expect(rules.first(matching: "X to Y.")?.name == "^x.*y")
    #expect(rules.first(matching: "c") == nil)
  }

  @Test(
    "each row of elements strikes and spares its own examples",
    arguments: try ElementRule.all() + ElementRule.marks())
  func element(_ rule: ElementRule) {
    #expect(rule.matches(rule.strikes), "\(rule.name) must strike: \(rule.strikes)")
    #expect(!rule.matches(rule.spares), "\(rule.name) must spare: \(rule.spares)")
  }

  @Test("a class is read word by word, whatever sets its words off")
  func classes() throws {
    let share = try #require(try ElementRule.all().first { $0.name == "share" })
    #expect(["share", "article__share", "shareBar", "c-Share-x"].allSatisfy(share.matches))
    #expect(!share.matches("shareholders"))
  }
}
