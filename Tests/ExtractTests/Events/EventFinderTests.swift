import Language
import Records
import Testing

@testable import Extract

@Suite("events")
struct EventFinderTests {
  static let finder = try! EventFinder()

  /// The events of a text in which `date` stands for the given day.
  static func events(_ text: String, date: String? = nil, day: String = "2031-05-03") throws
    -> [EventMention]
  {
    let article = Sample.article(text)
    let cut = try Sample.segmentation(article)
    var times: [TimeMention] = []
    if let date, let range = text.range(of: date) {
      let start = text.unicodeScalars.distance(
        from: text.unicodeScalars.startIndex, to: range.lowerBound)
      times = [
        TimeMention(
          start: start, end: start + date.unicodeScalars.count, surface: date, kind: .date,
          value: day, from: day, to: day)
      ]
    }
    let names = Sample.finder.names(in: cut, article: article)
    return finder.events(
      in: cut, Newsroom.known.page(cut), names: names, times: times, article: article)
  }

  static func date(in text: String) -> String? {
    ["on Monday", "on May 3", "on 5 June"].first { text.contains($0) }
  }

  @Test("each row of nouns strikes and spares its own examples", arguments: try! EventWords().rows)
  func nouns(_ row: EventWords.Row) throws {
    #expect(
      try Self.events(row.strikes, date: Self.date(in: row.strikes)).map(\.kind.rawValue) == [
        row.name
      ])
    #expect(try Self.events(row.spares, date: Self.date(in: row.spares)).isEmpty)
  }

  @Test(
    "each row of cues strikes and spares its own examples", arguments: try! EventWords().cueRows)
  func cues(_ row: EventWords.Row) throws {
    let words = try EventWords()
    let status = { (text: String) -> String? in
      let cut = try Sample.segmentation(Sample.article(text))
      return words.status(of: cut.tokens[...])?.rawValue
    }
    #expect(try status(row.strikes) == row.name)
    #expect(try status(row.spares) != row.name)
  }

  @Test(
    "are held, planned, cancelled or denied, as the words say",
    arguments: [
      ("Переговоры в Осло начались 3 мая.", "3 мая", EventMention.Status.held),
      ("Второй раунд переговоров планируется начать 3 мая.", "3 мая", .planned),
      ("Встреча, намеченная на 3 мая, отменена.", "3 мая", .cancelled),
      ("The truce came into effect on May 3.", "May 3", .held),
      ("The summit will not take place on May 3.", "May 3", .denied),
    ])
  func status(text: String, date: String, status: EventMention.Status) throws {
    let events = try Self.events(text, date: date)
    #expect(events.map(\.status) == [status])
    #expect(events.first?.from == "2031-05-03")
  }

  @Test("an event with a name is that entity, and happens where its name says")
  func named() throws {
    let event = try #require(
      try Self.events("Another session of the Astana talks will open on May 3.", date: "May 3")
        .first)
    #expect(event.event == "astana-process")
    #expect(event.kind == .talks)
    #expect(event.place == Sample.gazetteer.entries(form: "Astana").first?.id)
  }

  @Test("a meeting has its place and those who meet")
  func participants() throws {
    let text = "A meeting between Erik Holm and Anna Lund took place in Oslo on May 3."
    let event = try #require(try Self.events(text, date: "May 3").first)
    #expect(event.participants.count == 2)
    #expect(event.place == Sample.gazetteer.entries(form: "Oslo").first?.id)
  }

  @Test("the same event told twice has one id")
  func id() throws {
    let one = try Self.events("The talks in Oslo began on May 3.", date: "May 3").first
    let two = try Self.events("Переговоры в Осло начались 3 мая.", date: "3 мая").first
    #expect(one != nil && one?.event == two?.event)
  }
}
