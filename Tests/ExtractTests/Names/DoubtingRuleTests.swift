import Records
import Testing

@testable import Extract

/// A draft in which the tagger has found what a test says that it has found.
struct Marked {
  struct Name {
    let surface: String
    let kind: EntityKind
    let confidence: Double

    init(_ surface: String, _ kind: EntityKind, _ confidence: Double = 0.75) {
      (self.surface, self.kind, self.confidence) = (surface, kind, confidence)
    }
  }

  /// What is left of the marked names, each wherever it stands, after rules have run.
  static func left(
    _ text: String, _ names: Name..., rules: (inout NameDraft) -> Void
  ) throws -> [String] {
    let article = Sample.article(text)
    var draft = NameDraft(
      try Sample.segmentation(article), isRussian: article.lang?.code == "ru")
    for name in names {
      for tokens in places(of: name.surface, in: draft) {
        draft.add(
          FoundName(
            tokens: tokens, kind: name.kind, lemma: name.surface, confidence: name.confidence,
            method: .tagger))
      }
    }
    rules(&draft)
    return draft.found.filter { !$0.isDropped && !$0.nested }.map { draft.surface($0.tokens) }
  }

  private static func places(of surface: String, in draft: NameDraft) -> [Range<Int>] {
    draft.tokens.indices.flatMap { first in
      (first + 1...min(first + 8, draft.tokens.count)).compactMap { end in
        draft.surface(first..<end) == surface ? first..<end : nil
      }
    }
  }
}

/// Each rule that takes back what the tagger finds: a text in which it strikes, one that it spares.
@Suite("rules that doubt the tagger")
struct DoubtingRuleTests {
  let lists: Wordlists

  init() throws { lists = try Wordlists() }

  @Test("addresses, accounts and programs hold no names")
  func addresses() throws {
    let struck = try Marked.left(
      "Write to Anna@example.org, to @Velmora, or import Velmora.Tools now.",
      .init("Anna", .person), .init("Velmora", .organization)
    ) { AddressRule().apply(to: &$0) }
    #expect(struck.isEmpty)
    let spared = try Marked.left(
      "The U.S.-Mexico border was open. Composer_Anna Holm wrote it.",
      .init("Anna Holm", .person)
    ) { AddressRule().apply(to: &$0) }
    #expect(spared == ["Anna Holm"])
  }

  @Test(
    "a person has no digits and no brand's capitals, a body no product's number",
    arguments: [
      ("Anna HolmWebdesign", EntityKind.person, true), ("Garvin InReach", .person, true),
      ("Don Velmo®", .person, true),
      ("Nils 3-Tier", .person, true), ("Velmora WF-1000X", .organization, true),
      ("Anna McHolm", .person, false), ("Nils DeSando", .person, false),
      ("BlackRidge", .organization, false), ("M23", .organization, false),
    ])
  func glued(name: String, kind: EntityKind, isStruck: Bool) throws {
    let left = try Marked.left("They wrote about \(name) in the paper.", .init(name, kind)) {
      GluedWordRule().apply(to: &$0)
    }
    #expect(left.isEmpty == isStruck)
  }

  @Test("a row of words that begins with no given name is a person only where the tagger is sure")
  func unlikelyPersons() throws {
    let rule = UnlikelyPersonRule(lists: lists, behindOffices: [])
    let left = try Marked.left(
      "They use Velmora Sidekick, Holm API and Cave Carrot; a cave is a cave. Dr. Tsovar Mdal met Claire Brandal and "
        + "Zorvan Keld and van Houten.",
      .init("Velmora Sidekick", .person, 0.6), .init("Holm API", .person, 0.9),
      .init("Cave Carrot", .person, 0.8), .init("Tsovar Mdal", .person, 0.6),
      .init("Claire Brandal", .person, 0.6), .init("Zorvan Keld", .person, 0.8),
      .init("van Houten", .person, 0.6)
    ) { rule.apply(to: &$0) }
    #expect(left == ["Tsovar Mdal", "Claire Brandal", "Zorvan Keld", "van Houten"])
  }

