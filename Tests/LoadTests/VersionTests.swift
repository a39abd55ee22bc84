import Records
import Testing

@testable import Load

@Suite("versions of an article")
struct VersionTests {
  let folder: TemporaryFolder
  let warehouse: Warehouse

  init() throws {
    folder = try TemporaryFolder()
    warehouse = try Warehouse(path: folder.file("w.sqlite"))
  }

  private func load(_ text: String, page: Int = 1, at time: String) throws {
    try warehouse.load(
      [Samples.article(page, text: text, title: "T", url: "https://a.example/1")], at: time)
  }

  private func current() throws -> String? {
    try warehouse.value("SELECT body FROM current_versions")
  }

  @Test("another page with the same text is no new version")
  func residue() throws {
    try load("One text.", page: 1, at: "2026-03-01T08:00:00Z")
    try load("One  TEXT.", page: 2, at: "2026-03-02T08:00:00Z")
    #expect(try warehouse.value("SELECT count(*) FROM article_versions") == "1")
    #expect(try warehouse.value("SELECT page_id FROM article_versions") == "page-2")
    #expect(try current() == "One  TEXT.")
  }

  @Test("another text is a new version, and an old text comes back as current without a new one")
  func backAndForth() throws {
    try load("One text.", at: "2026-03-01T08:00:00Z")
    try load("Two texts.", at: "2026-03-02T08:00:00Z")
    #expect(try current() == "Two texts.")
    try load("One text.", at: "2026-03-03T08:00:00Z")
    #expect(try current() == "One text.")
    #expect(
      try warehouse.rows("SELECT version_no, body FROM article_versions ORDER BY 1")
        == [["1", "One text."], ["2", "Two texts."]])
    #expect(try warehouse.value("SELECT count(*) FROM articles") == "1")
  }

  @Test("an older page loaded late changes neither the current text nor what is said of it")
  func late() throws {
    try load("Two texts.", at: "2026-03-02T08:00:00Z")
    try load("One text.", at: "2026-03-01T08:00:00Z")
    #expect(try current() == "Two texts.")
    #expect(try warehouse.value("SELECT version_no FROM current_versions") == "2")
    #expect(try warehouse.value("SELECT first_seen_at FROM articles") == "2026-03-01T08:00:00Z")
    let late = Samples.article(
      7, text: "Two TEXTS.", title: "T", url: "https://a.example/1", seen: "2026-02-01T08:00:00Z")
    #expect(try warehouse.load([late]).older == 1)
    #expect(try current() == "Two texts.")
  }

  @Test("a canonical URL makes two addresses one article on the page's own host only")
  func canonical() throws {
    for (page, url) in [(1, "https://www.a.example/x?u=1"), (2, "https://a.example/y")] {
      var article = Samples.article(page, text: "A text.", url: url)
      article.canonicalUrl = "https://a.example/x"
      try warehouse.load([article])
    }
    #expect(try warehouse.value("SELECT count(*) FROM articles") == "1")
    var copy = Samples.article(3, text: "A text.", url: "https://b.example/x")
    copy.canonicalUrl = "https://a.example/x"
    try warehouse.load([copy])
    #expect(try warehouse.value("SELECT count(*) FROM articles") == "2")
  }

  @Test("equal texts are copies of the earliest, whichever came first, and part when one changes")
  func duplicates() throws {
    var early = Samples.article(1, text: "The same words.", url: "https://a.example/1")
    early.published = DateReading(value: "2016-05-01", from: "2016-05-01T00:00:00Z")
    var late = Samples.article(2, text: "The same  words.", url: "https://b.example/1")
    late.published = DateReading(value: "2016-05-02", from: "2016-05-02T00:00:00Z")
    try warehouse.load([late])
    try warehouse.load([early])
    let query = """
      SELECT a.url, o.url FROM articles a LEFT JOIN articles o ON o.article_id = a.duplicate_of
      ORDER BY 1
      """
    #expect(
      try warehouse.rows(query)
        == [["https://a.example/1", nil], ["https://b.example/1", "https://a.example/1"]])
    #expect(try warehouse.value("SELECT count(DISTINCT story_id) FROM articles") == "1")
    late.text = "Other words."
    try warehouse.load([late], at: "2026-03-05T08:00:00Z")
    #expect(try warehouse.value("SELECT count(duplicate_of) FROM articles") == "0")
    #expect(try warehouse.value("SELECT count(DISTINCT story_id) FROM articles") == "2")
  }

  @Test("what changed between two texts can be read")
  func history() throws {
    try load("One.\n\nTwo.\n\nThree.", at: "2026-03-01T08:00:00Z")
    try load("One.\n\nTwo and a half.\n\nThree.\n\nFour.", at: "2026-03-02T08:00:00Z")
    let id = try warehouse.value("SELECT article_id FROM articles")!
    #expect(
      try VersionHistory(id, in: warehouse).text == """
        version 1, seen 2026-03-01T08:00:00Z
        version 2, seen 2026-03-02T08:00:00Z, current
          - Two.
          + Two and a half.
          + Four.

        """)
  }
}
