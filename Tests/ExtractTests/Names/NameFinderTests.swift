import Gazetteer
import Language
import Records
import Testing

@testable import Extract

/// Sentences of our own, with invented persons and real places.
enum Sample {
  static let gazetteer = try! Gazetteer()
  static let finder = try! NameFinder(gazetteer: gazetteer)

  static func article(_ text: String) -> Article {
    var article = Article(id: "a1", text: text)
    let russian = text.unicodeScalars.contains(where: \.isCyrillicLetter)
    article.lang = DetectedLanguage(code: russian ? "ru" : "en", confidence: 1)
    return article
  }

  static func segmentation(_ article: Article) throws -> Segmentation {
    try Segmentation(text: article.text, paragraphs: [], language: article.lang?.code)
  }

  static func names(_ text: String) throws -> Names {
    let article = article(text)
    return finder.names(in: try segmentation(article), article: article)
  }

  static func lemmas(_ text: String, _ kind: EntityKind) throws -> [String] {
    try names(text).mentions.filter { $0.kind == kind && $0.nested != true }.map(\.lemma)
  }
}

@Suite("names of persons")
struct PersonTests {
  @Test(
    "stand in the nominative, without their office",
    arguments: [
      ("Об этом сообщил министр обороны Дании Пётр Хромов.", "Пётр Хромов"),
      ("Он встретился с Павлом Сергеевичем Громовым.", "Павел Сергеевич Громов"),
      ("Письмо Анны Зуевой опубликовали утром.", "Анна Зуева"),
      ("Переговоры с Эриком де Вальдой прошли в Осло.", "Эрик де Вальда"),
      ("По словам Джона Перри, всё готово.", "Джон Перри"),
      ("Решение объявил судья И. В. Рябинин.", "И. В. Рябинин"),
      ("Встречу с Марией Вольской отложили.", "Мария Вольская"),
      ("The letter was signed by Anna van der Holt on Monday.", "Anna van der Holt"),
      ("Danish Foreign Minister Erik Holmgren arrived in Oslo.", "Erik Holmgren"),
      ("He met Khaled al-Masrawi in Cairo.", "Khaled al-Masrawi"),
    ])
  func nominative(text: String, name: String) throws {
    #expect(try Sample.lemmas(text, .person) == [name])
  }

  @Test("a place behind a preposition is no part of the name after it")
  func besidePlace() throws {
    let text = "The United Nations special envoy for Libya Lukas van Houten said so."
    #expect(try Sample.lemmas(text, .person) == ["Lukas van Houten"])
    #expect(try Sample.lemmas(text, .place) == ["Libya"])
  }

  @Test("a bare surname, in any case, is the person named in full")
  func bare() throws {
    let names = try Sample.names(
      "Министр Игорь Ганичев прибыл в Вену. Ганичеву вручили ноту. С Ганичевым был посол.")
    let persons = names.mentions.filter { $0.kind == .person && $0.method != .role }
    #expect(persons.count == 3)
    #expect(Set(persons.map(\.entity)).count == 1)
    #expect(persons.allSatisfy { $0.lemma.hasSuffix("Ганичев") })
  }

  @Test(
    "a bare surname printed as the full name prints it is that surname, whatever its ending may mean"
  )
  func printedAlike() throws {
    let names = try Sample.names(
      "Первая группа приедет во вторник, сообщил замминистра Глеб Островой. «Самолёт вылетел», - "
        + "сказал Островой журналистам.")
    let persons = names.mentions.filter { $0.kind == .person && $0.method != .role }
    #expect(Set(persons.map(\.entity)).count == 1)
    #expect(persons.map(\.lemma) == ["Глеб Островой", "Островой"])
  }

  @Test("a name has one id in every article and script, a bare surname one of its article")
  func ids() throws {
    let id = { (text: String) in
      try Sample.names(text).entities.first { $0.kind == .person }?.entity
    }
    let russian = try id("Слово взял Сергей Хромов.")
    #expect(try russian == id("Then Sergey Khromov spoke."))
    #expect(try russian == id("Заявление Сергея Петровича Хромова напечатали."))
    #expect(try russian != id("Заявил Хромов коротко."))
  }

  @Test(
    "spares what is no person",
    arguments: [
      "Yesterday the talks went on.", "Российская сторона согласна.",
      "The Harvard University Press closed.",
      "Газета «Новый Берег» закрылась.", "They met in New York on Monday.",
    ])
  func spares(text: String) throws {
    #expect(try Sample.lemmas(text, .person).isEmpty)
  }
}

@Suite("roles")
struct RoleTests {
  @Test("a phrase with the office and country of a person named points at that person")
  func pointers() throws {
    let names = try Sample.names(
      """
      Министр иностранных дел Дании Эрик Хольм прибыл в Осло. Глава датского МИД доволен. \
      Глава норвежского МИД молчит.
      """)
    let roles = names.mentions.filter { $0.method == .role }
    #expect(roles.map(\.surface) == ["Глава датского МИД"])
    let holm = try #require(names.entities.first { $0.name == "Эрик Хольм" })
    #expect(roles.first?.entity == holm.entity)
    #expect(holm.roles.first?.office == "министр иностранных дел")
    #expect(holm.roles.first?.body == Sample.gazetteer.country(code: "DK")?.id)
  }