  @Test("in a long text a lone word is a person where something bears it out")
  func lonePersons() throws {
    let rule = LonePersonRule(lists: lists)
    let long = String(repeating: "It was a cold and quiet day by the sea. ", count: 45)
    let text =
      "We bought Velmora. Lord Curven came. Later Holdan said so. Anna Brandal left, then Brandal."
    let names: [Marked.Name] = [
      .init("Velmora", .person, 0.6), .init("Curven", .person, 0.6), .init("Holdan", .person, 0.6),
      .init("Anna Brandal", .person), .init("Brandal", .person, 0.6),
    ]
    let left = try Marked.left(text + " " + long, names[0], names[1], names[2], names[3]) {
      rule.apply(to: &$0)
    }
    #expect(left == ["Curven", "Holdan", "Anna Brandal"])
    let short = try Marked.left("We bought Velmora.", names[0]) { rule.apply(to: &$0) }
    #expect(short == ["Velmora"], "a short text has no room to bear a name out")
  }

  @Test("a thing of the list is no body")
  func things() throws {
    let rule = ThingRule(lists: lists)
    let left = try Marked.left(
      "The GDP and the GHGs of Velmora grew, says the Medical Devices Office (MD).",
      .init("GDP", .organization), .init("GHGs", .organization), .init("Velmora", .organization),
      .init("Medical Devices Office", .organization), .init("MD", .organization)
    ) { rule.apply(to: &$0) }
    #expect(left == ["Velmora", "Medical Devices Office", "MD"])
    let russian = try Marked.left(
      "По данным ООН, ВВП вырос.", .init("ООН", .organization), .init("ВВП", .organization)
    ) { rule.apply(to: &$0) }
    #expect(russian == ["ООН"])
  }

  @Test("an abbreviation of which the tagger is unsure must be explained")
  func acronyms() throws {
    let rule = LoneAcronymRule(lists: lists)
    let left = try Marked.left(
      "The VLT and the QRD met the Hellenic Relief Board (HRB), says a US-Velmora paper.",
      .init("VLT", .organization, 0.5), .init("QRD", .organization, 0.8),
      .init("Hellenic Relief Board", .organization), .init("HRB", .organization, 0.5),
      .init("US-Velmora", .organization, 0.9)
    ) { rule.apply(to: &$0) }
    #expect(left == ["QRD", "Hellenic Relief Board", "HRB"])
  }

  @Test("a minister's field is no body")
  func ministers() throws {
    let left = try Marked.left(
      "Danish Defence Minister Anna Holm met Velmora Party Chair Nils Dahl and some VPD ministers.",
      .init("Danish Defence", .organization), .init("Velmora Party", .organization),
      .init("VPD", .organization)
    ) { MinisterRule().apply(to: &$0) }
    #expect(left == ["Velmora Party", "VPD"])
  }

  @Test("words that the text writes small are no body")
  func commonWords() throws {
    let left = try Marked.left(
      "Green Products are cheap, and Velmora Chairs too: green products are green products.",
      .init("Green Products", .organization), .init("Velmora Chairs", .organization)
    ) { CommonWordsRule().apply(to: &$0) }
    #expect(left == ["Velmora Chairs"])
  }

  @Test("what only a heading in title case shows is no name")
  func headings() throws {
    let left = try Marked.left(
      "How to Choose the Right Advertising Agency\n\nWhy Velmora Makes Better Chairs\n\nThe firm Velmora is old.",
      .init("Right Advertising Agency", .organization), .init("Velmora", .organization)
    ) { TitleCaseRule().apply(to: &$0) }
    #expect(left == ["Velmora", "Velmora"])
  }

  @Test("a place of which the tagger is unsure stands behind a preposition")
  func places() throws {
    let rule = UnplacedRule(lists: lists)
    let left = try Marked.left(
      "We love Velmora Animation. He lives in Holmby, near Dunvik Brook. Central and South America are warm.",
      .init("Velmora Animation", .place, 0.6), .init("Holmby", .place, 0.5),
      .init("Dunvik Brook", .place, 0.5), .init("Central", .place, 0.9)
    ) { rule.apply(to: &$0) }
    #expect(left == ["Holmby", "Dunvik Brook"])
  }

