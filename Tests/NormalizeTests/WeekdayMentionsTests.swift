import Calendar
import Testing

@testable import Normalize

@Suite("weekdays in the text")
struct WeekdayMentionsTests {
  static let mentions = try! WeekdayMentions(names: CalendarNames())

  @Test("each row strikes and spares its own examples", arguments: mentions.rules)
  func row(_ rule: WeekdayMentions.Rule) {
    #expect(rule.pattern.matches(rule.strikes), "\(rule.name)")
    #expect(!rule.pattern.matches(rule.spares), "\(rule.name)")
    #expect(Self.mentions.find(in: [rule.strikes]).isEmpty != rule.counts, "\(rule.name)")
  }

  @Test("each weekday is named once, in the order of the text")
  func order() {
    let text = "On Friday he left. On Monday he came. The Friday train was late; next Sunday too."
    #expect(Self.mentions.find(in: [text]).map(\.weekday) == [5, 1])
    #expect(Self.mentions.find(in: ["Уже во вторник, не в среде."]).map(\.text) == ["во вторник"])
  }
}
