import Language
import Records
import Testing

@testable import Extract

@Suite("TimeFinder")
struct TimeFinderTests {
  private static let finder = try! TimeFinder()

  private func values(_ text: String, published: String?) -> [String?] {
    let language = text.unicodeScalars.contains { $0.value >= 0x410 } ? "ru" : "en"
    let cut = Newsroom.segmenter.segmentation(of: text, paragraphs: [], language: language)
    let times = Self.finder.times(
      in: cut, Newsroom.known.page(cut), published: published.map { DateReading(value: $0) },
      language: language)
    for time in times { #expect(cut.string(time.span.range) == time.surface) }
    return times.map(\.value)
  }

  @Test(
    "a full date needs no anchor",
    arguments: [
      ("It opened on 3 May 2016.", "2016-05-03"), ("It opened on May 3, 2016.", "2016-05-03"),
      ("Открыт 3 мая 2016 года.", "2016-05-03"), ("Открыт 03.05.2016 в Лидсе.", "2016-05-03"),
      ("Open since 2016-05-03 again.", "2016-05-03"), ("It opened in May 2016.", "2016-05"),
      ("Открыт в мае 2016 г. заново.", "2016-05"), ("Open since 2016, it grew.", "2016"),
      ("Открыт в 2016 году.", "2016"), ("Rain on 15-16 May 2016.", "2016-05-15/2016-05-16"),
      ("Rain from May 15 to 16, 2016.", "2016-05-15/2016-05-16"),
      ("Дождь с 30 апреля по 2 мая 2016 года.", "2016-04-30/2016-05-02"),
      ("Дожди 2010–2012 годов.", "2010-01-01/2012-12-31"),
      ("A 2014 estimate was higher.", "2014"), ("Below ten percent of 2000 levels.", "2000"),
      ("Songs of the 1990s again.", "1990-01-01/1999-12-31"),
      ("Songs of the nineties again.", "1990-01-01/1999-12-31"),
      ("Песни 90-х годов снова в моде.", "1990-01-01/1999-12-31"),
      ("Houses of the 1700s again.", "1700-01-01/1799-12-31"),
      ("A house of the late 19th century.", "1875-01-01/1899-12-31"),
      ("Дом построен в XIX веке.", "1800-01-01/1899-12-31"),
      ("The 2011 vote was the first.", "2011"), ("They won World Cup 2018 at home.", "2018"),
      ("It rained on Tuesday, May 3, 2016 in Leeds.", "2016-05-03"),
      ("Во вторник, 3 мая 2016 года, шел дождь.", "2016-05-03"),
      ("It rained in the summer of 2016.", "2016-06-01/2016-08-31"),
      ("Осенью 2016 года шли дожди.", "2016-09-01/2016-11-30"),
      ("Rain from May to June 1981.", "1981-05-01/1981-06-30"),
    ])
  func full(text: String, value: String) {
    #expect(values(text, published: nil) == [value])
    #expect(values(text, published: "2020-01-01") == [value])
  }

  @Test("a year that nothing gives is XXXX; publication gives the nearest")
  func years() {
    #expect(values("Открыт 31 января.", published: nil) == ["XXXX-01-31"])
    #expect(values("Открыт 31 января.", published: "2014-02-04") == ["2014-01-31"])
    #expect(values("Открыт 31 декабря.", published: "2014-01-04") == ["2013-12-31"])
    #expect(values("It opens on January 5.", published: "2013-12-20") == ["2014-01-05"])
    #expect(values("It opens on February 15-16.", published: nil) == ["XXXX-02-15/XXXX-02-16"])
  }

  // 4 May 2016 was a Wednesday.
  @Test(
    "a weekday lies on the side that its clause speaks of",
    arguments: [
      ("They met on Tuesday.", "2016-05-03"), ("They met on Wednesday.", "2016-05-04"),
      ("They met on Thursday.", "2016-04-28"), ("They will meet on Thursday.", "2016-05-05"),
      ("They will meet on Wednesday.", "2016-05-04"), ("They met last Wednesday.", "2016-04-27"),
      ("They meet next Wednesday.", "2016-05-11"), ("Они встретились во вторник.", "2016-05-03"),
      ("Они могут встретиться во вторник.", "2016-05-10"),
      ("Они встретились в прошлую среду.", "2016-04-27"),
    ])
  func weekdays(text: String, value: String) {
    #expect(values(text, published: "2016-05-04") == [value])
    #expect(values(text, published: nil) == [nil])
  }

  @Test(
    "what is counted from publication",
    arguments: [
      ("They met yesterday.", "2016-05-03"), ("Они встретятся завтра.", "2016-05-05"),
      ("They met three days ago.", "2016-05-01"), ("Они уехали неделю назад.", "2016-04-27"),
      ("Они встретятся через два дня.", "2016-05-06"), ("They met last month.", "2016-04"),
      ("Они встретились в прошлом году.", "2015"),
      ("They met last week.", "2016-04-25/2016-05-01"),
      ("They met seventeen years ago.", "1999"), ("They met a decade ago.", "2006"),
      ("“[Ten] years ago they met.”", "2006"),
      ("Они встретились в июне прошлого года.", "2015-06"),
      ("It rained for the last three days.", "2016-05-02/2016-05-04"),
    ])
  func relative(text: String, value: String) {
    #expect(values(text, published: "2016-05-04") == [value])
  }

  @Test(
    "what is counted from the time before",
    arguments: [
      ("It opened on 3 May 2012. It closed a year later.", "2013"),
      ("Открыт 3 мая 2012 года. Закрыт годом ранее.", "2011"),
      ("It opened on 3 May 2012 and closed two days later.", "2012-05-05"),
      ("It opened on 3 May 2012. In June that year it closed.", "2012-06"),
      ("It opened on 3 May 2012 and closed on 5 May.", "2012-05-05"),
    ])
  func counted(text: String, value: String) {
    #expect(values(text, published: "2016-05-04") == ["2012-05-03", value])
  }

  @Test("two years with a word between are two")
  func fromTo() {
    #expect(values("Taxes from 2006 to 2009 are due.", published: nil) == ["2006", "2009"])
  }

  @Test("two years in brackets, or set apart, are no stretch")
  func lives() {
    #expect(values("Anna Hale (1889–1964) wrote it.", published: nil) == ["1889", "1964"])
    #expect(values("It grew over 2000 – 2050 twice.", published: nil) == ["2000", "2050"])
  }

  @Test("a length is a duration, not a day")
  func durations() {
    #expect(values("It lasted three days.", published: "2016-05-04") == ["P3D"])
    #expect(values("Это длилось 24 часа.", published: nil) == ["PT24H"])
  }

  @Test("what comes soon has no value")
  func soon() {
    #expect(values("Это решат в ближайшие часы.", published: "2016-05-04") == [nil])
  }

  @Test(
    "what only looks like a time",
    arguments: [
      "They may march on.", "Resolution 2254 passed.", "Some 2000 people came.",
      "On the 31st floor.", "2000 students came.", "Sat down at once.",
      "Under Resolution 1973 it rained.",
      "The town as it is today.", "They met years ago.", "Prices fall again.",
      "He is in his thirties.",
      "The 2000 people came.", "They meet on a Monday.",
    ])
  func none(_ text: String) {
    let dated = values(text, published: "2016-05-04").compactMap { $0 }
    #expect(dated.isEmpty)
  }

  @Test("a hostile text is read in one go", arguments: ["1 ", "May ", "в ", "2016-", "last "])
  func hostile(_ unit: String) {
    #expect(values(String(repeating: unit, count: 50_000), published: nil).count <= 50_000)
  }
}
