import Records
import Testing

@testable import Load

@Suite("what is stored can be found as it was")
struct ContentTests {
  let folder: TemporaryFolder
  let warehouse: Warehouse

  init() throws {
    folder = try TemporaryFolder()
    warehouse = try Warehouse(path: folder.file("w.sqlite"))
  }

  @Test("substr gives the surface of every mention, statement and time, beyond the first plane too")
  func offsets() throws {
    try warehouse.load(Samples.five())
    for (table, words) in [
      ("mentions", "surface"), ("statements", "text"), ("time_mentions", "surface"),
    ] {
      let rows = try warehouse.rows(
        """
        SELECT substr(body, start_cp + 1, end_cp - start_cp), \(words)
        FROM \(table) JOIN article_versions USING (version_id)
        """)
      #expect(!rows.isEmpty)
      #expect(rows.allSatisfy { $0[0] == $0[1] }, "\(table)")
    }
  }

  @Test(
    "metacharacters, quotes and a NUL are text",
    arguments: [
      "'; DROP TABLE articles; --", "100% _x_ \"y\" (z)*", "NEAR(a b) AND OR NOT ^", "a\0b",
    ])
  func metacharacters(_ text: String) throws {
    var article = Samples.article(1, text: text + " end", title: text)
    article.name("end", .organization, "o-1")
    try warehouse.load([article])
    let stored = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    #expect(try warehouse.value("SELECT title FROM article_versions") == stored)
    #expect(
      try warehouse.value(
        "SELECT substr(body, start_cp + 1, end_cp - start_cp) FROM mentions JOIN article_versions USING (version_id)"
      )
        == "end")
    let before = try warehouse.dump()
    try warehouse.load([article])
    #expect(try warehouse.dump() == before)
  }

  @Test("a body of five megabytes is stored and found")
  func large() throws {
    let text = String(repeating: "Обычные слова стоят рядом. ", count: 110_000) + "Иголка"
    #expect(text.utf8.count > 5_000_000)
    var article = Samples.article(1, text: text, lang: "ru")
    let end = text.unicodeScalars.count
    article.mentions = [
      Mention(
        start: end - 6, end: end, surface: "Иголка", lemma: "Иголка", kind: .organization,
        confidence: 1, method: .rule)
    ]
    try warehouse.load([article])
    #expect(
      try warehouse.value(
        "SELECT substr(body, start_cp + 1, end_cp - start_cp) FROM mentions JOIN article_versions USING (version_id)"
      )
        == "Иголка")
    #expect(try warehouse.found("иголкой") == ["file:news/1.txt"])
  }

  @Test("the dump escapes what would break its lines and leaves out when things were seen")
  func dump() throws {
    try warehouse.load([Samples.article(1, text: "a\tb\nc\\d")])
    let dump = try warehouse.dump()
    #expect(dump.contains("a\\tb\\nc\\\\d"))
    #expect(!dump.contains("seen_at"))
    #expect(!dump.contains("recorded_at"))
  }
}

extension Warehouse {
  /// The addresses of the articles that answer what was typed.
  func found(_ typed: String) throws -> [String] {
    guard let match = FullTextQuery(typed).match else { return [] }
    let quoted = "'" + match.replacing("'", with: "''") + "'"
    return try rows(
      """
      SELECT a.url FROM article_fts f JOIN current_versions v USING (version_id)
        JOIN articles a USING (article_id)
      WHERE article_fts MATCH \(quoted) ORDER BY 1
      """
    ).map { $0[0]! }
  }
}