  @Test("a wider word points at the only person whom it fits")
  func wider() throws {
    let names = try Sample.names(
      "Danish Foreign Minister Erik Holm came to Oslo. The Danish diplomat was calm. The Swedish diplomat was not."
    )
    #expect(names.mentions.filter { $0.method == .role }.map(\.surface) == ["The Danish diplomat"])
  }

  @Test("one of that country goes before one of whom nothing is said")
  func sure() throws {
    let names = try Sample.names(
      "Danish envoy Erik Holm met the mediators. He thanked his envoy Anna Lund. The Danish diplomat left."
    )
    let pointer = try #require(names.mentions.first { $0.surface == "The Danish diplomat" })
    #expect(pointer.entity == names.entities.first { $0.name == "Erik Holm" }?.entity)
  }

  @Test("an office that fits two persons points at neither")
  func two() throws {
    let names = try Sample.names(
      "Danish Defense Minister Erik Holm and Danish Foreign Minister Anna Lund came. The Danish minister left."
    )
    #expect(names.mentions.allSatisfy { $0.method != .role })
  }
}

@Suite("places, bodies, documents")
struct ThingTests {
  @Test(
    "are found in any form",
    arguments: [
      ("В Вене ждут гостей.", EntityKind.place, "Вена"),
      (
        "Резолюция 1999 Совета Безопасности ООН принята.", .document,
        "резолюция 1999 Совета Безопасности ООН"
      ),
      (
        "The UN Security Council May 2011 Resolution 1999 stands.", .document,
        "UN Security Council Resolution 1999"
      ),
      ("Об этом сообщили в МИД Норвегии.", .organization, "МИД Норвегии"),
      (
        "The Norwegian Foreign Ministry agreed.", .organization,
        "Ministry of Foreign Affairs of Norway"
      ),
      ("Он учился в компании «Светлый берег» год.", .organization, "Светлый берег"),
      ("She teaches at Holmgren University now.", .organization, "Holmgren University"),
      ("They must keep al-Qaida out of Idlib.", .organization, "al-Qaida"),
      ("Женевские переговоры начались.", .event, "Женевские переговоры"),
    ])
  func found(text: String, kind: EntityKind, lemma: String) throws {
    #expect(try Sample.lemmas(text, kind) == [lemma])
  }

  @Test("a country's adjective is no place")
  func adjective() throws {
    #expect(try Sample.lemmas("Норвежская делегация и Swedish гости.", .place).isEmpty)
  }

  @Test("a place inside a body's name is nested")
  func nested() throws {
    let names = try Sample.names("The International Syria Support Group met.")
    #expect(names.mentions.first { $0.surface == "Syria" }?.nested == true)
  }

  @Test(
    "a capital that acts is a government, one where things happen is not",
    arguments: [
      ("Oslo supports the plan.", "government"), ("A meeting in Oslo was long.", nil),
      ("Осло поддержал план.", "government"), ("Осло и Копенгаген согласовали план.", "government"),
      ("Вена призвала Осло сделать шаг.", "government"), ("Жители Осло поддержали план.", nil),
    ])
  func government(text: String, acts: String?) throws {
    let mention = try Sample.names(text).mentions.first { ["Oslo", "Осло"].contains($0.surface) }
    #expect(mention?.actsAs == acts)
  }

  @Test("every mention's offsets give its surface, and its entity is listed")
  func offsets() throws {
    let text = "😀 Министр Игорь Ганичев (ОБСЕ) прибыл в Вену: «Ждём ответа Осло»."
    let names = try Sample.names(text)
    let scalars = Array(text.unicodeScalars)
    #expect(!names.mentions.isEmpty)
    for mention in names.mentions {
      var surface = String.UnicodeScalarView()
      surface.append(contentsOf: scalars[mention.start..<mention.end])
      #expect(String(surface) == mention.surface)
      #expect(
        names.entities.contains {
          $0.entity == mention.entity && $0.aliases.contains(mention.surface)
        })
    }
  }

  /// The limit is there to end what hangs, not to measure.
  @Test(
    "hostile text ends, and every span lies inside it", .timeLimit(.minutes(10)),
    arguments: [
      String(repeating: "А", count: 10_000), String(repeating: "Ivan ", count: 10_000),
      String(repeating: "МИД РОССИИ ", count: 6_000),
      String(repeating: "President of the ", count: 4_000),
      (0..<4_000).map { "Ivan Holm\($0 % 977)x" }.joined(separator: ", "),
    ])
  func hostile(text: String) throws {
    let end = text.unicodeScalars.count
    #expect(try Sample.names(text).mentions.allSatisfy { $0.start < $0.end && $0.end <= end })
  }
}
