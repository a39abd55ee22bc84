import Records
import Testing

@testable import Extract

/// Rules that tell by well-known names, by words beside a name or by other names of the text what a name is.
@Suite("rules that tell a name's kind and its edges by what else the text names")
struct NamesakeTests {
  let lists: Wordlists
  let persons: PersonRule

  init() throws {
    lists = try Wordlists()
    persons = PersonRule(lists: lists)
  }

  /// What is left, and what each is called.
  private func called(
    _ text: String, _ names: Marked.Name..., rules: (inout NameDraft) -> Void
  ) throws -> [String] {
    var called: [String] = []
    for name in names {
      _ = try Marked.left(text, name) { draft in
        rules(&draft)
        called += draft.found.filter { !$0.isDropped && !$0.nested }.map {
          "\(draft.surface($0.tokens)): \($0.kind.rawValue)"
        }
      }
    }
    return called
  }

  @Test("a listed word is the person whose surname it is, unless the text has it as a place")
  func namesakes() throws {
    let text = "On Monday Michael Bloomberg said no. Then Bloomberg left, a tired man."
    #expect(try Sample.lemmas(text, .organization).isEmpty)
    #expect(try Sample.lemmas("On Monday Bloomberg reported it.", .organization) == ["Bloomberg"])
    let place = "On Monday Anna Phoenix spoke. She lives in Phoenix, and Phoenix is hot."
    #expect(try Sample.lemmas(place, .place).contains("Phoenix"))
  }

  @Test("a well-known firm is a body, unless the text names somebody so")
  func firms() throws {
    let rule = try FirmNameRule()
    let text = "They asked Lockheed Martin, then Vogue and Anna Holm."
    let found = try called(
      text, .init("Lockheed Martin", .person), .init("Vogue", .place), .init("Anna Holm", .person)
    ) { rule.apply(to: &$0) }
    #expect(found == ["Lockheed Martin: organization", "Vogue: organization", "Anna Holm: person"])
    let article = Sample.article("Anna Vogue spoke, and Vogue left.")
    var draft = NameDraft(try Sample.segmentation(article), isRussian: false)
    for tokens in [0..<2, 5..<6] {
      draft.add(
        FoundName(tokens: tokens, kind: .person, lemma: "", confidence: 0.9, method: .tagger))
    }
    rule.apply(to: &draft)
    #expect(draft.found.allSatisfy { $0.kind == .person })
  }

