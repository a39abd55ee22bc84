import HTML
import Records
import Testing

@testable import Clean

private let prose = [
  "The port of Riga will open its new terminal in the spring, the harbour master said.",
  "Dredging took two years and cost less than the council had feared, he told reporters.",
  "A first ship from Gdansk is expected before the end of April, with timber on board.",
  "The old quays will become a park, and the cranes will stay where they are.",
]
private let body = prose.map { "<p>\($0)</p>" }.joined()
private let cleaner = try! Cleaner(settings: CleanSettings())

private func article(_ html: String, head: String = "") throws -> RawArticle {
  try cleaner.article(
    from: Page(
      id: "x", mediaType: "text/html",
      content: "<html><head>\(head)</head><body>\(html)</body></html>"))
}

private func values(_ article: RawArticle, _ field: Claim.Field) -> [String] {
  article.claims.filter { $0.field == field }.map(\.value)
}

@Suite("day stamps")
struct DayStampsTests {
  static let stamps = try! DayStamps()

  @Test(
    "finds a whole day among other words, in many languages",
    arguments: [
      ("By Anna Belova | 7 March 2019", "7 March 2019"),
      ("Von Jana Keller, 7. März 2019 um 9:15 Uhr", "7. März 2019 um 9:15"),
      ("Publié le 7 mars 2019 à 09h15", "7 mars 2019 à 09h15"),
      ("Publicado el 7 de marzo de 2019", "7 de marzo de 2019"),
      ("Data publikacji: 7 marca 2019", "7 marca 2019"), ("2019. március 7.", "2019. március 7"),
      ("March 7th, 2019 - 5 min read", "March 7th, 2019"), ("07.03.19 | Riga", "07.03.19"),
      ("发布时间：2019年3月7日", "2019年3月7日"), ("7 Mart 2019, Perşembe", "7 Mart 2019"),
      ("Опубліковано 7 березня 2019", "7 березня 2019"), ("2019-03-07T09:15:00Z", "2019-03-07"),
    ])
  func finds(_ line: String, _ value: String) {
    #expect(Self.stamps.find(in: line).map(\.value) == [value])
  }

  @Test(
    "spares numbers that are no day, and days without a year",
    arguments: [
      "7.4/10", "Version 8.4.13", "7 people of 2019", "7 March", "1-2-19 beat them", "1,300 views",
      "28.09.1912:44",
    ])
  func spares(_ line: String) {
    #expect(Self.stamps.find(in: line).isEmpty)
  }

  @Test("the words before a day say what it is")
  func use() {
    let stamps = Self.stamps.find(in: "Published 7 March 2019, last updated on 9 March 2019")
    #expect(stamps.map(\.use) == [.published, .modified])
    #expect(Self.stamps.find(in: "Retrieved 7 March 2019").map(\.use) == [.other])
    #expect(Self.stamps.find(in: "Riga, 7 March 2019").map(\.use) == [nil])
  }

  @Test("each row strikes and spares its own examples", arguments: try DayWords.all())
  func row(_ row: DayWords) {
    #expect(row.pattern.matches(row.strikes))
    #expect(!row.pattern.matches(row.spares))
  }
}

@Suite("author words")
struct AuthorWordsTests {
  static let words = try! AuthorWords()

  @Test("each row strikes and spares its own examples", arguments: words.rules)
  func row(_ rule: AuthorWords.Rule) {
    let isWords = [.element, .name, .not, .other].contains(rule.use)
    func text(_ example: String) -> String { isWords ? ElementRule.words(example) : example }
    #expect(rule.pattern.matches(text(rule.strikes)))
    #expect(!rule.pattern.matches(text(rule.spares)))
  }

  @Test(
    "a labelled name is found from its label on",
    arguments: [
      ("By Anna Belova", "By Anna Belova"),
      ("7 March 2019, 9:15 Uhr von Jana Keller", "von Jana Keller"),
      ("Gespeichert von jkeller am 7. März 2019", "Gespeichert von jkeller am 7. März 2019"),
      ("Riga | By Anna de la Belova and Peter Hale", "By Anna de la Belova and Peter Hale"),
    ])
  func labelled(_ line: String, _ name: String) {
    #expect(Self.words.labelledName(in: line) == name)
  }

  @Test(
    "a preposition in a sentence labels nobody",
    arguments: [
      "Ships passed by Riga", "Berichte von Seeleuten aus Riga und der Welt",
      "By the end of May", "Author of the article:",
    ])
  func unlabelled(_ line: String) {
    #expect(Self.words.labelledName(in: line) == nil)
  }
}

@Suite("visible claims")
struct VisibleClaimsTests {
  @Test(
    "who wrote is read near the headline, however it is marked",
    arguments: [
      "<div class=article-author>Anna Belova</div>", "<p>By Anna Belova</p>",
      "<a href='/authors/anna-belova'>Anna Belova</a>", "<a rel=author href=/x>Anna Belova</a>",
      "<span itemprop=author><b itemprop=name>Anna Belova</b></span>",
      "<p>Written by</p><p>Anna Belova</p>", "<p>Posted on March 7, 2019 by Anna Belova</p>",
    ])
  func bylines(_ html: String) throws {
    let claims = values(try article("<h1>A terminal for Riga</h1>\(html)\(body)"), .byline)
    #expect(claims.contains { $0.hasSuffix("Anna Belova") })
  }

