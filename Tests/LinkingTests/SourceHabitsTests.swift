import Records
import Testing

@testable import Linking

@Suite("what a source's articles have in common")
struct SourceHabitsTests {
  private func learned(_ articles: [SourceHabits.Article]) -> LearnedSources.Habits? {
    var habits = SourceHabits()
    for article in articles { habits.add(article) }
    return habits.learned
  }

  private func dated(_ dates: [[String]]) -> LearnedSources.Habits? {
    learned(dates.map { SourceHabits.Article(lines: [], dates: $0) })
  }

  @Test("a number over 12, or the same day in a form that is open to no doubt, tells the order")
  func order() {
    #expect(dated([["25/05/2016"], ["13.4.16"], ["31-01-2016"]])?.order == .dmy)
    #expect(dated([["05/25/2016, 14:00"], ["4/13/16"], ["1/31/2016"]])?.order == .mdy)
    let sure = [["03/05/2016", "2016-05-03T10:00:00Z"], ["04/05/2016", "2016-05-04"]]
    #expect(dated(sure + [["25/05/2016"]])?.order == .dmy)
    #expect(dated(sure + [["03/05/2016"], ["05/05/2016", "2016-05-05"]]) == nil)
  }

  @Test("two articles are chance, and sources that do both have no habit")
  func doubt() {
    #expect(dated([["25/05/2016"], ["26/05/2016"]]) == nil)
    #expect(dated([["25/05/2016"], ["26/05/2016"], ["27/05/2016"], ["05/28/2016"]]) == nil)
  }

  @Test("an offset that nearly all moments bear is the clock's; UTC and two offsets are none")
  func zone() {
    func moments(_ offsets: String...) -> [[String]] {
      offsets.map { ["yesterday", "2016-05-03T10:00:00\($0)"] }
    }
    let five = moments("+03:00", "+0300", "+03:00", "+03:00", "+03:00")
    #expect(dated(five)?.zone == "+03:00")
    #expect(dated(five + moments("+02:00")) == nil)
    #expect(dated(moments("Z", "Z", "Z", "+00:00", "Z", "Z")) == nil)
  }

  @Test("a line of many articles is the source's; one of a few, and a paragraph, are text")
  func lines() {
    let long = String(repeating: "The war began in the spring. ", count: 8)
    let articles = (0..<20).map { number in
      SourceHabits.Article(
        lines: ["Text \(number)", long, number % 3 == 0 ? "READ us in print" : "Read us in print"]
          + (number < 4 ? ["He said no more."] : []) + (number < 3 ? ["Twice", "Twice"] : []),
        dates: [])
    }
    #expect(learned(articles)?.lines == ["READ us in print"])
    #expect(learned(articles.reversed()) == learned(articles))
    #expect(learned(articles)?.articles == 20)
    #expect(learned(Array(articles.prefix(4))) == nil)
  }
}
