import Records
import Testing

@testable import Fetch

@Suite("what is no article though it came")
struct PageJudgementTests {
  private func reason(_ html: String, _ asked: String, _ final: String? = nil) throws -> String? {
    try PageJudgement().reject(html, asked: asked, final: final ?? asked)?.reason
  }

  @Test("each row strikes and spares its own examples", arguments: try PageJudgement.table())
  func rows(_ rule: PageJudgement.Rule) throws {
    let (asked, final) = ("https://example.com/a", "https://example.com/b")
    for (example, wanted) in [(rule.strikes, rule.reason.rawValue), (rule.spares, nil)] {
      let found =
        rule.place == .title
        ? try reason("<title>\n\(example) </title>", asked)
        : try reason("<title>x</title>", asked, example)
      #expect(found == wanted, "\(example)")
    }
    #expect(try reason("<title>x</title>", asked, final) == nil)
  }

  @Test("what declares itself an article is one")
  func declared() throws {
    let html =
      #"<title>404</title><script type="application/ld+json">{"@type":"NewsArticle"}</script>"#
    #expect(try reason(html, "https://example.com/a") == nil)
  }

  @Test(
    "a redirect to the front page is no article",
    arguments: [
      ("https://a.example/2026/1.html", "https://a.example/", true),
      ("https://a.example/2026/1.html", "https://www.a.example/ru/", true),
      ("https://a.example/?p=5", "https://a.example/", true),
      ("https://a.example/x", "https://a.example/?p=5", false),
      ("https://a.example/x", "https://a.example/news", false),
      ("https://a.example", "https://a.example/en/", false),
      ("https://a.example/", "https://a.example/", false),
    ])
  func home(_ asked: String, _ final: String, _ isHome: Bool) throws {
    #expect(try reason("<title>x</title>", asked, final) == (isHome ? "home_page" : nil))
  }

  @Test(
    "each tracking parameter goes, and what looks like it stays",
    arguments: try CanonicalAddress.table())
  func tracking(_ parameter: CanonicalAddress.Parameter) {
    #expect(parameter.matches(parameter.strikes.prefix { $0 != "=" }))
    #expect(!parameter.matches(parameter.spares.prefix { $0 != "=" }))
  }
}
