import Language

/// Brings a person's name into the nominative: first name and surname agree in gender and case.
struct PersonCase {
  let lists: Wordlists

  struct Part {
    var text: String
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
    var best: (score: Int, choices: [Int], gender: RussianNames.Genders)?
    let values = parts.map { part in part.readings.map { value($0, part, seen) } }
    for gender in [RussianNames.Genders.masculine, .feminine] {
      for each in Self.cases {
        if let nominative, nominative != (each == .nominative) { continue }
        var score = each == .nominative ? 2 : 0
        if governed.contains(each) { score += 4 }
        if opens, each == .nominative { score += 3 }
        // Without a preposition there is no such case, but words may stand between.
        if each == .prepositional, governed == .all { score -= 3 }
        guard let (choices, value) = choices(parts, values, each, gender) else { continue }
        score += value
        if score > best?.score ?? 0 { best = (score, choices, gender) }
      }
    }
    guard let best else { return (parts.map { $0.readings.first?.nominative ?? $0.text }, 0) }
    let words = zip(parts, best.choices).map { $0.readings[$1].nominative }
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

  /// The likeliest reading of each part in a case and gender, and what they are worth; nil where a part has none.
  private func choices(
    _ parts: [Part], _ values: [[Int]], _ each: RussianNames.Cases, _ gender: RussianNames.Genders
  ) -> ([Int], value: Int)? {
    var choices: [Int] = []
    choices.reserveCapacity(parts.count)
    var sum = 0
    for (part, values) in zip(parts, values) {
      var choice: Int?
      for index in part.readings.indices where part.readings[index].isIn(each, of: gender) {
        if choice.map({ values[$0] < values[index] }) ?? true { choice = index }
      }
      guard let choice else { return nil }
      sum += values[choice]
      choices.append(choice)
    }
    return (choices, sum)
  }

  /// A nominative that the text has elsewhere is the likelier one. The form itself proves nothing, and one in -а
  /// little: «Громова» stands there for a man's genitive as well.
  private func value(_ reading: RussianNames.Reading, _ part: Part, _ seen: WordSet) -> Int {
    guard seen.contains(reading.word), reading.folded != NormalForm.fold(part.text) else {
      return reading.weight
    }
    return reading.weight + (reading.folded.hasSuffix("а") ? 1 : 5)
  }

  /// The cases that the word before a name leaves.
  static func governed(before word: String) -> RussianNames.Cases {
    guard let cases = RussianPrepositions.cases(of: word) else { return .all }
    return cases.reduce(into: []) { $0.formUnion(names[$1.0]!) }
  }

  private static let names: [RussianForms.Case: RussianNames.Cases] = [
    .nominative: .nominative, .genitive: .genitive, .dative: .dative, .accusative: .accusative,
    .instrumental: .instrumental, .prepositional: .prepositional,
  ]
}
