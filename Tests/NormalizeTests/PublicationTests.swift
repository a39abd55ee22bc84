import Records
import Testing

@testable import Normalize

@Suite("publication date")
struct PublicationTests {
  func published(_ article: RawArticle) throws -> DateReading? {
    try normalizer.article(from: article).published
  }

  @Test("an article that declares no date and prints none has none")
  func none() throws {
    #expect(try published(raw(englishBody + " It opened on Tuesday, 3 May.")) == nil)
    #expect(try published(raw(englishBody, published: "today")) == nil)
  }

  @Test("a weekday of the text decides the order, and the evidence says so")
  func weekday() throws {
    let reading = try #require(
      try published(raw(englishBody, "The mayor said so on Tuesday.", published: "4/2/2014")))
    #expect(reading.value == "2014-02-04")
    #expect(reading.precision == .day)
    #expect(reading.evidence.first?.text == "4/2/2014")
    #expect(reading.evidence.first?.why.contains("Tuesday") == true)
    #expect(reading.evidence.first?.why.contains("Wednesday") == true)
    let american = try published(
      raw(englishBody, "The mayor said so on Wednesday.", published: "4/2/2014"))
    #expect(american?.value == "2014-04-02")
  }

  @Test("the headline's weekday counts as the text's")
  func headline() throws {
    let reading = try published(
      raw(russianBody, title: "Мост закроют уже во вторник", published: "15:51 03/05/2016"))
    #expect(reading?.value == "2016-05-03T15:51")
    #expect(reading?.precision == .minute)
  }

  @Test("without evidence English leaves the order open, Russian puts the day first")
  func habit() throws {
    let open = try #require(try published(raw(englishBody, published: "03/05/2016")))
    #expect(open.value == nil && open.precision == nil)
    #expect(open.from == "2016-03-04T10:00:00Z")
    #expect(open.to == "2016-05-04T12:00:00Z")
    #expect(open.evidence.first?.why.contains("nothing tells") == true)
    #expect(try published(raw(russianBody, published: "03/05/2016"))?.value == "2016-05-03")
  }

  @Test("what was learned of a source decides, and gives its zone")
  func learned() throws {
    let habits = LearnedSources(sources: ["desk": .init(order: .mdy, zone: "-05:00")])
    let normalizer = try Normalizer(settings: NormalizeSettings(), learned: habits)
    var article = raw(englishBody, published: "03/05/2016 15:51")
    article.origin.source = "desk"
    let reading = try normalizer.article(from: article).published
    #expect(reading?.value == "2016-03-05T15:51")
    #expect(reading?.from == "2016-03-05T20:51:00Z")
    #expect(reading?.to == "2016-03-05T20:52:00Z")
    #expect(reading?.evidence.first?.why.contains("this source") == true)
  }

  @Test("a weekday of the text is stronger than what was learned")
  func strength() throws {
    let habits = LearnedSources(sources: ["desk": .init(order: .mdy, zone: nil)])
    let normalizer = try Normalizer(settings: NormalizeSettings(), learned: habits)
    var article = raw(englishBody, "He came on Tuesday.", published: "03/05/2016")
    article.origin.source = "desk"
    #expect(try normalizer.article(from: article).published?.value == "2016-05-03")
  }

  @Test("bounds are the UTC instants that it can mean")
  func bounds() throws {
    let zoned = try published(raw(englishBody, published: "2016-05-03T15:51:07+03:00"))
    #expect(zoned?.value == "2016-05-03T15:51:07+03:00")
    #expect(zoned?.precision == .second)
    #expect(zoned?.from == "2016-05-03T12:51:07Z")
    #expect(zoned?.to == "2016-05-03T12:51:08Z")
    let day = try published(raw(englishBody, published: "3 May 2016"))
    #expect(day?.from == "2016-05-02T10:00:00Z")
    #expect(day?.to == "2016-05-04T12:00:00Z")
  }

  @Test("a date after the fetch is refused, and the refusal is recorded")
  func future() throws {
    var article = raw(
      englishBody, published: "3 May 2026",
      claims: [Claim(.published, "2016-05-03", where: "time[datetime]")])
    article.origin.fetchedAt = "2020-01-01T00:00:00Z"
    let reading = try #require(try published(article))
    #expect(reading.value == "2016-05-03")
    #expect(reading.evidence.map { $0.why.contains("refused") } == [true, false])
    #expect(reading.evidence.last?.where == "time[datetime]")
  }

  @Test("a reading of an ambiguous date that lies after the fetch is not meant")
  func ambiguousFuture() throws {
    var article = raw(englishBody, published: "03/05/2016")
    article.origin.fetchedAt = "2016-04-01T00:00:00Z"
    #expect(try published(article)?.value == "2016-03-05")
  }

  @Test("a claim that agrees makes the value finer, one that does not is recorded")
  func claims() throws {
    let finer = try published(
      raw(
        englishBody, published: "3 May 2016",
        claims: [
          Claim(.published, "2016-05-03T15:51:00+01:00", where: "json-ld"),
          Claim(.published, "2015-01-01", where: "meta"),
        ]))
    #expect(finer?.value == "2016-05-03T15:51:00+01:00")
    #expect(finer?.evidence.last?.why.contains("contradicts") == true)
    let decided = try published(
      raw(
        englishBody, published: "03/05/2016",
        claims: [Claim(.published, "2016-03-05", where: "meta")]))
    #expect(decided?.value == "2016-03-05")
  }

  @Test("the clock's zero is no date")
  func epoch() throws {
    #expect(try published(raw(englishBody, published: "1970-01-01T00:00:00Z"))?.value == nil)
  }

  @Test("a dateline's date counts with its year, and without one gives no value")
  func dateline() throws {
    let full = try published(raw("GENEVA, May 3, 2016 (Reuters) - " + englishBody))
    #expect(full?.value == "2016-05-03")
    #expect(full?.evidence.first?.where == "dateline")
    let yearless = try published(raw("GENEVA, May 3 (Reuters) - " + englishBody))
    #expect(yearless?.value == nil)
    #expect(yearless?.evidence.first?.why.contains("no year") == true)
  }

  @Test("a web address that names a day is a last resort, a file's path is none")
  func address() throws {
    var article = raw(englishBody)
    article.origin.url = "https://post.example/2016/05/03/bridge"
    #expect(try published(article)?.value == "2016-05-03")
    article.origin.url = "file:archive/2016/05/03/bridge.txt"
    #expect(try published(article) == nil)
  }

  @Test("an address tells which day a moment in UTC was at its source, where a clock could show it")
  func localDay() throws {
    func value(_ time: String, _ day: String) throws -> String? {
      var article = raw(englishBody, published: "2016-05-03T\(time):00Z")
      article.canonicalUrl = "https://post.example/2016/05/\(day)/bridge"
      return try published(article)?.value
    }
    #expect(try value("02:41", "02") == "2016-05-02")
    #expect(try value("23:30", "04") == "2016-05-04")
    #expect(try value("10:04", "02") == "2016-05-03T10:04:00Z")
    #expect(try value("02:41", "01") == "2016-05-03T02:41:00Z")
  }

  @Test("the date of change is read apart")
  func modified() throws {
    var article = raw(englishBody, published: "3 May 2016")
    article.printed.modified = "4 May 2016"
    let result = try normalizer.article(from: article)
    #expect(result.modified?.value == "2016-05-04")
    #expect(result.published?.value == "2016-05-03")
  }
}
