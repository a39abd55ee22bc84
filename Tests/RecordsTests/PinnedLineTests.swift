import JSON
import Records
import Testing

/// What others rely on: each record's exact line. A change here is a change of the contract.
@Suite("record lines")
struct PinnedLineTests {
  private func line(_ record: some Record) throws -> String {
    String(decoding: try record.line(), as: UTF8.self)
  }

  @Test("page/1")
  func page() throws {
    let page = Page(
      id: "p1",
      origin: Origin(
        url: "https://courier.example/a", source: "courier", fetchedAt: "2019-03-07T10:00:00Z",
        sha256: "ab",
        bytes: 12,
        charset: Charset(
          declared: "windows-1251", used: "windows-1251", how: "declared", replaced: 0),
        http: HTTPResponse(
          status: 200, finalUrl: "https://courier.example/a?x", etag: "\"e\"",
          lastModified: "yesterday",
          contentType: "text/html")),
      mediaType: "text/html", content: "<p>\"Да\"\n</p>")
    #expect(
      try line(page) == #"""
        {"schema":"page/1","id":"p1","url":"https://courier.example/a","source":"courier","fetched_at":"2019-03-07T10:00:00Z","sha256":"ab","bytes":12,"charset":{"declared":"windows-1251","used":"windows-1251","how":"declared","replaced":0},"http":{"status":200,"final_url":"https://courier.example/a?x","etag":"\"e\"","last_modified":"yesterday","content_type":"text/html"},"media_type":"text/html","content":"<p>\"Да\"\n</p>"}

        """#)
  }

  @Test("raw-article/1")
  func rawArticle() throws {
    var printed = Printed()
    printed.title = "A road and a map"
    printed.siteName = "Courier"
    let article = RawArticle(
      id: "p1", printed: printed, canonicalUrl: "https://courier.example/a",
      flags: [.liveTicker, .severalArticles, .stub],
      claims: [Claim(.siteName, "Courier", where: "meta[property=\"og:site_name\"]")],
      blocks: [Block(.listItem, "One", line: 3), Block(.paragraph, "Two")],
      removed: [Removed(rule: "share-row", text: "Tweet", line: 9)])
    #expect(
      try line(article) == #"""
        {"schema":"raw-article/1","id":"p1","printed":{"title":"A road and a map","site_name":"Courier"},"canonical_url":"https://courier.example/a","flags":["live-ticker","several-articles","stub"],"claims":[{"field":"site_name","value":"Courier","where":"meta[property=\"og:site_name\"]"}],"blocks":[{"kind":"list-item","text":"One","line":3},{"kind":"paragraph","text":"Two"}],"removed":[{"rule":"share-row","text":"Tweet","line":9}]}

        """#)
  }

  @Test("article/1")
  func article() throws {
    var article = Article(id: "p1", text: "One.")
    article.title = "A road"
    article.paragraphs = [Paragraph(start: 0, end: 4, kind: .paragraph)]
    article.lang = DetectedLanguage(code: "en", confidence: 0.98)
    article.byline = ["Ines Calloway"]
    article.agency = "AP"
    article.dateline = PlaceLine(place: "Cairo", agency: "AP")
    article.published = DateReading(
      value: "2019-03-07", precision: .day, from: "2019-03-06T10:00:00Z",
      to: "2019-03-08T12:00:00Z",
      evidence: [Evidence(text: "7 March 2019", where: "line 4", why: "a month by name")])
    article.fingerprint = "00ff"
    #expect(
      try line(article) == #"""
        {"schema":"article/1","id":"p1","title":"A road","text":"One.","paragraphs":[{"start":0,"end":4,"kind":"paragraph"}],"lang":{"code":"en","confidence":0.98},"byline":["Ines Calloway"],"agency":"AP","dateline":{"place":"Cairo","agency":"AP"},"published":{"value":"2019-03-07","precision":"day","from":"2019-03-06T10:00:00Z","to":"2019-03-08T12:00:00Z","evidence":[{"text":"7 March 2019","where":"line 4","why":"a month by name"}]},"fingerprint":"00ff"}

        """#)
  }

  @Test("annotated-article/1")
  func annotations() throws {
    var annotations = Annotations(id: "p1")
    annotations.mentions = [
      Mention(
        start: 0, end: 4, surface: "Rome", lemma: "Rome", kind: .place, entity: "geo:1",
        confidence: 0.9,
        method: .secondPass, nested: true, actsAs: "government")
    ]
    annotations.entities = [
      Entity(
        entity: "geo:1", kind: .place, name: "Rome", nameEn: "Rome", nameRu: "Рим",
        aliases: ["Rome"],
        country: "IT", lat: 41.9, lon: 12.5,
        roles: [Role(office: "host", body: "un", evidence: TextSpan(0, 4))])
    ]
    var statement = Statement(span: TextSpan(5, 9), text: "Wait", form: .direct, confidence: 0.8)
    statement.parts = [TextSpan(5, 9)]
    statement.cue = "said"
    statement.speaker = "geo:1"
    statement.speakerKind = .place
    statement.speakerSurface = "Rome"
    statement.speakerStart = 0
    statement.speakerEnd = 4
    statement.act = "state"
    statement.said = SaidDate(value: "2019-03-07", from: "2019-03-07", to: "2019-03-07")
    annotations.statements = [statement]
    annotations.times = [
      TimeMention(
        start: 10, end: 16, surface: "Friday", kind: .date, value: "2019-03-08", from: "2019-03-08",
        to: "2019-03-08", precision: .day, anchor: "published")
    ]
    annotations.events = [
      EventMention(
        event: "e1", kind: .talks, name: "Rome talks", place: "geo:1", from: "2019-03-08",
        to: "2019-03-09",
        status: .planned, participants: ["geo:1"], start: 0, end: 16)
    ]
    #expect(
      try line(annotations) == #"""
        {"schema":"annotated-article/1","id":"p1","mentions":[{"start":0,"end":4,"surface":"Rome","lemma":"Rome","kind":"place","entity":"geo:1","confidence":0.9,"method":"second-pass","nested":true,"acts_as":"government"}],"entities":[{"entity":"geo:1","kind":"place","name":"Rome","name_en":"Rome","name_ru":"Рим","aliases":["Rome"],"country":"IT","lat":41.9,"lon":12.5,"roles":[{"office":"host","body":"un","evidence":{"start":0,"end":4}}]}],"statements":[{"start":5,"end":9,"text":"Wait","parts":[{"start":5,"end":9}],"form":"direct","cue":"said","speaker":"geo:1","speaker_kind":"place","speaker_surface":"Rome","speaker_start":0,"speaker_end":4,"act":"state","addressees":[],"topics":[],"places":[],"said":{"value":"2019-03-07","from":"2019-03-07","to":"2019-03-07"},"confidence":0.8}],"times":[{"start":10,"end":16,"surface":"Friday","kind":"date","value":"2019-03-08","from":"2019-03-08","to":"2019-03-08","precision":"day","anchor":"published"}],"events":[{"event":"e1","kind":"talks","name":"Rome talks","place":"geo:1","from":"2019-03-08","to":"2019-03-09","status":"planned","participants":["geo:1"],"start":0,"end":16}]}

        """#)
  }

  @Test("a reject")
  func reject() throws {
    let reject = Reject(
      stage: "clean", reason: "malformed", message: "no", input: "-", line: 2, byte: 40, id: "p1",
      record: "{")
    #expect(
      String(decoding: try json(reject), as: UTF8.self) == #"""
        {"stage":"clean","reason":"malformed","message":"no","input":"-","line":2,"byte":40,"id":"p1","record":"{"}
        """#)
  }
}
