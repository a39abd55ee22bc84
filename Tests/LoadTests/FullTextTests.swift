import Records
import Testing

@testable import Load

@Suite("full text")
struct FullTextTests {
  let folder: TemporaryFolder
  let warehouse: Warehouse

  init() throws {
    folder = try TemporaryFolder()
    warehouse = try Warehouse(path: folder.file("w.sqlite"))
    try warehouse.load([
      Samples.article(
        1, text: "Её делегация продолжит переговоры в Женеве.", title: "Всё о мире", lang: "ru"),
      Samples.article(2, text: "The delegations negotiated in Geneva.", title: "Talks"),
    ])
  }

  @Test(
    "finds inflected forms and folds ё and case",
    arguments: [
      ("переговорах", 1), ("ЖЕНЕВА делегации", 1), ("ее", 1), ("всё", 1), ("все", 1),
      ("delegation", 2), ("negotiating geneva", 2), ("«в Женеве»", 1), ("\"negotiated in\"", 2),
    ])
  func finds(_ typed: String, _ number: Int) throws {
    #expect(try warehouse.found(typed) == ["file:news/\(number).txt"])
  }

  @Test(
    "takes nothing typed for an operator",
    arguments: [
      "", "\"", "***", "delegation OR женева", "body:x", "NEAR(", "delegation \"", "- ^ (",
    ])
  func harmless(_ typed: String) throws {
    #expect(try warehouse.found(typed).count <= 1)
  }

  @Test("phrases keep their order")
  func phrases() throws {
    #expect(try warehouse.found("\"geneva in\"").isEmpty)
  }

  @Test("plain SQL reaches it, and a snippet shows the text as printed")
  func plain() throws {
    #expect(
      try warehouse.rows(
        "SELECT snippet(article_fts, 2, '[', ']', '…', 3) FROM article_fts WHERE article_fts MATCH 'body : ее'"
      )
        == [["[Её] делегация продолжит…"]])
    #expect(
      try warehouse.rows(
        "SELECT title FROM article_fts WHERE article_fts MATCH 'stems : переговор*'")
        == [["Всё о мире"]])
  }

  @Test("a text that changed in case only is found by its new words, and the index stays whole")
  func changed() throws {
    try warehouse.load(
      [
        Samples.article(
          1, text: "ЕЁ делегация  продолжит переговоры в Женеве.", title: "все о мире", lang: "ru")
      ], at: "2026-03-09T08:00:00Z")
    #expect(try warehouse.found("переговоры") == ["file:news/1.txt"])
    #expect(
      try warehouse.value("SELECT count(*) FROM article_fts WHERE article_fts MATCH 'ее'") == "1")
  }
}
