import Language

/// Brings a person's name into the nominative: first name and surname agree in gender and case.
struct PersonCase {
  let lists: Wordlists

  struct Part {
    var token: Token
    var readings: [RussianNames.Reading]
  }

  /// The nominatives of the parts, and the gender: 1 a man's, -1 a woman's, 0 either.
  ///
  /// - Parameters:
  ///   - nominative: whether the words around say that the name stands in the nominative.
  ///   - opens: whether the name opens a sentence, where the nominative is the likelier case.
  ///   - governed: the cases that a preposition before the name leaves.
  ///   - seen: the folded forms that stand in the text; a nominative among them is the likelier one.
  func nominatives(
    _ parts: [Part], nominative: Bool? = nil, opens: Bool = false,
    governed: RussianNames.Cases = .all, seen: WordSet
  ) -> (words: [String], gender: Int) {
    if let (words, genders) = unchanging(parts) {
      let gender = genders.contains(.masculine) ? 1 : genders.contains(.feminine) ? -1 : 0
      return (words, gender)
    }
    let options = parts.map { self.options($0, seen) }
    var best: (score: Int, inCase: RussianNames.Cases, gender: RussianNames.Genders)?
    for gender in [RussianNames.Genders.masculine, .feminine] {
      for each in Self.cases {
        if let nominative, nominative != (each == .nominative) { continue }
        guard var score = value(options, each.rawValue, gender.rawValue) else { continue }
        if each == .nominative { score += opens ? 5 : 2 }
        if governed.contains(each) { score += 4 }
        // Without a preposition there is no such case, but words may stand between.
        if each == .prepositional, governed == .all { score -= 3 }
        if score > best?.score ?? 0 { best = (score, each, gender) }
      }
    }
    guard let best else { return (parts.map { $0.readings.first?.nominative ?? $0.token.text }, 0) }
    let words = zip(parts, options).map { part, options in
      part.readings[choice(options, best.inCase.rawValue, best.gender.rawValue)!].nominative
    }
    return (words, best.gender == .masculine ? 1 : -1)
  }

  private static let cases: [RussianNames.Cases] = [
    .nominative, .genitive, .dative, .accusative, .instrumental, .prepositional,
  ]

  /// The words of a name that has one reading, in all cases, and the genders that it leaves: those of most languages.
  private func unchanging(_ parts: [Part]) -> (words: [String], genders: RussianNames.Genders)? {
    var genders = RussianNames.Genders.any
    for part in parts {
      guard part.readings.count == 1, part.readings[0].cases == .all else { return nil }
      genders.formIntersection(part.readings[0].genders)
    }
    return (parts.map { $0.readings[0].nominative }, genders)
  }

  /// What a reading allows and is worth here.
  private struct Option {
    let cases: UInt8
    let genders: UInt8
    let value: Int
  }

  /// A nominative that the text has elsewhere is the likelier one. The form itself proves nothing, and one in -а
  /// little: «Громова» stands there for a man's genitive as well.
  private func options(_ part: Part, _ seen: WordSet) -> [Option] {
    return part.readings.map { reading in
      let isElsewhere = reading.word != part.token.word && seen.contains(reading.word)
      let likelier = isElsewhere ? reading.nominative.ends(withAny: Self.feminine) ? 1 : 5 : 0
      return Option(
        cases: reading.cases.rawValue, genders: reading.genders.rawValue,
        value: reading.weight + likelier)
    }
  }

  private static let feminine: EndingSet = ["а", "А"]

  /// What the likeliest readings of all parts in a case and gender are worth; nil where one has none.
  private func value(
    _ parts: [[Option]], _ each: UInt8, _ gender: UInt8
  ) -> Int? {
    var sum = 0
    for options in parts {
      guard let choice = choice(options, each, gender) else { return nil }
      sum += options[choice].value
    }
    return sum
  }

  /// The likeliest reading in a case and gender, the first of equals.
  private func choice(
    _ options: [Option], _ each: UInt8, _ gender: UInt8
  ) -> Int? {
    var choice: Int?
    for index in options.indices
    where options[index].cases & each != 0 && options[index].genders & gender != 0 {
      if choice.map({ options[$0].value < options[index].value }) ?? true { choice = index }
    }
    return choice
  }

  /// The cases that the word before a name leaves.
  static func governed(before word: Word) -> RussianNames.Cases {
    guard let cases = RussianPrepositions.cases(of: word) else { return .all }
    return cases.reduce(into: []) { $0.formUnion(name($1.0)) }
  }

  private static func name(_ each: RussianForms.Case) -> RussianNames.Cases {
    switch each {
    case .nominative: .nominative
    case .genitive: .genitive
    case .dative: .dative
    case .accusative: .accusative
    case .instrumental: .instrumental
    case .prepositional: .prepositional
    }
  }
}
