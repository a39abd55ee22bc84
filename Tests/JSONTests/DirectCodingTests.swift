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
      #"{"id":"a","blocks":[],"flags":["stub","live-ticker"]}"#,
      #"{"id":"a","blocks":[],"flags":[]}"#,
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
      #"{"id":"a","blocks":[],"flags":["other"]}"#, #"{"id":"a","blocks":[],"url":[]}"#,
      #"{"id":"a","blocks":[{"kind":"quote\u0000","text":"t"}]}"#,
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

  @Test("a page is written alike, and one of which nothing is known")
  func writesPage() throws {
    let origin = Origin(
      url: "file:a", source: "s", fetchedAt: "2020-01-01T00:00:00Z", sha256: "ab", bytes: 12,
      charset: Charset(declared: "x", used: "y", how: "bom", replaced: 0),
      http: HTTPResponse(
        status: 200, finalUrl: "u", etag: "\"e\"", lastModified: "l", contentType: "t"))
    let some = Origin(charset: Charset(used: "y"), http: HTTPResponse(etag: "e"))
    let none = Origin(charset: Charset(), http: HTTPResponse())
    for origin in [origin, some, none, Origin()] {
      let page = Page(
        id: "a", origin: origin, mediaType: "text/html",
        content: "<p class=\"one\">\n\t«Two»\\\u{1}\n")
      let coded = String(decoding: try json(page), as: UTF8.self)
      let line = String(decoding: try page.line(), as: UTF8.self)
      #expect(line == #"{"schema":"page/1","# + coded.dropFirst() + "\n")
    }
  }

  static let article = #"""
    {"schema":"annotated-article/1","id":"a","url":"u","bytes":3,"title":"T","text":"One «two»",
    "paragraphs":[{"start":0,"end":3,"kind":"quote"}],"lang":{"code":"en","confidence":1},
    "title_lang":{"code":"und","confidence":0.5},"byline":["B"],"agency":"G","dateline":{"place":"P"},
    "published":{"value":"2016","precision":"year","from":"f","to":"t",
    "evidence":[{"text":"t","where":"w","why":"y"}]},"modified":{},"canonical_url":"c","site_name":"s",
    "fingerprint":"0","removed":[{"rule":"r","text":"t"}],
    "claims":[{"field":"site_name","value":"v","where":"w"}],
    "mentions":[{"start":0,"end":3,"surface":"s","lemma":"l","kind":"person","entity":"e",
    "confidence":0.25,"method":"second-pass","nested":true,"acts_as":"government"},
    {"start":0,"end":3,"surface":"s","lemma":"l","kind":"place","confidence":1,"method":"rule"}],
    "entities":[{"entity":"e","kind":"organization","name":"n","name_en":"E","name_ru":"Р","aliases":["x"],
    "country":"RU","lat":1.5,"lon":-2,"roles":[{"office":"o","body":"b","evidence":{"start":1,"end":2}}]},
    {"entity":"f","kind":"document","name":"n"}],
    "statements":[{"start":0,"end":3,"text":"t","parts":[{"start":0,"end":1}],"form":"partial","cue":"c",
    "speaker":"e","speakers":["f"],"speaker_kind":"unnamed","speaker_surface":"s","speaker_start":1,
    "speaker_end":2,"via":"v","act":"deny","addressees":["a"],"topics":["t"],"places":["p"],"occasion":"o",
    "said":{"value":"v","from":"f","to":"t"},"negated":false,"confidence":0.5},
    {"start":0,"end":0,"text":"","form":"direct","confidence":1}],
    "times":[{"start":0,"end":3,"surface":"s","kind":"relative","value":"v","from":"f","to":"t",
    "precision":"day","anchor":"published"},{"start":0,"end":3,"surface":"s","kind":"duration"}],
    "events":[{"event":"e","kind":"talks","name":"n","place":"p","from":"f","to":"t","status":"held",
    "participants":["x"],"start":0,"end":3}]}
    """#

  @Test(
    "an article, with and without what was found in it, is read alike",
    arguments: [article, #"{"id":"a","text":"t"}"#, #"{"id":"a","text":"t","mentions":null}"#])
  func readsArticle(_ line: String) throws {
    #expect(try direct(Article.self, line) == coded(Article.self, line))
    #expect(try direct(AnnotatedArticle.self, line) == coded(AnnotatedArticle.self, line))
  }

  @Test(
    "what an annotated article should not be is left to the coders",
    arguments: [
      #""mentions":[{}]"#, #""entities":[{"entity":"e","kind":"dog","name":"n"}]"#,
      #""lang":{"code":"en"}"#, #""times":{}"#, #""byline":[1]"#, #""text":2"#,
      #""statements":[{"start":2,"end":1,"text":"","form":"direct","confidence":1}]"#,
      #""statements":[{"start":0,"end":1,"text":"","form":"direct","confidence":"1"}]"#,
    ])
  func leavesArticle(_ member: String) throws {
    let line = member.hasPrefix(#""text""#) ? "" : #""text":"t","#
    #expect(try direct(AnnotatedArticle.self, #"{"id":"a",\#(line)\#(member)}"#) == nil)
  }

  @Test("what was found is written alike, and nothing at all")
  func writesAnnotations() throws {
    let full = try #require(try direct(AnnotatedArticle.self, Self.article))
    var found = Annotations(id: "a")
    found.mentions = full.mentions
    found.entities = full.entities
    found.statements = full.statements
    found.times = full.times
    found.events = full.events
    for annotations in [found, Annotations(id: "b")] {
      let coded = String(decoding: try json(annotations), as: UTF8.self)
      let line = String(decoding: try annotations.line(), as: UTF8.self)
      #expect(line == #"{"schema":"annotated-article/1","# + coded.dropFirst() + "\n")
    }
  }

  @Test("a page is read alike")
  func readsPage() throws {
    let line = #"{"id":"a","url":"u","bytes":3,"media_type":"text/html","content":"x"}"#
    #expect(try direct(Page.self, line) == coded(Page.self, line))
    #expect(try direct(Page.self, #"{"id":"a","media_type":1,"content":"x"}"#) == nil)
  }

  @Test(
    "what is handed on is in the writer's form, however it stands in the line",
    arguments: [
      ("1", "1"), ("-0", "0"), ("-17 ", "-17"), ("1e2", "100.0"), ("0.50", "0.5"), ("0.97", "0.97"),
      ("-0.5", "-0.5"), ("10.0", "10.0"), ("0.00001", "1e-05"), ("true", "true"),
      (" false ", "false"), (#""a\"b""#, #""a\"b""#), (#""\/""#, #""/""#), (#""\u0041""#, #""A""#),
      (#""\b\n""#, #""\u0008\n""#), (#""ж\\" "#, #""ж\\""#), ("[ ]", "[]"), ("[1,2]", "[1,2]"),
      ("[1, 2]", "[1,2]"), (#"{"a" :1}"#, #"{"a":1}"#),
      (#"[1,  {"ж": [ "\n", true],\#t"b": -0.25}, {}]"#, #"[1,{"ж":["\n",true],"b":-0.25},{}]"#),
      (#"{"a":[{"b":"c\t"}, 2]}"#, #"{"a":[{"b":"c\t"},2]}"#),
      (#"{"\u0061":{}}"#, #"{"a":{}}"#), (#"{"a":null}"#, #"{"a":null}"#),
    ])
  func handsOnAnew(_ member: String, _ written: String) throws {
    let line = try document(#"{"schema":"x", "m": "# + member + #","id":"b","last":[{"x":"y"}]}"#)
    #expect(
      String(decoding: try Article(id: "a", text: "t").line(handingOn: line), as: UTF8.self)
        == #"{"schema":"article/1","id":"a","text":"t","paragraphs":[],"byline":[],"m":"# + written
        + #","last":[{"x":"y"}]}"# + "\n")
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
