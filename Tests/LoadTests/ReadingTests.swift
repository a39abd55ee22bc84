import Records
import Testing

@testable import Load

@Suite("what the driver shows")
struct ReadingTests {
  let folder: TemporaryFolder
  let warehouse: Warehouse

  init() throws {
    folder = try TemporaryFolder()
    warehouse = try Warehouse(path: folder.file("w.sqlite"))
    try warehouse.load(Samples.five(), run: RunSamples.report(for: Samples.five()))
  }

  @Test("each question is one query that runs", arguments: try Question.all())
  func question(_ question: Question) throws {
    #expect(!question.title.isEmpty)
    _ = try question.ask(warehouse)
  }

  @Test("there are fifteen questions, and those about the samples are answered")
  func answers() throws {
    let questions = try Question.all()
    #expect(questions.map(\.number) == Array(1...15))
    func answer(_ number: Int) throws -> [[String?]] {
      Array(try questions[number - 1].ask(warehouse).dropFirst())
    }
    #expect(
      try answer(5).map { [$0[4], $0[5], $0[6]] }.contains(["planned", "2016-05-02", "2016-05-03"]))
    #expect(try answer(12) == [["Sergei Brodov", "Damascus", "1"]])
    #expect(try answer(9).count == 1)
    #expect(try answer(13).map { $0[4] } == ["0", "0"])
    #expect(try answer(15).count >= 9)
    #expect(try !answer(10).isEmpty)
  }

  @Test("a table stands in columns, a long or missing cell and a line's end do not break it")
  func table() {
    let long = String(repeating: "x", count: 80)
    let text = TextTable([["one", "two"], [nil, long], ["a\nb\u{1B}", "c"]]).text
    #expect(
      text
        == "one   two\n────  \(String(repeating: "─", count: 60))\n      \(long.prefix(59))…\na b␛  c\n"
    )
  }

  @Test("an article is found by its id, the start of it, its URL or its file's name")
  func finds() throws {
    let id = try warehouse.value(
      "SELECT article_id FROM articles WHERE url = 'https://a.example/4'")!
    for wanted in [id, String(id.prefix(8)), "https://a.example/4"] {
      #expect(try ArticlePage(wanted, in: warehouse).article == id)
    }
    #expect(try ArticlePage("1.txt", in: warehouse).url == "file:news/1.txt")
  }

  @Test(
    "an unknown id and a start that several have are errors",
    arguments: ["none", "", "ffffffffffff", "'"])
  func unknown(_ wanted: String) throws {
    let error = #expect(throws: WarehouseError.self) { try ArticlePage(wanted, in: warehouse) }
    #expect(error?.code == .unknown)
  }

  @Test("an address that several files end in is ambiguous")
  func ambiguous() throws {
    try warehouse.load([Samples.article(1, text: "Elsewhere.", url: "file:old/1.txt")])
    let error = #expect(throws: WarehouseError.self) { try ArticlePage("1.txt", in: warehouse) }
    #expect(error?.code == .ambiguous)
    #expect(try ArticlePage("old/1.txt", in: warehouse).body == "Elsewhere.")
  }

  @Test("the page marks statements and times and lists what was struck")
  func rendering() throws {
    let page = try ArticlePage("file:news/1.txt", in: warehouse)
    let text = ArticleRendering(colours: false).text(of: page)
    #expect(text.contains("said ⟦1 talks on Aleppo would resume on ‹Monday› 😀 in Geneva⟧."))
    #expect(text.contains("1  Sergei Brodov, indirect, announce"))
    #expect(text.contains("Tweet  [line 9, share-bars]"))
    #expect(text.contains("because of “1 May” (line 1): ISO"))
    #expect(text.contains("person  Sergei Brodov: Sergei Brodov"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(ArticleRendering(colours: true).text(of: page).contains("\u{1B}[1mHeadline 1\u{1B}[0m"))
  }

  @Test(
    "as HTML the page marks speakers, statements and times, and shows a stranger's text as text")
  func html() throws {
    var article = Samples.article(7, text: "One <b>\n\ntwo & \u{1B}three.", title: "<script>")
    article.removed = [Removed(rule: "r", text: "\"</ol>")]
    try warehouse.load([article])
    let strange = ArticleHTML().text(of: try ArticlePage("file:news/7.txt", in: warehouse))
    #expect(strange.contains("<p>One &lt;b&gt;</p>\n<p>two &amp; \u{FFFD}three.</p>"))
    #expect(
      strange.contains("<h1>&lt;script&gt;</h1>") && strange.contains("&quot;&lt;/ol&gt; [r]"))
    let page = ArticleHTML().text(of: try ArticlePage("file:news/1.txt", in: warehouse))
    #expect(page.contains("<span class=\"speaker\" title=\"Sergei Brodov\">Sergei Brodov</span>"))
    #expect(
      page.contains("title=\"Sergei Brodov, indirect, announce\">talks on Aleppo would resume"))
    #expect(page.contains("<span class=\"statement time\""))
  }

  @Test("escape sequences of a stranger's text do not reach the terminal")
  func escapes() throws {
    var article = Samples.article(
      6, text: "A \u{1B}[2J\u{9B}31m \u{202E}text.", title: "\u{1B}]0;x\u{07}")
    article.removed = [Removed(rule: "r", text: "\u{1B}[H")]
    article.name("\u{1B}[2J", .organization, "o-1", nameEn: "\u{1B}c")
    try warehouse.load([article])
    let text = ArticleRendering(colours: false).text(
      of: try ArticlePage("file:news/6.txt", in: warehouse))
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(!text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) || $0 == "\u{202E}" })
  }

  @Test("views answer in plain words")
  func views() throws {
    #expect(
      try warehouse.rows(
        "SELECT speaker, act, outlet, language, date FROM v_statements WHERE url = 'file:news/1.txt'"
      )
        == [["Sergei Brodov", "announce", "a.example", "en", "2016-05-01"]])
    #expect(try warehouse.value("SELECT from_date FROM events") == "2016-05-03")
    #expect(
      try warehouse.rows("SELECT rule_id, blocks FROM v_removed_by_rule") == [["share-bars", "1"]])
    #expect(try !warehouse.rows("SELECT * FROM v_timeline").isEmpty)
    #expect(try warehouse.rows("SELECT * FROM v_meetings").isEmpty)
  }
}
