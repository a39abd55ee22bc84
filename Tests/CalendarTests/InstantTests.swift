import Testing

@testable import Calendar

@Suite("instants")
struct InstantTests {
  @Test(
    "an instant is brought to UTC",
    arguments: [
      ("2016-05-03T15:51:00+03:00", "2016-05-03T12:51:00Z"),
      ("2016-05-03T15:51Z", "2016-05-03T15:51:00Z"),
      ("2016-01-01T01:00:59.123+0530", "2015-12-31T19:30:59Z"),
      ("1969-12-31 23:59:59-05", "1970-01-01T04:59:59Z"),
      ("1969-12-31T23:59:58Z", "1969-12-31T23:59:58Z"),
    ])
  func read(_ text: String, _ utc: String) {
    #expect(Instant(text)?.description == utc)
  }

  @Test(
    "what is no instant is refused",
    arguments: [
      "2016-05-03", "2016-05-03T15:51:00", "2016-05-03T25:00Z", "2016-13-03T15:00Z",
      "2016-05-03T15:51:00+99:00", "T", "", "2016-05-03TZ", "2016-05-03T15Z",
    ])
  func refused(_ text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("an offset is written as ISO 8601 writes it", arguments: ["Z", "+03:00", "-05:30"])
  func offset(_ text: String) {
    #expect(UTCOffset(text)?.description == text)
  }

  @Test("an offset that no zone uses is refused", arguments: ["+15:00", "-13", "+3", "3", "+0370"])
  func noOffset(_ text: String) {
    #expect(UTCOffset(text) == nil)
  }

  @Test("a time keeps its seconds only if they are printed")
  func times() {
    #expect(CivilTime(7, 5)?.description == "07:05")
    #expect(CivilTime(7, 5, 9)?.description == "07:05:09")
    #expect(CivilTime(24, 0) == nil)
    #expect(CivilTime(23, 59, 60)?.second == 59)
  }
}
