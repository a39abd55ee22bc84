import Gazetteer
import Language
import Records
import Tagger

/// Finds the names of an article, and whom or what they mean.
///
/// A chain of rules: each takes words that no earlier one took, or holds an earlier name inside a longer one.
package struct NameFinder: Sendable {
  private let gazetteer: GazetteerRule
  private let documents = DocumentRule()
  private let institutions: InstitutionRule
  private let officeRule: OfficeRule
  private let tagger: TaggerRule?
  private let quoted: QuotedBodyRule
  private let persons: PersonRule
  private let abbreviations = AbbreviationRule()
  private let products: ProductRule
  private let firms: FirmNameRule
  private let lists: Wordlists
  private let secondPass: SecondPass
  private let nested: NestedNames
  private let governments = GovernmentRule()
  private let roles: RoleRule
  /// Of offices, institutions and documents, and of listed names.
  private let openings: Openings

  /// - Parameter hasTagger: false for lists and rules alone.
  /// - Throws: when a table is missing.
  package init(gazetteer: Gazetteer, hasTagger: Bool = true) throws {
    let lists = try Wordlists()
    let demonyms = try Demonyms()
    let offices = try Offices()
    self.gazetteer = GazetteerRule(gazetteer: gazetteer, lists: lists)
    let cases = try NameCase()
    institutions = try InstitutionRule(gazetteer: gazetteer, demonyms: demonyms, cases: cases)
    officeRule = OfficeRule(gazetteer: gazetteer, offices: offices, demonyms: demonyms)
    persons = PersonRule(lists: lists)
    quoted = try QuotedBodyRule()
    tagger = hasTagger ? try TaggerRule(persons: persons, cases: cases) : nil
    products = ProductRule(lists: lists)
    firms = try FirmNameRule()
    self.lists = lists
    secondPass = SecondPass(lists: lists)
    nested = NestedNames(gazetteer: gazetteer)
    roles = RoleRule(offices: offices)
    openings = Openings(
      phrases: WordSet(offices.openings + institutions.openings).union(DocumentRule.openings),
      small: gazetteer.smallOpenings)
  }

  /// - Complexity: O(n) in the text.
  package func names(in text: Segmentation, article: Article) -> Names {
    var draft = NameDraft(text, isRussian: isRussian(text, article), openings: openings)
    gazetteer.apply(to: &draft)
    documents.apply(to: &draft)
    institutions.apply(to: &draft)
    let offices = officeRule.offices(in: draft)
    let doubt = tagger?.apply(to: &draft, offices: offices) ?? .none
    quoted.apply(to: &draft)
    persons.apply(to: &draft, offices: offices, doubt: doubt)
    abbreviations.apply(to: &draft)
    products.apply(to: &draft, offices: offices)
    if let cases = tagger?.cases {
      AcronymSpanRule(cases: cases).apply(to: &draft)
      WholeNameRule(cases: cases).apply(to: &draft)
    }
    if draft.isRussian {
      ThingRule(lists: lists).apply(to: &draft)
      HallRule(lists: lists).apply(to: &draft)
      FormerRule().apply(to: &draft)
      RussianHouseRule(lists: lists).apply(to: &draft)
      LatinPlaceRule().apply(to: &draft)
    } else {
      doubtEnglish(&draft, offices: offices)
    }
    var book = PersonBook()
    for (index, name) in draft.found.enumerated() {
      guard let person = name.person, !person.isBare else { continue }
      name.bearer = book.add(person, found: index, at: name.tokens.lowerBound)
    }
    secondPass.apply(to: &draft, surnames: surnames(in: draft))
    if !draft.isRussian { PossessorRule(lists: lists).apply(to: &draft) }
    nested.apply(to: &draft)
    governments.apply(to: &draft)
    joinBare(&book, in: &draft)
    let owner = { (token: Int) in draft.name(at: token)?.bearer }
    let held = roles.roles(offices, of: book.persons.count, owner, in: draft)
    let pointers = roles.pointers(offices, roles: held, owner, in: draft)
    let entities = EntityBook(
      draft: draft, persons: book, roles: held, pointers: pointers,
      gazetteer: officeRule.gazetteer, article: article)
    return entities.names()
  }

  /// The folded surnames of which it is sure enough that persons bear them.
  private func surnames(in draft: NameDraft) -> [String] {
    var surnames: [String] = []
    var known = WordSet()
    for name in draft.found where draft.isRussian || Self.isSure(name) {
      guard let person = name.person, !person.surname.isEmpty else { continue }
      let surname = NormalForm.fold(person.lastWord)
      if known.insert(Word(surname)) { surnames.append(surname) }
    }
    return surnames
  }

  /// What the tagger and the lists find and the text speaks against.
  private func doubtEnglish(_ draft: inout NameDraft, offices: [OfficeRule.Found]) {
    ContractionRule().apply(to: &draft)
    AddressRule().apply(to: &draft)
    ShoutedCityRule().apply(to: &draft)
    if tagger != nil { mendTagged(&draft) }
    GluedWordRule().apply(to: &draft)
    HalfOfficeRule(lists: lists).apply(to: &draft)
    UnlikelyPersonRule(lists: lists, behindOffices: Set(offices.compactMap(\.name)))
      .apply(to: &draft)
    if tagger != nil { LonePersonRule(lists: lists).apply(to: &draft) }
    ThingRule(lists: lists).apply(to: &draft)
    if tagger != nil { ExplainedThingRule(lists: lists).apply(to: &draft) }
    LoneAcronymRule(lists: lists).apply(to: &draft)
    settleKinds(&draft, offices: offices)
    settleEdges(&draft, offices: offices)
    abbreviations.apply(to: &draft)
  }

  /// What the tagger finds by halves, or takes for another kind.
  private func mendTagged(_ draft: inout NameDraft) {
    BrokenBodyRule().apply(to: &draft)
    HyphenedNameRule().apply(to: &draft)
    DefinedBodyRule().apply(to: &draft)
    CountedNameRule().apply(to: &draft)
    ForenameRule(lists: lists, persons: persons).apply(to: &draft)
    BodyMemberRule().apply(to: &draft)
  }

  /// What else the text names tells of which kind a name is, and whether it is one.
  private func settleKinds(_ draft: inout NameDraft, offices: [OfficeRule.Found]) {
    if tagger != nil {
      MinisterRule().apply(to: &draft)
      KindByWordRule().apply(to: &draft)
    }
    PersonEdgeRule(lists: lists, persons: persons).apply(to: &draft)
    CitationRule(lists: lists, persons: persons).apply(to: &draft)
    if tagger != nil { ProductLineRule(lists: lists).apply(to: &draft) }
    products.apply(to: &draft, offices: offices)
    firms.apply(to: &draft)
    if tagger != nil { BodyOfPersonRule(lists: lists, persons: persons).apply(to: &draft) }
    StormRule().apply(to: &draft)
    NamesakeRule().apply(to: &draft)
    if tagger != nil { doubtTagged(&draft) }
  }

  /// What the tagger finds and the rest of the text speaks against.
  private func doubtTagged(_ draft: inout NameDraft) {
    PlaceNamesakeRule().apply(to: &draft)
    KindVoteRule().apply(to: &draft)
    CommonWordsRule().apply(to: &draft)
    TitleCaseRule().apply(to: &draft)
    UnplacedRule(lists: lists).apply(to: &draft)
    SeldomNamedRule().apply(to: &draft)
    OneKindRule(persons: persons).apply(to: &draft)
    WorkTitleRule(lists: lists).apply(to: &draft)
  }

  /// Where a listed name is part of a longer one.
  private func settleEdges(_ draft: inout NameDraft, offices: [OfficeRule.Found]) {
    NationalBodyRule(lists: lists).apply(to: &draft)
    ArticledPlaceRule().apply(to: &draft)
    LongerNameRule(lists: lists, offices: Set(offices.flatMap(\.tokens))).apply(to: &draft)
    PlaceTailRule(lists: lists).apply(to: &draft)
    CompassRule().apply(to: &draft)
    PlacedBodyRule().apply(to: &draft)
    CompassTailRule().apply(to: &draft)
    BodyTailRule(lists: lists).apply(to: &draft)
    if tagger != nil { WorkTitleRule(lists: lists).apply(to: &draft) }
  }

  /// Only what the gazetteer holds, for an article of a language without rules of its own.
  ///
  /// - Complexity: O(n) in the text.
  package func listed(in text: Segmentation, article: Article) -> Names {
    var draft = NameDraft(text, isRussian: isRussian(text, article), openings: openings)
    gazetteer.apply(to: &draft)
    nested.apply(to: &draft)
    return EntityBook(
      draft: draft, persons: PersonBook(), roles: [], pointers: [],
      gazetteer: officeRule.gazetteer, article: article
    ).names()
  }

  /// How sure a full name must be in English, so that its surname alone is looked for: a product that was once taken for
  /// a person would be one all over the page.
  private static let sureOfPerson = 0.8

  private static func isSure(_ name: FoundName) -> Bool {
    guard !name.isDropped, let person = name.person, !person.isBare,
      name.confidence >= sureOfPerson
    else { return false }
    // "WiFi", "RMCs": no surname.
    let last = person.lastWord
    var (capitals, hasSmall, isJoined) = (0, false, false)
    for letter in last.unicodeScalars {
      if letter.isNumeric { return false }
      if letter.isUppercase { capitals += 1 }
      if letter.isLowercase { hasSmall = true }
      if letter == "-" || letter == "'" || letter == "’" { isJoined = true }
    }
    return capitals <= 1 || !hasSmall || isJoined || last.begins(with: "Mc")
      || last.begins(with: "Mac")
  }

  private func isRussian(_ text: Segmentation, _ article: Article) -> Bool {
    if let code = article.lang?.code, code != "und" { return code.hasPrefix("ru") }
    let letters = text.scalars.prefix(2000).filter(\.properties.isAlphabetic)
    return letters.count(where: \.isCyrillicLetter) * 2 > letters.count
  }

  /// Bare surnames and given names go to the persons named in full; the rest are persons of this article alone.
  private func joinBare(_ book: inout PersonBook, in draft: inout NameDraft) {
    let bare = draft.found.indices.filter { draft.found[$0].person?.isBare == true }
      .sorted { draft.found[$0].tokens.lowerBound < draft.found[$1].tokens.lowerBound }
    for index in bare {
      let name = draft.found[index]
      let token = name.tokens.lowerBound
      let bare = book.settled(name.person!, printed: draft.surface(name.tokens))
      if bare != name.person { draft.update(index) { ($0.person, $0.lemma) = (bare, bare.full) } }
      if let person = book.join(bare, found: index, at: token) {
        name.bearer = person
        if book.persons[person].names.contains(where: { Self.isSure(draft.found[$0]) }) {
          draft.update(index) { ($0.method, $0.confidence) = (.secondPass, 0.9) }
        }
      } else {
        name.bearer = book.add(bare, found: index, at: token)
      }
    }
  }
}
