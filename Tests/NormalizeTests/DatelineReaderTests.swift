import Calendar
import Gazetteer
import Testing

@testable import Normalize

@Suite("dateline")
struct DatelineReaderTests {
  static let reader: DatelineReader = {
    let gazetteer = try! Gazetteer()
    return try! DatelineReader(
      agencies: AgencyNames(gazetteer), gazetteer: gazetteer, names: CalendarNames())
  }()

  @Test(
    "place, agency and date are read in the forms that agencies use",
    arguments: [
      ("MOSCOW (Sputnik) — The bridge is open.", "Moscow", "Sputnik", nil),
      ("МОСКВА, 3 мая. /ТАСС/. Мост открыт.", "Moscow", "TASS", "3 мая"),
      ("LONDON, May 3 (Reuters) - The bridge is open.", "London", "Reuters", "May 3"),
      ("Женева. 3 мая. ИНТЕРФАКС - Мост открыт.", "Geneva", "Interfax", "3 мая"),
      ("МОСКВА, 3 мая — РИА Новости. Мост открыт.", "Moscow", "RIA Novosti", "3 мая"),
      ("ANKARA, Turkey (AP) — The bridge is open.", "Ankara", "Associated Press", nil),
      ("BEIRUT/GENEVA, Feb 4 (Reuters) - The bridge is open.", "Beirut", "Reuters", "Feb 4"),
      ("ПЕКИН, 3 мая. /Корр. ТАСС Анна Белова/. Мост открыт.", "Beijing", "TASS", "3 мая"),
      ("МОСКВА, 3 мая - РИА Новости, Анна Белова. Мост открыт.", "Moscow", "RIA Novosti", "3 мая"),
      ("Москва. 3 мая. INTERFAX.RU - Мост открыт.", "Moscow", "Interfax", "3 мая"),
      ("Damascus, SANA – The bridge is open.", "Damascus", "SANA", nil),
      ("UNITED NATIONS, May 3 (Xinhua) -- It is open.", "United Nations", "Xinhua", "May 3"),
      ("Женева, 3 мая — Мост открыт.", "Geneva", nil, "3 мая"),
      ("ТАСС, 3 мая. Мост открыт.", nil, "TASS", "3 мая"),
      ("(Reuters) - The bridge is open.", nil, "Reuters", nil),
      ("GENEVA, May 3, 2016 — The bridge is open.", "Geneva", nil, "May 3, 2016"),
      ("WASHINGTON — The bridge is open.", "Washington", nil, nil),
      ("MILLBROOK (Valley News) — The bridge is open.", "Millbrook", "Valley News", nil),
    ] as [(String, String?, String?, String?)])
  func read(_ text: String, _ place: String?, _ agency: String?, _ date: String?) {
    let found = Self.reader.read(text)
    #expect(found?.place == place)
    #expect(found?.agency == agency)
    #expect(found?.date == date)
    #expect(found != nil)
  }

  @Test(
    "a sentence that begins with a place or an agency is no dateline",
    arguments: [
      "Moscow is preparing another meeting.", "Москва - столица России.",
      "США — главный партнёр.", "Moscow, Tehran and Ankara have agreed.",
      "Reuters, the agency, was founded long ago.", "ТАСС сообщает, что мост открыт.",
      "The minister (aged 50) — a farmer — spoke.", "Geneva talks (the second round) — began.",
      "Rostov (Russia) — a city on the Don.", "Moscow, Interfax, and others wrote of it.",
    ])
  func noDateline(_ text: String) {
    #expect(Self.reader.read(text) == nil)
  }

  @Test("the text keeps it, and the agency is the article's")
  func kept() throws {
    let text = "GENEVA (Sputnik) — " + englishBody
    let article = try normalizer.article(from: raw(text))
    #expect(article.text == text)
    #expect(article.dateline == .init(place: "Geneva", agency: "Sputnik"))
    #expect(article.agency == "Sputnik")
  }
}
