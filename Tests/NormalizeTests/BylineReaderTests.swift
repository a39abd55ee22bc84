import Calendar
import Gazetteer
import Records
import Testing

@testable import Normalize

@Suite("byline")
struct BylineReaderTests {
  static let reader = try! BylineReader(
    agencies: AgencyNames([("Reuters", ["Reuters", "Рейтер"])]),
    calendar: CalendarNames(languages: nil))

  @Test(
    "persons are taken out of what stands around them",
    arguments: [
      ("By Anna Belova and Peter Hale", ["Anna Belova", "Peter Hale"]),
      ("by ANNA BELOVA", ["ANNA BELOVA"]), ("anna belova", ["anna belova"]),
      ("Автор: Анна Белова", ["Анна Белова"]), ("김하나", ["김하나"]),
      ("Текст: Анна Белова, Пётр Хейл", ["Анна Белова", "Пётр Хейл"]),
      ("Анна Белова и Пётр Хейл", ["Анна Белова", "Пётр Хейл"]),
      ("Anna Belova, Political Editor", ["Anna Belova"]),
      ("Anna Belova | Writer, Hardware", ["Anna Belova"]), ("Anna Belova, PhD", ["Anna Belova"]),
      ("By Anna Belova in Geneva", ["Anna Belova"]), ("Anna | Belova", ["Anna Belova"]),
      ("Anna Belova | Evening Post", ["Anna Belova"]), ("Anna Belova @belova", ["Anna Belova"]),
      ("Anna Belova; Anna Belova", ["Anna Belova"]), ("Anna Belova July 3, 2025", ["Anna Belova"]),
      ("Sandra de la Croix-Hale", ["Sandra de la Croix-Hale"]),
      ("07.03.2019, 11:30 Uhr von Jana Keller", ["Jana Keller"]),
      ("Ein Artikel von Jana Keller | 7. März 2019", ["Jana Keller"]),
      ("Anna Belova; Harbour Team", ["Anna Belova", "Harbour Team"]),
      ("Anna Belova; Reuters", ["Anna Belova"]), ("Reuters", []), ("Staff Writer", []),
      ("anna@post.example", []), ("", []), ("https://post.example/anna", []), ("May 3, 2016", []),
    ])
  func names(_ printed: String, _ names: [String]) {
    #expect(Self.reader.read(printed, outlets: ["eveningpost"]).persons == names)
  }

  @Test("who is no person is told apart: an account or first name, an agency, outlet or desk")
  func others() {
    #expect(Self.reader.read("abelova").single == ["abelova"])
    #expect(Self.reader.read("By The Reuters").bodies == ["The Reuters"])
    #expect(Self.reader.read("Evening Post", outlets: ["eveningpost"]).bodies == ["Evening Post"])
    #expect(Self.reader.read("jk; Newsdesk").others == ["jk", "Newsdesk"])
    #expect(Self.reader.read("admin") == BylineReader.Reading())
  }

  @Test("an agency in an author's place is the agency")
  func agency() {
    #expect(Self.reader.agency(in: "By Reuters") == "Reuters")
    #expect(Self.reader.agency(in: "Анна Белова, Рейтер") == "Reuters")
    #expect(Self.reader.agency(in: "Anna Belova; The Reuters") == "Reuters")
    #expect(Self.reader.agency(in: "Anna Belova") == nil)
  }

  @Test("each row strikes and spares its own examples", arguments: reader.rules)
  func row(_ rule: BylineReader.Rule) {
    #expect(rule.pattern.matches(rule.strikes))
    #expect(!rule.pattern.matches(rule.spares))
  }
}

@Suite("byline choice")
struct BylineChoiceTests {
  private func names(_ claims: (String, String)...) -> [String] {
    BylineChoice(reader: BylineReaderTests.reader).names(
      in: claims.map { Claim(.byline, $0.1, where: $0.0) }, outlets: ["eveningpost"])
  }

  @Test("a person goes before an account, an account before an agency or outlet")
  func kinds() {
    #expect(
      names(("json-ld author", "Evening Post"), ("line 3", "By Anna Belova")) == ["Anna Belova"])
    #expect(names(("json-ld author", "jkeller"), ("line 3", "Reuters")) == ["jkeller"])
  }

  @Test("an agency or outlet signs where no place names anybody else")
  func alone() {
    #expect(names(("json-ld author", "Reuters")) == ["Reuters"])
    #expect(names(("meta[name=\"author\"]", "Evening Post")) == ["Evening Post"])
  }

  @Test("print at the headline goes before markup that it does not confirm")
  func print() {
    #expect(
      names(("json-ld author", "Peter Hale"), ("line 3", "By Anna Belova")) == ["Anna Belova"])
    #expect(
      names(
        ("json-ld author", "Peter Hale"), ("line 3", "By Anna Belova"),
        ("line 9, link to an author", "Peter Hale")) == ["Peter Hale"])
  }

  @Test("of two lists that share a name the longer counts")
  func longer() {
    #expect(
      names(("json-ld author", "Anna Belova"), ("line 3", "By Anna Belova and Peter Hale"))
        == ["Anna Belova", "Peter Hale"])
  }

  @Test("markup that repeats for each writer is one list; links to other writers are not")
  func grouped() {
    #expect(
      names(
        ("meta[name=\"dc.creator\"]", "Anna Belova"), ("meta[name=\"dc.creator\"]", "Peter Hale"))
        == ["Anna Belova", "Peter Hale"])
    #expect(
      names(("a[rel=author]", "Anna Belova"), ("a[rel=author]", "Peter Hale")) == ["Anna Belova"])
  }
}
