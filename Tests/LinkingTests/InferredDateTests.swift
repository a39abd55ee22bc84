import Testing

@testable import Linking

@Suite("dates inferred from other articles")
struct InferredDateTests {
  private func window(held: String..., planned: String...) -> InferredDate.Window? {
    InferredDate.window(
      held.map { .init(day: "XXXX-" + $0, isPlanned: false) }
        + planned.map { .init(day: "XXXX-" + $0, isPlanned: true) })
  }

  @Test("an article lies between the last day it tells as past and the next it tells as to come")
  func windows() {
    #expect(
      window(held: "01-31", "02-01", "01-24", planned: "02-10", "03-01")
        == .init(first: "02-01", last: "02-10"))
    #expect(window(held: "12-20", planned: "01-10") == .init(first: "12-20", last: "01-10"))
    #expect(window(held: "05-01") == .init(first: "05-01", last: "05-31"))
    #expect(window(planned: "05-31") == .init(first: "05-01", last: "05-31"))
  }

  @Test("days of two seasons, no day, and a day that no year has make no window")
  func noWindow() {
    #expect(window(held: "02-01", planned: "11-10") == nil)
    #expect(window(held: "02-31") == nil)
    #expect(InferredDate.window([]) == nil)
    #expect(InferredDate.window([.init(day: "2014-02-01", isPlanned: false)]) == nil)
  }

  @Test("one year gives bounds by any clock; two years, or none, give nothing")
  func years() {
    let window = InferredDate.Window(first: "02-01", last: "02-10")
    let date = InferredDate(window, years: [2014, 2014])
    #expect(date?.from == "2014-01-31T10:00:00Z" && date?.to == "2014-02-11T12:00:00Z")
    #expect(InferredDate(window, years: [2014, 2017]) == nil)
    #expect(InferredDate(window, years: []) == nil)
    let turn = InferredDate(.init(first: "12-20", last: "01-10"), years: [2014])
    #expect(turn?.from == "2014-12-19T10:00:00Z" && turn?.to == "2015-01-11T12:00:00Z")
  }
}
