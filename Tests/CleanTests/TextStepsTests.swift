import Records
import Testing

@testable import Clean

/// The rule that struck each line of a text; "-" for a line that was kept.
private func fates(_ text: String) throws -> [String] {
  let article = try TextCleaner(tables: LineTables(), model: .ofLines()).article(
    id: "x", text: text)
  var byLine: [Int: String] = [:]
  for block in article.blocks { byLine[block.line!] = "-" }
  for removed in article.removed { byLine[removed.line!] = removed.rule }
  for claim in article.claims where claim.field == .title {
    byLine[Int(claim.where.dropFirst(5))!] = "title"
  }
  return byLine.sorted { $0.key < $1.key }.map(\.value)
}

private let lede =
  "The port of Riga will open its new terminal in the spring, the harbour master said."
private let second = "Dredging took two years and cost less than the council had feared."

@Suite("market-ticker")
struct MarketTickersTests {
  @Test(
    "strikes rows of prices",
    arguments: [
      "• $ 64.10 +0.32", "• 95.10 -0.20", "OIL 58.20 -1.4%", "USD 63,45", "EUR ЦБ 71,23 +0,4",
      "Brent 65.30 (+0.5%)", "▲ 1 204,5 0,3%",
    ])
  func strikes(_ line: String) { #expect(MarketTickers.isTicker(line)) }

  @Test(
    "spares numbers in sentences and headings",
    arguments: [
      "Version 2.1", "Prices rose 2.1 percent to 64.10 dollars.", "Growth of 2.1 in May 2019",
      "Chapter 3", "2019", "It fell 1.5%.",
    ])
  func spares(_ line: String) { #expect(!MarketTickers.isTicker(line)) }
}

@Suite("date-line")
struct DateLinesTests {
  @Test(
    "reads lines that are dates",
    arguments: [
      ("18:05 14/09/2018", "18:05 14/09/2018"), (" date 2019-03-14 Register", "2019-03-14"),
      ("Published: May 3, 2016", "May 3, 2016"), ("3 мая 2016, 15:51 МСК", "3 мая 2016, 15:51"),
      ("Вторник, 3 мая 2016 года", "3 мая 2016 года"),
      ("Tue, 3 May 2016 17:20 GMT", "3 May 2016 17:20"),
      ("2016-05-03T15:51:00+03:00", "2016-05-03T15:51:00+03:00"),
      ("03.05.2016 | 15:51", "03.05.2016 | 15:51"),
      ("Опубликовано 3 мая", "3 мая"),
    ])
  func reads(line: String, value: String) throws {
    #expect(try PrintedDates().reading(of: line.collapsed)?.value == value)
  }

  @Test(
    "spares lines that say more",
    arguments: [
      "On 3 May 2016 the port reopened.", "Elections on May 3", "May Day", "3 boats", "Март",
      "Договор от 3 мая 2016 года",
    ])
  func spares(_ line: String) throws {
    #expect(try PrintedDates().reading(of: line) == nil)
  }

  @Test("claims the day as published, an updated day as modified, a caption's day not at all")
  func claims() throws {
    let article = try TextCleaner(tables: LineTables(), model: .ofLines()).article(
      id: "x",
      text: "Riga opens its terminal at last\n\nMay 3, 2016\nUpdated: May 4, 2016\n\n\(lede)\n\n"
        + "Cranes in the harbour of Riga, Latvia May 1, 2016\n\n\(second)")
    #expect(article.printed.published == "May 3, 2016")
    #expect(article.printed.modified == "May 4, 2016")
    #expect(article.claims.filter { $0.field == .published }.map(\.where) == ["line 3"])
    #expect(article.removed.map(\.rule) == ["headline", "date-line", "date-line", "caption"])
  }
}

@Suite("caption")
struct CaptionsTests {
  @Test("strikes a caption, its credit, and the headline that touches the credit")
  func block() throws {
    let text =
      "\(lede)\n\nBoats near the fish market\n© AGENCY/ Anna Example\n"
      + "A Fisherman Remembers: 'It Was Loud'\n\(second)"
    #expect(try fates(text) == ["-", "caption", "credit", "related-headline", "-"])
  }

  @Test("spares a paragraph that a credit touches")
  func spares() throws {
    let text =
      "\(lede)\n\(second)\nPhoto: Anna Example\n\n\(second) More will follow in the summer."
    #expect(try fates(text) == ["-", "-", "credit", "-"])
  }
}

@Suite("Headline")
struct HeadlinesTests {
  @Test(
    "is taken where there is one",
    arguments: [
      "Riga opens its terminal at last\n\n\(lede)\n\n\(second)",
      "Riga opens its terminal at last\n\(lede)\n\(second)",
      "News\n\nRiga opens its terminal at last\n\n\(lede)\n\n\(second)",
      "Riga opens its terminal at last\n\nRiga opens its terminal at last\n\n\(lede)\n\n\(second)",
      "Cranes in the harbour, Riga May 1, 2016\n\nRiga opens its terminal at last\n\n\(lede)\n\n\(second)",
      "\r\n   Riga opens its terminal at last  \r\n\r\n   \(lede)\r\n\r\n   \(second)",
    ])
  func takes(_ text: String) throws {
    let article = try TextCleaner(tables: LineTables(), model: .ofLines()).article(
      id: "x", text: text)
    #expect(article.printed.title == "Riga opens its terminal at last")
    #expect(article.blocks.map(\.text) == [lede, second])
  }

  @Test("is not made out of a lede")
  func none() throws {
    let article = try TextCleaner(tables: LineTables(), model: .ofLines()).article(
      id: "x", text: "\(lede)\n\n\(second)")
    #expect(article.printed.title == nil)
    #expect(article.blocks.count == 2 && article.removed.isEmpty)
  }
}

@Suite("Body of a text")
struct BodyTests {
  @Test("keeps subheadings, lists and quoted speech, strikes what stands behind the end")
  func body() throws {
    let text = """
      \(lede)

      What the terminal will do

      \(second) It will take:
      • ships of up to 300 metres
      • trains from the east
      “Is that all?”
      \(second) The council voted for it.

      All news
      Home | World | Politics
      """
    let article = try TextCleaner(tables: LineTables(), model: .ofLines()).article(
      id: "x", text: text)
    #expect(
      article.blocks.map(\.kind) == [
        .paragraph, .heading, .paragraph, .listItem, .listItem, .paragraph, .paragraph,
      ])
    #expect(article.blocks[3].text == "ships of up to 300 metres")
    #expect(article.removed.map(\.rule) == ["more-news", "navigation"])
  }

  @Test("joins the lines of a text that was wrapped")
  func wrapped() throws {
    let text = """
      The port of Riga will open its new terminal in the spring,
      the harbour master said on Monday, after two years in which
      dredgers worked day and night between the old quays.

      Its cost was lower than the council had feared, and a first
      ship from Gdansk is expected before the end of April, as
      the mayor’s office announced in a letter.
      """
    let article = try TextCleaner(tables: LineTables(), model: .ofLines()).article(
      id: "x", text: text)
    #expect(article.blocks.map(\.line) == [1, 5])
  }

  @Test("takes a long line once, and lets a short one come back")
  func repeated() throws {
    let text =
      "\(lede)\n\n\(second)\n\n\(lede)\n\n“We wait.”\n\n\(second) It did.\n\n“We wait.”\n\n\(lede) Yes."
    #expect(try fates(text) == ["-", "-", "repeated-line", "-", "-", "-", "-"])
  }

  @Test("every line is kept or struck")
  func complete() throws {
    let lines = [
      "News", "Riga opens its terminal", "12+", lede, "Menu", "* * *", second, "A", "B", "C",
    ]
    let article = try TextCleaner(tables: LineTables(), model: .ofLines()).article(
      id: "x", text: lines.joined(separator: "\n"))
    let told = article.blocks.map(\.line!) + article.removed.map(\.line!)
    #expect(told.sorted() == Array(1...lines.count))
  }
}

@Suite("sign-off")
struct SignOffsTests {
  @Test(
    "strikes a signature with a day and notes the day",
    arguments: ["ABC – 4/2/2014", "A. Example, 3 May 2016"])
  func strikes(_ line: String) throws {
    let article = try TextCleaner(tables: LineTables(), model: .ofLines()).article(
      id: "x", text: "\(lede)\n\n\(second)\n\n\(line)")
    #expect(article.removed.map(\.rule) == ["sign-off"])
    #expect(article.printed.published?.contains("20") == true)
  }

  @Test("spares a last sentence that ends with a day")
  func spares() throws {
    #expect(
      try fates("\(lede)\n\n\(second)\n\nThe terminal opens on 3 May 2016.") == ["-", "-", "-"])
  }
}