  @Test("a paper, a law or a post is no body")
  func works() throws {
    let rule = WorkTitleRule(lists: lists)
    let left = try Marked.left(
      "The Velmora Tracker, the Holm Standards of Appraisal, the Rail Pass and the Institute for Velmora Policy agree.",
      .init("Velmora Tracker", .organization), .init("Holm Standards of Appraisal", .organization),
      .init("Rail Pass", .place),
      .init("Institute for Velmora Policy", .organization)
    ) { rule.apply(to: &$0) }
    #expect(left == ["Institute for Velmora Policy"])
  }

  @Test("a possessor of a firm's name is not the firm's owner")
  func possessors() throws {
    let rule = PossessorRule(lists: lists)
    let left = try Marked.left(
      "We asked Pedro's Moving Services, Bob's Red Mill, Frob's Leap and Trumbal's defenders.",
      .init("Pedro", .person), .init("Bob", .person), .init("Frob", .organization),
      .init("Trumbal", .person)
    ) { rule.apply(to: &$0) }
    #expect(left == ["Trumbal"])
  }

  @Test("a Russian adjective before a common noun, and somebody's former part, are no names")
  func russian() throws {
    let halls = HallRule(lists: lists)
    let left = try Marked.left(
      "Нам открылся Андреевский зал. Андреевский сказал, что экс-игрок Волны ушёл из Экспоцентра.",
      .init("Андреевский", .person), .init("экс-игрок Волны", .organization),
      .init("Экспоцентра", .organization)
    ) {
      halls.apply(to: &$0)
      FormerRule().apply(to: &$0)
    }
    #expect(left == ["Андреевский", "Экспоцентра"])
  }
}

/// Each rule that mends what the tagger finds.
@Suite("rules that mend the tagger's names")
struct MendingRuleTests {
  let lists: Wordlists

  init() throws { lists = try Wordlists() }

  @Test(
    "a body's name goes on behind its head",
    arguments: [
      ("the Department of Health and Human Welfare", "Department of Health"),
      ("the Velmora Initiative on the Digital Economy", "Velmora Initiative"),
      ("the Department of Climate and Energy", "Department of Climate"),
      ("the papers of Turnby & World Constable", "Turnby"),
    ])
  func tails(text: String, cut: String) throws {
    let left = try Marked.left("He read \(text) today.", .init(cut, .organization)) {
      BodyTailRule(lists: lists).apply(to: &$0)
    }
    #expect(left == [String(text.drop { !$0.isUppercase })])
  }

  @Test("a body's name ends before another name")
  func otherNames() throws {
    let left = try Marked.left(
      "He met the Ministry of Justice and Parliament, and the Office of Anna Holm.",
      .init("Ministry of Justice", .organization), .init("Parliament", .organization),
      .init("Office", .organization), .init("Anna Holm", .person)
    ) { BodyTailRule(lists: lists).apply(to: &$0) }
    #expect(left == ["Ministry of Justice", "Parliament", "Office", "Anna Holm"])
  }

  @Test(
    "a bank is a body, a university may be a place, and the text's majority decides a word's kind")
  func kinds() throws {
    var kinds: [EntityKind] = []
    _ = try Marked.left(
      "He went to Dunvik Valley Bank and to Dunvik University.",
      .init("Dunvik Valley Bank", .place),
      .init("Dunvik University", .place)
    ) {
      KindByWordRule().apply(to: &$0)
      kinds = $0.found.map(\.kind)
    }
    #expect(kinds == [.organization, .place])
  }

  @Test("a word is no person where the text mostly calls it a firm")
  func votes() throws {
    let article = Sample.article(
      "Velmora grew. Velmora fell. Velmora rose. Holmby sat. Holmby ran.")
    var draft = NameDraft(try Sample.segmentation(article), isRussian: false)
    let kinds: [EntityKind] = [.organization, .organization, .person, .place, .person]
    let words = draft.tokens.indices.filter { draft.tokens[$0].isCapitalized }
    for (word, kind) in zip(words, kinds) {
      draft.add(
        FoundName(
          tokens: word..<word + 1, kind: kind, lemma: "", confidence: 0.7, method: .tagger))
    }
    KindVoteRule().apply(to: &draft)
    #expect(draft.found.map(\.isDropped) == [false, false, true, false, false])
  }
}