  @Test(
    "whoever wrote, said or drew something else did not write the article",
    arguments: [
      "<div class=comments><p class=comment-author>Peter Hale</p></div>",
      "<div class=related-stories><a href='/author/hale'>Peter Hale</a></div>",
      "<div class='teaser-author'>Peter Hale</div>",
    ])
  func elsewhere(_ html: String) throws {
    let claims = values(try article("<h1>A terminal for Riga</h1>\(body)\(html)"), .byline)
    #expect(claims.isEmpty)
  }

  @Test("elements that touch are told apart, a letter set in another style is not")
  func touching() throws {
    let claims = try article(
      "<h1>A terminal for Riga</h1>"
        + "<div class=byline><b>Anna Belov</b><span>a</span><span>Editor</span></div>\(body)")
    #expect(values(claims, .byline) == ["Anna Belova | Editor"])
  }

  @Test("when it came out is read near the headline; a change is told apart")
  func dates() throws {
    let claims = try article(
      "<h1>A terminal for Riga</h1><p>Published on<span>7 March 2019</span></p>"
        + "<p>Updated</p><p>9 March 2019</p>\(body)")
    #expect(values(claims, .published) == ["7 March 2019"])
    #expect(values(claims, .modified) == ["9 March 2019"])
    #expect(claims.printed.published == "7 March 2019")
  }

  @Test(
    "a day of something else is no claim",
    arguments: [
      "<div class=comments><p>Peter, 8 March 2019</p></div>",
      "<p>Cranes at the old quays of the port in the morning light, 1 March 2019</p>",
      "<p>Retrieved 8 March 2019</p>",
    ])
  func otherDays(_ html: String) throws {
    #expect(
      values(try article("<h1>A terminal for Riga</h1>\(html)\(body)"), .published).isEmpty)
  }

  @Test("where the text begins far below its heading, it is looked for there too")
  func lead() throws {
    let far = String(repeating: "<p>Harbour talk</p>", count: 70)
    let article = try article(
      "<h1>A terminal for Riga</h1>\(far)<p>By Anna Belova</p><p>7 March 2019</p>\(body)")
    #expect(values(article, .byline) == ["By Anna Belova"])
    #expect(values(article, .published) == ["7 March 2019"])
  }

  @Test("of time elements far away that name several days none is a claim")
  func strayTimes() throws {
    let times = (1...3).map { "<p><time datetime=2019-03-0\($0)>day \($0)</time></p>" }.joined()
    let far = String(repeating: "<p>Harbour talk.</p>", count: 30)
    #expect(
      values(try article("<h1>A terminal for Riga</h1>\(body)\(far)\(times)"), .published).isEmpty)
  }
}

@Suite("claims of the markup")
struct MarkupClaimsTests {
  @Test("a page's own writer counts where its data name no article")
  func graph() throws {
    let data = """
      {"@graph": [{"@type": "WebPage", "datePublished": "2019-03-07", "author": {"@id": "#p"}},
      {"@type": "Person", "@id": "#p", "name": "Anna Belova"}]}
      """
    let article = try article(
      body, head: "<script type='application/ld+json'>\(data)</script>")
    #expect(article.printed.byline == "Anna Belova")
    #expect(article.printed.published == "2019-03-07")
  }

  @Test("a social card's first datum is the writer, unless it holds a number")
  func cards() throws {
    func claims(_ datum: String) throws -> [String] {
      values(
        try article(
          body,
          head: "<meta name='twitter:label1' content='Verfasst von'>"
            + "<meta name='twitter:data1' content='\(datum)'>"), .byline)
    }
    #expect(try claims("Anna Belova") == ["Anna Belova"])
    #expect(try claims("5 minutes").isEmpty)
  }

  @Test("the claims of a field stand in the order in which they are believed")
  func order() throws {
    let article = try article(
      "<h1>A terminal for Riga</h1><p>Published: 8 March 2019</p>\(body)",
      head: "<meta name=date content=2019-03-09>"
        + "<meta property='article:published_time' content=2019-03-07>")
    #expect(values(article, .published) == ["2019-03-07", "8 March 2019", "2019-03-09"])
  }
}

@Suite("headline choice")
struct TitleChoiceTests {
  private func title(_ headline: String?, _ claims: (String, String)...) -> String? {
    TitleChoice.title(
      headline: headline, claims: claims.map { Claim(.title, $0.1, where: $0.0) }, site: nil)
  }

  @Test("a kicker in the printed headline goes where the markup leaves it out")
  func kicker() {
    #expect(
      title("Harbour - A terminal for Riga", ("json-ld headline", "A terminal for Riga"))
        == "A terminal for Riga")
    #expect(
      title("Work on a terminal for Riga", ("json-ld headline", "A terminal for Riga"))
        == "Work on a terminal for Riga")
  }

  @Test("a kicker is taken over only where two places print it")
  func agreed() {
    let long = "Latvia: A terminal for Riga"
    #expect(title("A terminal for Riga", ("json-ld headline", long)) == "A terminal for Riga")
    #expect(
      title(
        "A terminal for Riga", ("json-ld headline", long), ("meta[property=\"og:title\"]", long))
        == long)
  }

  @Test("a heading that shares no word with any title of the page is not its headline")
  func foreign() {
    #expect(
      title("The Harbour Courier", ("title", "New terminal opens in Riga"))
        == "New terminal opens in Riga")
    #expect(title("Riga's new quays", ("title", "New terminal opens")) == "New terminal opens")
    #expect(title("The terminal is here", ("title", "New terminal")) == "The terminal is here")
  }
}
