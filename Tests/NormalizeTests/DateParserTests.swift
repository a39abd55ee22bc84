import Calendar
import Testing

@testable import Normalize

@Suite("printed dates")
struct DateParserTests {
  static let parser = try! DateParser(names: CalendarNames(languages: nil))

  @Test(
    "a day is read in many printed forms",
    arguments: [
      "2016-05-03", "2016/05/03", "2016.5.3", "20160503T155100Z", "3 May 2016", "3rd of May, 2016",
      "May 3, 2016", "May 3rd 2016", "MAY 3, 2016", "03.05.2016", "3.5.16", "Tue, 03 May 2016",
      "3 мая 2016 года", "3 мая 2016 г., 15:51", "3-го мая 2016", "Вторник, 3 Мая 2016",
      "Published: May 3, 2016 at 3:51 pm", "03-May-2016", "Опубликовано 03 МАЯ 2016 15:51 (МСК)",
      "date 2016-05-03 Register", "1462290660", "1462290660000", "3\u{a0}мая\u{a0}2016",
    ])
  func day(_ text: String) throws {
    let date = try #require(Self.parser.read(text))
    #expect(date.readings.map(\.days.description) == ["2016-05-03"])
  }

  @Test(
    "what a machine wrote is read as it is among other words",
    arguments: [
      "2016-05-03", "2016-05-03T15:51", "2016-05-03 15:51:07", "2016-05-03T15:51:07Z",
      "2016-05-03T15:51:07.123+03:00", "2016-05-03T15:51:60-0530", "2016-05-03T15:51 +03",
      "2016-05-03T25:00Z", "2016-05-03T15:51:00ZZ", "2016-05-03T15:51:00+99:00",
    ])
  func machine(_ text: String) throws {
    var alone = try #require(Self.parser.read(text))
    let among = try #require(Self.parser.read("Updated " + text))
    #expect(text.hasPrefix(alone.text))
    alone.text = among.text
    #expect(alone == among)
  }

  @Test(
    "a day is read in the languages of the calendar's tables",
    arguments: [
      "3. Mai 2016", "3 mai 2016", "3 de mayo de 2016", "3 maggio 2016", "3 maja 2016 r.",
      "3. května 2016", "3 Mayıs 2016", "3 травня 2016", "3 май 2016", "2016. május 3.",
      "2016年5月3日", "2016년 5월 3일", "3. toukokuuta 2016", "Tue May 03 19:20:36 CEST 2016",
      "3 أيار / مايو 2016", "30 ships of 2015, 3 May 2016",
    ])
  func languages(_ text: String) throws {
    let date = try #require(Self.parser.read(text))
    #expect(date.readings.map(\.days.description) == ["2016-05-03"])
  }

  @Test(
    "both orders are kept where the numbers allow both",
    arguments: [
      ("15:51 03/05/2016", ["2016-05-03", "2016-03-05"]),
      ("4-2-14", ["2014-02-04", "2014-04-02"]), ("13/05/2016", ["2016-05-13"]),
      ("05/13/2016", ["2016-05-13"]), ("5/5/2016", ["2016-05-05"]), ("03.05.2016", ["2016-05-03"]),
      ("12-13.05.2016", ["2016-05-13"]), ("10:05 - 3.5.16", ["2016-05-03"]),
    ])
  func numeric(_ text: String, _ days: [String]) {
    #expect(Self.parser.read(text)?.readings.map(\.days.description) == days)
  }

  @Test(
    "time of day and zone are read beside the day",
    arguments: [
      ("2016-05-03T15:51:07.123+03:00", "15:51:07", "+03:00"), ("15:51 03/05/2016", "15:51", ""),
      ("3 May 2016 at 3:51 p.m. EDT", "15:51", "-04:00"), ("May 3, 2016 12:05 am", "00:05", ""),
      ("Tue, 03 May 2016 15:51:07 GMT", "15:51:07", "Z"),
      ("Tue, 03 May 2016 15:51:07 -0500", "15:51:07", "-05:00"),
      ("3 мая 2016 15:51 мск", "15:51", "+03:00"), ("3 мая 2013, 15:51 МСК", "15:51", "+04:00"),
      ("3 мая 2016, 15.51", "15:51", ""), ("2016-05-03 15:51 GMT+3", "15:51", "+03:00"),
      ("20160503T155107Z", "15:51:07", "Z"), ("May 3, 2016, 3 pm", "15:00", ""),
      ("2016-05-03T15:51:7Z", "15:51:07", "Z"), ("May 3, 2016, 13 pm", "", ""),
      ("2016-05-03", "", ""),
    ])
  func time(_ text: String, _ time: String, _ offset: String) throws {
    let date = try #require(Self.parser.read(text))
    #expect((date.time?.description ?? "") == time)
    #expect((date.offset?.description ?? "") == offset)
  }

  @Test(
    "what is no full date gives none",
    arguments: [
      "", "15:51", "31/02/2016", "3 мая", "1.2.3.2016", "32.13.2016", "today",
      "0001-01-01T00:00:00Z", "$ 87.70 -0.69",
    ])
  func none(_ text: String) {
    #expect(Self.parser.read(text) == nil)
  }

  @Test("every form of every month's name is read, before the day and after it", arguments: 1...12)
  func months(_ month: Int) throws {
    for name in try CalendarNames().months where name.number == month {
      for form in name.forms + name.short {
        for line in [
          "21 \(form) 2016", "\(form.uppercased()) 21, 2016", "15:51, 21 \(form) 2016 г.",
        ] {
          let readings = Self.parser.read(line)?.readings
          #expect(readings?.map(\.days) == [DaySpan(CivilDate(2016, month, 21)!)], "\(line)")
        }
      }
    }
  }

  @Test("a month with its year is a month")
  func month() {
    #expect(Self.parser.read("Май 2016")?.readings.map(\.days.description) == ["2016-05"])
    #expect(Self.parser.read("May 2016")?.readings.map(\.days.description) == ["2016-05"])
  }

  @Test("a weekday counts only right beside the date, and not in a newspaper's name")
  func weekday() {
    #expect(Self.parser.read("Tuesday, 4/2/2014")?.weekday == 2)
    #expect(Self.parser.read("4/2/2014 (Tue)")?.weekday == 2)
    #expect(Self.parser.read("The Sunday Times, 4/2/2014")?.weekday == nil)
  }

  @Test("a line of a megabyte is read at its beginning only")
  func long() {
    let noise = String(repeating: "1/", count: 500_000)
    #expect(Self.parser.read("3 May 2016 " + noise) != nil)
    #expect(Self.parser.read(noise + "3 May 2016") == nil)
  }
}
