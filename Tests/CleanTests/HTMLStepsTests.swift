import Records
import Testing

@testable import Clean

private func article(_ html: String) throws -> RawArticle {
  try Cleaner(settings: CleanSettings()).article(
    from: Page(id: "x", mediaType: "text/html", content: html))
}

private let prose = [
  "The port of Riga will open its new terminal in the spring, the harbour master said.",
  "Dredging took two years and cost less than the council had feared, he told reporters.",
  "A first ship from Gdansk is expected before the end of April, with timber on board.",
  "The old quays will become a park, and the cranes will stay where they are.",
]
private let body = prose.map { "<p>\($0)</p>" }.joined()

@Suite("Chrome")
struct ChromeElementsTests {
  @Test(
    "is struck by element, role and class, and told by rule",
    arguments: [
      ("<nav>Menu of everything</nav>", "navigation"),
      ("<footer>We are a paper.</footer>", "footer"),
      ("<div role=complementary>More of us here.</div>", "aside"),
      ("<div class=shareBar>Tell your friends.</div>", "share"),
      ("<figure><figcaption>Cranes at night.</figcaption></figure>", "caption"),
      ("<div class=related-stories><p>Another story about the sea.</p></div>", "related"),
    ])
  func strikes(html: String, rule: String) throws {
    let article = try article("<main>\(body)\(html)</main>")
    #expect(article.removed.map(\.rule) == [rule])
    #expect(article.blocks.map(\.text) == prose)
  }

  @Test(
    "is not what only looks like it",
    arguments: [
      "aside", "form", "div class=sidebar", "div role=complementary", "div class=shareholders",
    ])
  func spares(_ tag: String) throws {
    let name = tag.split(separator: " ")[0]
    #expect(try article("<\(tag)>\(body)</\(name)>").blocks.map(\.text) == prose)
  }

  @Test("is not the class of every paragraph")
  func paragraphs() throws {
    let html = prose.map { "<div class='promo'><p>\($0)</p></div>" }.joined()
    #expect(try article(html).blocks.map(\.text) == prose)
  }

  @Test("what nobody sees is neither kept nor struck")
  func hidden() throws {
    let article = try article(
      "\(body)<div style='display: none'>Secret.</div><p hidden>Secret.</p><select><option>a</select>"
    )
    #expect(article.blocks.count == prose.count && article.removed.isEmpty)
  }
}

@Suite("Contents of a page")
struct ContentsListTests {
  private func list(_ items: [String], in open: String = "<ul>") -> String {
    open + items.map { "<li>\($0)</li>" }.joined() + "</ul>"
  }

  @Test("three links in a row to places of the page are struck, and their title with them")
  func links() throws {
    let links = ["quays", "cranes", "park"].map { "<a href='#\($0)'>What becomes of the \($0)</a>" }
    let article = try article("<main><p>Table of contents</p>\(list(links))\(body)</main>")
    #expect(article.blocks.map(\.text) == prose)
    #expect(article.removed.map(\.rule) == Array(repeating: "contents", count: 4))
  }

  @Test("a list that its class calls so is struck without links")
  func classes() throws {
    let list = list(["The quays", "The cranes", "The park"], in: "<ul class=toc>")
    let article = try article("<main>\(list)\(body)</main>")
    #expect(article.blocks.map(\.text) == prose)
    #expect(article.removed.map(\.rule) == Array(repeating: "contents", count: 3))
  }

  @Test("a question that is a link with its answer below is spared")
  func questions() throws {
    let html = prose.enumerated()
      .map {
        "<h3><a href='#\($0)'>What do they say of the harbour, part \($0)?</a></h3><p>\($1)</p>"
      }
      .joined()
    #expect(!(try article("<main>\(html)</main>").removed.contains { $0.rule == "contents" }))
  }
}

@Suite("Body of a page")
struct BodyContainerTests {
  @Test("joins chunks under their ancestor and leaves the rest of the page")
  func chunks() throws {
    let html =
      "<div><div>\(prose[0])</div><div><p>\(prose[1])</p></div><div><p>\(prose[2])</p></div></div>"
      + "<div><a href=x>Another story that we would like you to read.</a></div>"
    let article = try article(html)
    #expect(article.blocks.map(\.text) == Array(prose[0...2]))
    #expect(article.removed.count == 1)
  }

  @Test("names what a block is")
  func kinds() throws {
    let html =
      "<h1>Riga opens its terminal</h1>\(body)<h2>What comes next</h2><blockquote><p>\(prose[0]) Yes.</p></blockquote><ul><li>\(prose[1]) Yes.</li></ul><h2>Nothing</h2>"
    let article = try article(html)
    #expect(article.printed.title == "Riga opens its terminal")
    #expect(article.blocks.suffix(3).map(\.kind) == [.heading, .quote, .listItem])
    #expect(article.removed.map(\.rule) == ["headline", "loose-heading"])
  }

  @Test("two line breaks end a paragraph, one does not")
  func breaks() throws {
    let article = try article("<div>\(prose[0])<br>\(prose[1])<br><br>\(prose[2])</div>")
    #expect(article.blocks.map(\.text) == ["\(prose[0]) \(prose[1])", prose[2]])
  }
}

@Suite("Metadata")
struct MetadataTests {
  @Test("every candidate is a claim with its place; the most trusted is printed")
  func claims() throws {
    let article = try article(
      """
      <html lang=en><head><title>Riga opens its terminal | Courier</title>
      <meta property=og:site_name content=Courier>
      <meta property=article:published_time content=2016-05-03T10:00:00Z>
      <meta name=author content='Anna Example'>
      <link rel=canonical href=https://courier.example/1>
      <script type=application/ld+json>{"@type": "NewsArticle", "datePublished": "2016-05-03",
        "author": {"name": "Anna Example"}, "articleSection": ["Ports"]}</script></head>
      <body>\(body)<time datetime=2016-05-04>yesterday</time></body></html>
      """)
    #expect(article.printed.title == "Riga opens its terminal")
    #expect(article.printed.byline == "Anna Example")
    #expect(article.printed.published == "2016-05-03")
    #expect(article.printed.lang == "en")
    #expect(article.printed.section == "Ports")
    #expect(article.canonicalUrl == "https://courier.example/1")
    #expect(
      article.claims.filter { $0.field == .published }.map(\.where) == [
        "json-ld datePublished", "meta[property=\"article:published_time\"]", "line 8, time",
      ])
  }

  @Test("the site's name leaves a title only when it is known to be one")
  func titles() {
    #expect(TitleChoice.withoutSite("A – B", others: ["A – B"], site: nil) == "A – B")
    #expect(TitleChoice.withoutSite("A – B", others: ["A – B", "a"], site: nil) == "A")
    #expect(TitleChoice.withoutSite("A | B | C", others: [], site: "c") == "A | B")
  }

  @Test(
    "broken data is no data", arguments: ["{", "[1, {]", "", "{\"@type\": \"NewsArticle\"", "null"])
  func broken(_ json: String) throws {
    let article = try article("<script type=application/ld+json>\(json)</script>\(body)")
    #expect(article.claims.isEmpty)
  }
}
