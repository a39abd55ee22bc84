import Gazetteer
import Testing

@testable import Normalize

@Suite("byline")
struct BylineReaderTests {
  static let reader = try! BylineReader(
    agencies: AgencyNames([("Reuters", ["Reuters", "Рейтер"])]))

  @Test(
    "names are taken out of what stands around them",
    arguments: [
      ("By Anna Belova and Peter Hale", ["Anna Belova", "Peter Hale"]),
      ("by ANNA BELOVA", ["ANNA BELOVA"]),
      ("Автор: Анна Белова", ["Анна Белова"]),
      ("Текст: Анна Белова, Пётр Хейл", ["Анна Белова", "Пётр Хейл"]),
      ("Анна Белова и Пётр Хейл", ["Анна Белова", "Пётр Хейл"]),
      ("Anna Belova, Political Editor", ["Anna Belova"]),
      ("By Anna Belova in Geneva", ["Anna Belova"]),
      ("Anna Belova | Evening Post", ["Anna Belova"]),
      ("Anna Belova; Anna Belova", ["Anna Belova"]),
      ("Sandra de la Croix-Hale", ["Sandra de la Croix-Hale"]),
      ("Reuters", []), ("Staff Writer", []), ("anna@post.example", []), ("", []),
      ("https://post.example/anna", []), ("May 3, 2016", []),
    ])
  func names(_ printed: String, _ names: [String]) {
    #expect(Self.reader.names(in: printed, siteName: "Evening Post") == names)
  }

  @Test("an agency in an author's place is the agency")
  func agency() {
    #expect(Self.reader.agency(in: "By Reuters") == "Reuters")
    #expect(Self.reader.agency(in: "Анна Белова, Рейтер") == "Reuters")
    #expect(Self.reader.agency(in: "Anna Belova") == nil)
  }

  @Test("each row strikes and spares its own examples", arguments: reader.rules)
  func row(_ rule: BylineReader.Rule) {
    #expect(rule.pattern.matches(rule.strikes))
    #expect(!rule.pattern.matches(rule.spares))
  }
}
