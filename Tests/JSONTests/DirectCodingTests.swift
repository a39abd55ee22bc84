import Records
import Testing

@testable import JSON

/// What is read and written without Swift's coders must be what they read and write.
@Suite("direct reading and writing")
struct DirectCodingTests {
  static let full = #"""
    {"schema":"raw-article/1","id":"a","url":"file:a","source":"s","fetched_at":"2020-01-01T00:00:00Z",
    "sha256":"ab","bytes":12,"charset":{"declared":"x","used":"y","how":"bom","replaced":0},
    "http":{"status":200,"final_url":"u","etag":"e","last_modified":"l","content_type":"t"},
    "printed":{"title":"T","byline":"B","published":"P","modified":"M","lang":"L","site_name":"S",
    "description":"D","section":"C"},"canonical_url":"c",
    "claims":[{"field":"site_name","value":"v","where":"w"}],
    "blocks":[{"kind":"list-item","text":"t","line":3},{"kind":"quote","text":"«q»"}],
    "removed":[{"rule":"r","text":"t","line":4},{"rule":"r","text":"t"}]}
    """#

  private func document(_ line: String) throws -> JSONDocument {
    try Array(line.utf8).withUnsafeBytes { try JSONReader().document(of: $0) }
  }

  /// What the record says, read directly.
  private func direct<R: DirectlyRead>(_ type: R.Type, _ line: String) throws -> R? {
    try document(line).read { R.read($0) }
  }

  private func coded<R: Record>(_ type: R.Type, _ line: String) throws -> R {
    try R(from: ValueDecoder(document(line).read { $0.value }))
  }

  @Test(
    "a raw article is read alike",
    arguments: [
      full, #"{"id":"a","blocks":[]}"#,
      #"{"id":"a","blocks":[],"claims":null,"printed":null,"bytes":null,"more":1}"#,
      #"{"id":"a","blocks":[],"printed":{},"charset":{},"http":{}}"#,
    ])
  func reads(_ line: String) throws {
    #expect(try direct(RawArticle.self, line) == coded(RawArticle.self, line))
  }

  @Test(
    "what is not as it should be is left to the coders",
    arguments: [
      #"{"id":1,"blocks":[]}"#, #"{"id":"a","blocks":{}}"#, #"{"id":"a","blocks":[1]}"#,
      #"{"id":"a","blocks":[{"kind":"other","text":"t"}]}"#,
      #"{"id":"a","blocks":[{"kind":"quote"}]}"#, #"{"id":"a","blocks":[],"bytes":1.5}"#,
      #"{"id":"a","blocks":[],"printed":{"title":1}}"#,
      #"{"id":"a","blocks":[],"flags":["stub"]}"#, #"{"id":"a","blocks":[],"url":[]}"#,
    ])
  func leaves(_ line: String) throws {
    #expect(try direct(RawArticle.self, line) == nil)
  }

  @Test("a whole article is written alike, and one with little in it")
  func writes() throws {
    let small = Article(id: "a", text: "")
    var full = Article(id: "a\u{1}\"\\", text: "One\n\n«Two», and eight bytes more\tthan that.")
    full.title = "T"
    full.paragraphs = [Paragraph(start: 0, end: 3, kind: .listItem)]
    full.lang = DetectedLanguage(code: "en", confidence: 0.97)
    full.titleLang = DetectedLanguage(code: "und", confidence: 0)
    full.byline = ["A B", "C D"]
    full.agency = "G"
    full.dateline = PlaceLine(place: "P", agency: nil)
    full.published = DateReading(
      value: "2016-05-03", precision: .day, from: "f", to: "t",
      evidence: [Evidence(text: "t", where: "w", why: "y")])
    full.modified = DateReading()
    full.canonicalUrl = "c"
    full.siteName = "s"
    full.fingerprint = "0"
    var made = full
    made.origin.url = "file:a"
    var placeless = small
    placeless.dateline = PlaceLine()
    for article in [small, full, made, placeless] {
      let coded = String(decoding: try json(article), as: UTF8.self)
      let line = String(decoding: try article.line(), as: UTF8.self)
      #expect(line == #"{"schema":"article/1","# + coded.dropFirst() + "\n")
    }
  }

  @Test("a raw article is written alike, and one with nothing in it")
  func writesRaw() throws {
    let full = try #require(try direct(RawArticle.self, Self.full))
    var page = full
    page.origin = Origin()
    page.flags = [.stub]
    for article in [RawArticle(id: "a", blocks: []), page, full] {
      let coded = String(decoding: try json(article), as: UTF8.self)
      let line = String(decoding: try article.line(), as: UTF8.self)
      #expect(line == #"{"schema":"raw-article/1","# + coded.dropFirst() + "\n")
    }
  }

  @Test("a page is read alike")
  func readsPage() throws {
    let line = #"{"id":"a","url":"u","bytes":3,"media_type":"text/html","content":"x"}"#
    #expect(try direct(Page.self, line) == coded(Page.self, line))
    #expect(try direct(Page.self, #"{"id":"a","media_type":1,"content":"x"}"#) == nil)
  }

  @Test("what is handed on follows, but for what is written or dropped")
  func handsOn() throws {
    let line = try document(
      #"{"schema":"x","id":"b","url":"u","n":null,"gone":1,"text":"no","list":[1,{"a":[]},-2.5,"\n",true]}"#
    )
    let written = try Article(id: "a", text: "t").line(handingOn: line, dropping: ["gone"])
    #expect(
      String(decoding: written, as: UTF8.self)
        == #"{"schema":"article/1","id":"a","text":"t","paragraphs":[],"byline":[],"url":"u","list":[1,{"a":[]},-2.5,"\n",true]}"#
        + "\n")
  }
}
