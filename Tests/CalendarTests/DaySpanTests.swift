import Testing

@testable import Calendar

@Suite("spans of days")
struct DaySpanTests {
  @Test("a span is written in its shortest form")
  func written() throws {
    let day = try #require(CivilDate(2016, 2, 1))
    #expect(DaySpan(day).description == "2016-02-01")
    #expect(DaySpan(year: 2016, month: 2)?.description == "2016-02")
    #expect(DaySpan(year: 2016).description == "2016")
    #expect(DaySpan(day, day.adding(days: 27))?.description == "2016-02-01/2016-02-28")
    #expect(DaySpan(day, day.adding(days: 28))?.description == "2016-02")
  }

  @Test("a span never ends before it starts")
  func order() throws {
    let day = try #require(CivilDate(2016, 2, 1))
    #expect(DaySpan(day, day.adding(days: -1)) == nil)
    #expect(DaySpan(year: 2016, month: 13) == nil)
  }

  @Test("both ends are inside")
  func inside() throws {
    let span = try #require(DaySpan(year: 2015, month: 12))
    #expect(span.count == 31)
    #expect(span.contains(span.first) && span.contains(span.last))
    #expect(!span.contains(span.last.adding(days: 1)))
    #expect(span.overlaps(DaySpan(span.last)))
    #expect(!span.overlaps(DaySpan(span.last.adding(days: 1))))
  }

  @Test("a week runs from Monday to Sunday, whichever of its days is asked for", arguments: 0..<7)
  func week(_ offset: Int) throws {
    let monday = try #require(CivilDate(2024, 12, 30))
    #expect(DaySpan.week(of: monday.adding(days: offset)).description == "2024-12-30/2025-01-05")
  }
}
