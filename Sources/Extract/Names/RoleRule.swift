import Language
import Records

/// Gives persons the offices that the text gives them, and finds the phrases that point at one of them later: «глава
/// российского МИД», "the Russian diplomat".
///
/// Spares an office that fits nobody, or two persons equally well.
struct RoleRule {
  let offices: Offices

  struct Held {
    var office: Int
    var words: String
    var country: String?
    var body: String?
    var evidence: TextSpan
    /// Where the text gives it.
    var token: Int
  }

  struct Pointer {
    var tokens: Range<Int>
    var person: Int
    var words: String
    var confidence: Double
  }

  /// The offices of each person, by the person's place in the book; empty where nobody has one.
  ///
  /// - Parameter persons: how many there are.
  func roles(
    _ found: [OfficeRule.Found], of persons: Int, _ owner: (Int) -> Int?, in draft: NameDraft
  ) -> [[Held]] {
    var roles: [[Held]] = []
    for office in found where offices.all[office.office].name != "mister" {
      guard let person = holder(of: office, owner, in: draft) else { continue }
      if roles.isEmpty { roles = Array(repeating: [], count: persons) }
      roles[person].append(
        Held(
          office: office.office, words: office.words, country: office.country, body: office.body,
          evidence: draft.span(office.tokens), token: office.tokens.lowerBound))
    }
    return roles
  }

  /// Whom the words beside an office name: «министр … Громов», "Gromov, Russia's permanent representative".
  private func holder(of office: OfficeRule.Found, _ owner: (Int) -> Int?, in draft: NameDraft)
    -> Int?
  {
    if let name = office.name, let person = owner(name) { return person }
    let before = comma(before: office, in: draft)
    return before.flatMap { owner($0 - 1) }
  }

  /// The comma right before the phrase, or before its article.
  private func comma(before office: OfficeRule.Found, in draft: NameDraft) -> Int? {
    var index = office.tokens.lowerBound - 1
    if index > 0, Self.articles.contains(draft.tokens[index].word) { index -= 1 }
    return index > 0 && draft.tokens[index].mark == "," ? index : nil
  }

  private static let articles: WordSet = ["the", "a", "an"]

  /// The phrases that point at a person.
  func pointers(
    _ found: [OfficeRule.Found], roles: [[Held]], _ owner: (Int) -> Int?, in draft: NameDraft
  ) -> [Pointer] {
    if roles.isEmpty { return [] }
    var all: [(person: Int, held: Held)] = []
    // By the number of an office's name.
    var known: [[Int]] = Array(repeating: [], count: offices.names)
    for (person, held) in roles.enumerated() {
      for each in held {
        for name in offices.all[each.office].pointing { known[name].append(all.count) }
        all.append((person, each))
      }
    }
    return found.compactMap { office in
      let held = known[offices.all[office.office].number]
      guard !held.isEmpty, holder(of: office, owner, in: draft) == nil,
        office.name.flatMap(owner) == nil
      else { return nil }
      let fitting = held.prefix(200).filter { fits(all[$0].held, office) }
      // One who is said to be of that country or body goes before one of whom nothing is said.
      let sure = fitting.filter { all[$0].held.country != nil || all[$0].held.body != nil }
      let candidates = sure.isEmpty ? fitting : sure
      guard let person = candidates.first.map({ all[$0].person }),
        candidates.allSatisfy({ all[$0].person == person })
      else { return nil }
      let isNamed = office.country != nil || office.body != nil
      var tokens = office.tokens
      let before = tokens.lowerBound - 1
      let hasArticle =
        draft.together(before, tokens.lowerBound) && draft.tokens[before].word == "the"
      if hasArticle { tokens = before..<tokens.upperBound }
      if !isNamed, !hasArticle, !draft.isRussian { return nil }
      // A bare «министр» points back, never ahead.
      if !isNamed, !candidates.contains(where: { all[$0].held.token < tokens.lowerBound }) {
        return nil
      }
      return Pointer(
        tokens: tokens, person: person, words: office.words, confidence: isNamed ? 0.85 : 0.65)
    }
  }

  private func fits(_ held: Held, _ office: OfficeRule.Found) -> Bool {
    if let country = office.country, let own = held.country { return country == own }
    if let body = office.body, let own = held.body {
      return body == own || body.hasPrefix("un") && own.hasPrefix("un")
    }
    return office.country == nil && office.body == nil || held.country == nil && held.body == nil
  }
}