  @Test("who stands beside \"firm\" or before a partner is one")
  func partners() throws {
    let found = try called(
      "The law firm Anna Holm grew. Ivar Dahl & Velmo grew too. Jon Strand & Lena Brandal met. A Nils Keld 3 Tier Airer.",
      .init("Anna Holm", .person), .init("Ivar Dahl", .person), .init("Jon Strand", .person),
      .init("Nils Keld", .person)
    ) { DefinedBodyRule().apply(to: &$0) }
    #expect(
      found == [
        "Anna Holm: organization", "Ivar Dahl: organization", "Jon Strand: person",
        "Nils Keld: organization",
      ])
  }

  @Test(
    "the last word of some names tells their kind",
    arguments: [
      ("Anna Holm Gallery", EntityKind.person, EntityKind.organization),
      ("Dunvik Independent School District", .place, .organization),
      ("Dunvik Tech", .place, .organization), ("Dunvik Credit Pavilion", .organization, .place),
      ("Anna Holm", .person, .person), ("Dunvik School", .place, .place),
    ])
  func lastWords(name: String, tagged: EntityKind, kind: EntityKind) throws {
    let found = try called("They went to \(name) today.", .init(name, tagged)) {
      KindByWordRule().apply(to: &$0)
    }
    #expect(found == ["\(name): \(kind.rawValue)"])
  }

  @Test("a name of several words has one kind in a text")
  func oneKind() throws {
    let text = "Dunvik Street Velmo grew. Then Dunvik Street Velmo fell."
    var draft = NameDraft(try Sample.segmentation(Sample.article(text)), isRussian: false)
    for (first, kind, sure) in [(0, EntityKind.organization, 0.8), (6, .place, 0.6)] {
      draft.add(
        FoundName(
          tokens: first..<first + 3, kind: kind, lemma: "", confidence: sure, method: .tagger))
    }
    OneKindRule(persons: persons).apply(to: &draft)
    #expect(draft.found.map(\.kind) == [.organization, .organization])
  }

  @Test("storms are no persons")
  func storms() throws {
    let left = try Marked.left(
      "After hurricanes Anna and Lena came Jon. Anna did harm.", .init("Anna", .person),
      .init("Lena", .person), .init("Jon", .person)
    ) { StormRule().apply(to: &$0) }
    #expect(left == ["Jon"])
  }

  @Test(
    "what is no part of a person's name is cut off",
    arguments: [
      ("Visit Anna Holm", "Anna Holm"), ("Princes Robert", "Robert"), ("Anna Holm As", "Anna Holm"),
      ("Anna Holm — Velmo", "Anna Holm"), ("Visit Holm", "Visit Holm"), ("Holm I", "Holm I"),
    ])
  func edges(found: String, name: String) throws {
    let left = try Marked.left("They said: \(found) was there.", .init(found, .person)) {
      PersonEdgeRule(lists: lists, persons: persons).apply(to: &$0)
    }
    #expect(left == [name])
  }

  @Test("a person at the end of an unsure body's name is a person")
  func bodies() throws {
    let found = try called(
      "He told Dunvik Union Anna Holm and the Dunvik Anna Holm Foundation.",
      .init("Dunvik Union Anna Holm", .organization, 0.5),
      .init("Dunvik Anna Holm Foundation", .organization, 0.5)
    ) { BodyOfPersonRule(lists: lists, persons: persons).apply(to: &$0) }
    #expect(found == ["Anna Holm: person", "Dunvik Anna Holm Foundation: organization"])
  }

  @Test("half an office makes nobody of words without a given name")
  func halves() throws {
    let left = try Marked.left(
      "The champion Velmora Knights met champion Anna Holm.", .init("Velmora Knights", .person),
      .init("Anna Holm", .person)
    ) { draft in
      for index in draft.found.indices { draft.update(index) { $0.method = .rule } }
      HalfOfficeRule(lists: lists).apply(to: &draft)
    }
    #expect(left == ["Anna Holm"])
  }

  @Test("an abbreviation of a thing or a person is no body")
  func explained() throws {
    let left = try Marked.left(
      "The Velmo Launch System flies. The VLS is big. Anna Holm Dahl (AHD) asked the Velmo Dunvik Office (VDO). The Velmo Internet of Things (VIoT) too.",
      .init("VLS", .organization), .init("AHD", .organization), .init("VDO", .organization),
      .init("VIoT", .organization), .init("Anna Holm Dahl", .person)
    ) { ExplainedThingRule(lists: lists).apply(to: &$0) }
    #expect(left == ["VDO", "Anna Holm Dahl"])
  }

  @Test("a maker's product is no name, its research is a body")
  func products() throws {
    let left = try Marked.left(
      "We use Azure Boards, Mailchimp Standard and Google Research.",
      .init("Azure Boards", .organization), .init("Mailchimp Standard", .person),
      .init("Google Research", .organization)
    ) { ProductLineRule(lists: lists).apply(to: &$0) }
    #expect(left == ["Google Research"])
  }

  @Test("a list of sources has journals, which are none, and surnames before given names")
  func citations() throws {
    let left = try Marked.left(
      "Holm, Anna. 1974. On Beer.\n\nSmith A. Herds. J Velm Virol. 2006;37:237. In Dunvik, Jon.",
      .init("Anna", .person), .init("J Velm Virol", .person), .init("Jon", .person)
    ) { CitationRule(lists: lists, persons: persons).apply(to: &$0) }
    #expect(left.sorted() == ["Holm, Anna", "Jon"])
  }

  @Test("a listed place goes on, and a war is one")
  func places() throws {
    let text =
      "He left Oslo Square Park for the Vietnam War. The Oslo City Council and West Oslo agree."
    #expect(try Sample.lemmas(text, .event).contains("Vietnam War"))
    let places = try Sample.lemmas(text, .place)
    #expect(places.contains("Oslo Square Park") && places.contains("West Oslo"))
    #expect(!places.contains("Oslo City"))
  }

  @Test("a lone word is the place whose longer names begin with it, unless it is somebody's")
  func placeNamesakes() throws {
    let text =
      "Dunvik National Park is large. He loves Dunvik. Holm Castle Park fell, and Anna Holm left Holm."
    let found = try called(
      text, .init("Dunvik National Park", .place), .init("Anna Holm", .person)
    ) { draft in
      for token in draft.tokens.indices
      where ["Dunvik", "Holm"].contains(draft.tokens[token].text) && draft.isFree(token) {
        draft.add(
          FoundName(
            tokens: token..<token + 1, kind: .person, lemma: "", confidence: 0.6, method: .tagger))
      }
      PlaceNamesakeRule().apply(to: &draft)
    }
    #expect(found.contains("Dunvik: place") && !found.contains("Holm: place"))
  }

  @Test(
    "an abbreviation in brackets tells where a body's name begins and ends",
    arguments: [
      ("Commerce, Fisheries and Trade Dunvik (CFTD)", "Fisheries and Trade Dunvik"),
      ("Institute of Velmo in Coaching (IVC)", "Institute of Velmo"),
      ("Окружного суда Дунвика (ОСД)", "Окружного суда"),
    ])
  func brackets(text: String, cut: String) throws {
    let cases = try NameCase()
    let left = try Marked.left(
      text.hasPrefix("О") ? "Он ушёл из \(text)." : "He left \(text).", .init(cut, .organization)
    ) { AcronymSpanRule(cases: cases).apply(to: &$0) }
    #expect(left == [String(text.prefix { $0 != "(" }.dropLast())])
  }

  @Test("a body's name is whole where the text has it whole elsewhere")
  func whole() throws {
    let cases = try NameCase()
    let left = try Marked.left(
      "Высшая комиссия судей решила. Решения Высшей комиссии судей ждут, а Высшая комиссия молчит.",
      .init("Высшая комиссия судей", .organization), .init("Высшей комиссии", .organization)
    ) { draft in
      for index in draft.found.indices {
        let lemma = cases.lemma(of: draft.found[index].tokens, in: draft)
        draft.update(index) { $0.lemma = lemma }
      }
      WholeNameRule(cases: cases).apply(to: &draft)
    }
    #expect(left == ["Высшая комиссия судей", "Высшей комиссии судей"])
  }

  @Test("a listed city with an article is a thing")
  func articled() throws {
    let text = "We looked at the Bergen. The Bergen is one of the best desks."
    #expect(try Sample.lemmas(text, .place).isEmpty)
    let place = "He lives in Bergen. The Bergen office is new. The Netherlands is flat."
    let places = try Sample.lemmas(place, .place)
    #expect(places.contains("Bergen") && places.contains { $0.hasSuffix("Netherlands") })
  }

  @Test("an exam is no agency")
  func agencies() throws {
    #expect(try Sample.lemmas("He took the first AP exam of his life.", .organization).isEmpty)
    let text = "OSLO (AP) — He took an exam, AP reported."
    #expect(
      try Sample.lemmas(text, .organization).contains { $0.contains("AP") || $0.contains("Press") })
  }

  @Test("a Russian palace is a place, a court a body")
  func houses() throws {
    let found = try called(
      "Он был в Большом Дунвикском дворце, потом Дунвикский райсуд решил дело.",
      .init("Большом Дунвикском дворце", .organization), .init("Дунвикский райсуд", .place)
    ) { RussianHouseRule(lists: lists).apply(to: &$0) }
    #expect(found == ["Большом Дунвикском дворце: place", "Дунвикский райсуд: organization"])
  }
}
