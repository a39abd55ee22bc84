import Testing

@testable import Calendar

@Suite("the clock of a language's country")
struct LanguageClockTests {
  @Test(
    "knows summer time, and keeps silent where the country has several clocks",
    arguments: [
      ("de", "2022-11-06T23:00:00Z", "+01:00"), ("de", "2022-07-06T22:00:00Z", "+02:00"),
      ("ja", "2022-07-06T15:00:00Z", "+09:00"), ("de-AT", "2022-11-06T23:00:00Z", "+01:00"),
      ("en", "2022-11-06T23:00:00Z", nil), ("ru", "2022-11-06T23:00:00Z", nil),
      ("und-x", "2022-11-06T23:00:00Z", nil), ("", "2022-11-06T23:00:00Z", nil),
    ] as [(String, String, String?)])
  func offset(language: String, moment: String, expected: String?) throws {
    let instant = try #require(Instant(moment))
    #expect(LanguageClock.offset(of: language, at: instant)?.description == expected)
  }
}
