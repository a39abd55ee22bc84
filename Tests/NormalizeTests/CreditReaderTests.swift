import Gazetteer
import Testing

@testable import Normalize

@Suite("agency credits")
struct CreditReaderTests {
  static let reader = try! CreditReader(agencies: AgencyNames(Gazetteer()))

  @Test("each row strikes and spares its own examples", arguments: reader.rules)
  func row(_ rule: CreditReader.Rule) {
    #expect(Self.reader.finds(rule, in: rule.strikes))
    #expect(Self.reader.agency(inParagraph: rule.spares) == nil)
  }

  @Test(
    "the agency is shown by one name, whatever its form in print",
    arguments: [
      ("Мост открыт, передаёт корреспондент агентства «Рейтер».", "Reuters"),
      ("Мост открыт, сообщает РИА Новости.", "RIA Novosti"),
      ("По данным Интерфакса, мост открыт.", "Interfax"),
      ("Мост открыт, сообщает ИНТЕРФАКС со ссылкой на Reuters.", "Interfax"),
      ("The bridge is open, Xinhua News Agency reported.", "Xinhua"),
    ])
  func shown(_ text: String, _ name: String) {
    #expect(Self.reader.agency(inParagraph: text) == name)
  }

  @Test(
    "an agency that is spoken to or of is no credit",
    arguments: [
      "She said so in an interview that RIA Novosti printed on Tuesday.",
      "Она рассказала об этом в интервью ТАСС.", "Reuters photographers were there.",
      "The APEC reports are out.",
    ])
  func noCredit(_ text: String) {
    #expect(Self.reader.agency(inParagraph: text) == nil)
  }

  @Test("a credit counts in the first two paragraphs and the last, not between")
  func places() {
    let credit = "Мост открыт, сообщает ТАСС."
    #expect(Self.reader.agency(in: ["a", credit, "b", "c"]) == "TASS")
    #expect(Self.reader.agency(in: ["a", "b", "c", credit]) == "TASS")
    #expect(Self.reader.agency(in: ["a", "b", credit, "c"]) == nil)
  }
}
