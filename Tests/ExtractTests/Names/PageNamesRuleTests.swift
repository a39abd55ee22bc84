import Records
import Testing

@testable import Extract

/// Rules that ask the rest of the text what a name is: a text in which each strikes, one that it spares.
@Suite("rules that ask the text what a name is")
struct PageNamesRuleTests {
  let lists: Wordlists

  init() throws { lists = try Wordlists() }

  /// The kinds of the names that are left.
  private func kinds(
    _ text: String, _ names: [Marked.Name], rules: (inout NameDraft) -> Void
  ) throws -> [EntityKind] {
    var kinds: [EntityKind] = []
    for name in names {
      _ = try Marked.left(text, name) {
        rules(&$0)
        kinds += $0.found.filter { !$0.isDropped }.map(\.kind)
      }
    }
    return kinds
  }

  @Test(
    "what the text calls a firm is one wherever it stands",
    arguments: [
      "Dunvik Holm grew. Dunvik Holm is a global consulting firm that hires.",
      "They asked Dunvik Holm. Dunvik Holm, one of the largest agencies, agreed.",
    ])
  func firms(text: String) throws {
    let found = try kinds(text, [.init("Dunvik Holm", .person)]) {
      DefinedBodyRule().apply(to: &$0)
    }
    #expect(found == [.organization, .organization])
  }

  @Test(
    "who works for a firm is none",
    arguments: [
      "Anna Holm is a company director.", "Anna Holm, a partner at the firm, agreed.",
      "Anna Holm, a College of Dunvik graduate, agreed.", "Anna Holm is the company's founder.",
    ])
  func partners(text: String) throws {
    let found = try kinds(text, [.init("Anna Holm", .person)]) { DefinedBodyRule().apply(to: &$0) }
    #expect(found == [.person])
  }

  @Test("what one can have is no place")
  func counted() throws {
    let rule = CountedNameRule()
    let struck = try Marked.left(
      "I use a Dunvik Strand (model 20). The Dunvik Strand is good.", .init("Dunvik Strand", .place)
    ) { rule.apply(to: &$0) }
    #expect(struck.isEmpty)
    let body = try Marked.left(
      "A Real Dunvik Trust is a firm.", .init("Real Dunvik Trust", .organization)
    ) { rule.apply(to: &$0) }
    #expect(body.isEmpty)
    let spared = try Marked.left(
      "We slept in a Dunvik hotel, a Velmora.", .init("Dunvik", .place),
      .init("Velmora", .organization)
    ) { rule.apply(to: &$0) }
    #expect(spared == ["Dunvik", "Velmora"])
  }

  @Test("a word that is a place once and a program mostly is none")
  func seldom() throws {
    let first = { (draft: inout NameDraft) in
      // The tagger finds the first only.
      draft.takeBack(Array(draft.found.indices.dropFirst()))
      SeldomNamedRule().apply(to: &draft)
    }
    let struck = try Marked.left(
      "The options in Velmora are few. We like Velmora. Then Velmora grew. Now Velmora costs more.",
      .init("Velmora", .place), rules: first)
    #expect(struck.isEmpty)
    let spared = try Marked.left(
      "He lives in Velmora. We like Velmora.", .init("Velmora", .place), rules: first)
    #expect(spared == ["Velmora"])
  }

  @Test("a given name before a person is the person's")
  func forenames() throws {
    let rule = ForenameRule(lists: lists, persons: PersonRule(lists: lists))
    let left = try Marked.left(
      "He gave to Tracey Robert Holm. Then Velmora Robert Holm left.", .init("Robert Holm", .person)
    ) { rule.apply(to: &$0) }
    #expect(left.sorted() == ["Robert Holm", "Tracey Robert Holm"])
  }

  @Test("who belongs to a body is no part of its name")
  func members() throws {
    let left = try Marked.left(
      "A Dunvik University Graduate met the Velmora School of Graduate.",
      .init("Dunvik University Graduate", .organization),
      .init("Velmora School of Graduate", .organization)
    ) { BodyMemberRule().apply(to: &$0) }
    #expect(left.sorted() == ["Dunvik University", "Velmora School of Graduate"])
  }

  @Test("a place behind \"University of\" is a part of the university")
  func universities() throws {
    let left = try Marked.left(
      "He left the University of Central Dunvik. The university of Holmby is old.",
      .init("Central Dunvik", .place), .init("Holmby", .place)
    ) { PlacedBodyRule().apply(to: &$0) }
    #expect(left.sorted() == ["Holmby", "University of Central Dunvik"])
  }

  @Test("measures and halves of words are no bodies")
  func broken() throws {
    let left = try Marked.left(
      "It makes 2LB in pre-MBA days with HSAs, Perl or C. I, says 3M.", .init("2LB", .organization),
      .init("C. I", .person),
      .init("pre-MBA", .organization), .init("HSAs", .organization), .init("3M", .organization)
    ) { BrokenBodyRule().apply(to: &$0) }
    #expect(left == ["3M"])
  }

  @Test("a grape is no person")
  func grapes() throws {
    let left = try Marked.left(
      "He likes Pinot Noir and Anna Noir.", .init("Pinot Noir", .person),
      .init("Anna Noir", .person)
    ) { ThingRule(lists: lists).apply(to: &$0) }
    #expect(left == ["Anna Noir"])
  }

  @Test("a word made of a name is none")
  func hyphened() throws {
    let left = try Marked.left(
      "The Dunvikian-controlled Victorian house of al-Velmora is in Holmby-upon-Dun, the ABC-dominated Assembly.",
      .init("Dunvikian-controlled", .place), .init("Victorian", .place),
      .init("ABC-dominated Assembly", .organization),
      .init("al-Velmora", .organization), .init("Holmby-upon-Dun", .place)
    ) { HyphenedNameRule().apply(to: &$0) }
    #expect(left == ["al-Velmora", "Holmby-upon-Dun"])
  }

  @Test("a constituency is named with its point of the compass")
  func compass() throws {
    let left = try Marked.left(
      "He won Dunvik South, not Holmby North Street.", .init("Dunvik", .place),
      .init("Holmby", .place)
    ) { CompassTailRule().apply(to: &$0) }
    #expect(left.sorted() == ["Dunvik South", "Holmby"])
  }

  @Test("a listed place is none as a part of a foreign name, or shouted")
  func listed() throws {
    let russian = try Sample.lemmas(
      "Радиостанция Europe 1 знает Ukraine Facility. Он живёт в Париже.", .place)
    #expect(russian == ["Париж"])
    let english = try Sample.lemmas("An introduction to SAN and other storage in Oslo.", .place)
    #expect(english == ["Oslo"])
  }
}
