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
  ///   - seen: the folded forms that stand in the text; a nominative among them is the likelier one.
  func nominatives(
    _ parts: [Part], nominative: Bool? = nil, seen: Set<String>
  ) -> (words: [String], gender: Int) {
    var best: (score: Int, words: [String], gender: Int)?
    let cases: [RussianNames.Cases] = [
      .nominative, .genitive, .dative, .accusative, .instrumental, .prepositional,
    ]
    for gender in [RussianNames.Genders.masculine, .feminine] {
      for each in cases {
        if let nominative, nominative != (each == .nominative) { continue }
        var score = each == .nominative ? 2 : 0
        var words: [String] = []
        for part in parts {
          let fitting = part.readings.filter {
            $0.cases.contains(each) && $0.genders.contains(gender)
          }
          guard let choice = fitting.max(by: { value($0, seen) < value($1, seen) }) else { break }
          score += value(choice, seen)
          words.append(choice.nominative)
        }
        if words.count == parts.count, score > best?.score ?? 0 {
          best = (score, words, gender == .masculine ? 1 : -1)
        }
      }
    }
    if let best { return (best.words, best.gender) }
    return (parts.map { $0.readings.first?.nominative ?? $0.text }, 0)
  }

  private func value(_ reading: RussianNames.Reading, _ seen: Set<String>) -> Int {
    reading.weight + (seen.contains(NormalForm.fold(reading.nominative)) ? 5 : 0)
  }
}
