import Testing

@testable import Calendar

@Suite("plain days")
struct CivilDateTests {
  @Test("day numbers and days are each other's inverse over four centuries")
  func inverse() throws {
    var day = try #require(CivilDate(1900, 1, 1))
    for number in day.dayNumber..<day.dayNumber + 146_097 {
      #expect(day == CivilDate(dayNumber: number))
      #expect(day.dayNumber == number)
      day = day.adding(days: 1)
    }
    #expect(day.description == "2300-01-01")
  }

  @Test("weekdays are right", arguments: [("2014-02-04", 2), ("1970-01-01", 4), ("1969-12-28", 7)])
  func weekdays(_ text: String, _ weekday: Int) throws {
    #expect(try #require(CivilDate(text)).weekday == weekday)
  }

  @Test(
    "days that no calendar has are refused", arguments: ["2015-02-29", "2016-06-31", "16-06-01"])
  func refused(_ text: String) {
    #expect(CivilDate(text) == nil)
  }
}
