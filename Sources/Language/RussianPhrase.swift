import Foundation

/// Brings the name of a place or a body into the nominative: the adjectives before its first noun, and that noun; what
/// follows stays: «Министерства обороны России» → «Министерство обороны России».
package struct RussianPhrase: Sendable {
  /// What the words around say of the case.
  package struct Context: Sendable {
    /// The folded word before the name.
    package var before: String?
    package var opensSentence: Bool
    /// Folded forms that stand in the text: a nominative among them is the likelier one.
    package var seen: WordSet

    package init(before: String? = nil, opensSentence: Bool = false, seen: WordSet = []) {
      (self.before, self.opensSentence, self.seen) = (before, opensSentence, seen)
    }
  }

  private let forms: RussianForms

  package init(forms: RussianForms) {
    self.forms = forms
  }

  /// - Complexity: O(n) in the words; adjectives beyond the fourth are not looked at.
  package func nominative(of words: [String], in context: Context) -> [String] {
    // «За права человека»: a slogan stays as it is.
    if RussianPrepositions.cases(of: NormalForm.fold(words[0])) != nil { return words }
    let chances = Self.chances(context)
    var best: (score: Double, words: [String])?
    for head in words.indices.prefix(5) {
      guard Self.declines(words[head]) else {
        best = beforeAcronym(words, head) ?? best
        break
      }
      if words[head] == "и", head > 0 { continue }
      for reading in forms.readings(of: Self.last(words[head])) {
        // An adjective heads no phrase; alone it may be a name, as «Грозный».
        if reading.isAdjective, head < words.count - 1 || head == 0 && words.count > 1 { continue }
        guard var choice = adjectives(words[..<head], agreeing: reading) else { continue }
        let nominative = reading.nominative(of: words[head])
        choice.score += log(reading.share) + log(chances[reading.grammaticalCase] ?? 0.01)
        choice.score += Self.worth(reading, nominative, of: words[head], in: context)
        if choice.score > best?.score ?? -.infinity {
          best = (choice.score, choice.words + [nominative] + words[(head + 1)...])
        }
      }
    }
    return best?.words ?? words.indices.map { $0 == 0 ? Self.bare(words[0]) : words[$0] }
  }

  /// «российского МИД»: what agrees with an acronym tells its gender.
  private func beforeAcronym(_ words: [String], _ head: Int) -> (score: Double, words: [String])? {
    guard head > 0, NameWords.isAcronym(Self.bare(words[head])) else { return nil }
    let readings = forms.readings(of: Self.last(words[0])).filter(\.isAdjective)
    // Where the form does not tell, most bodies are masculine: «МИД», «СНБО» less so.
    let masculine = readings.filter { $0.agreement == .masculine }
    for reading in masculine + readings {
      guard let choice = adjectives(words[..<head], agreeing: reading) else { continue }
      return (choice.score, choice.words + [Self.bare(words[head])] + words[(head + 1)...])
    }
    return nil
  }

  /// What speaks for a reading of the noun besides its ending, in nats: singulars, and forms that the text has.
  private static func worth(
    _ reading: RussianForms.Reading, _ nominative: String, of form: String, in context: Context
  ) -> Double {
    var worth = (reading.isAdjective ? -1.5 : 0) + (reading.agreement == .plural ? -1.2 : 0)
    if reading.grammaticalCase != .nominative {
      let folded = NormalForm.fold(nominative)
      // A name that does not change is rarer than one in the nominative.
      if folded == NormalForm.fold(form) { worth -= 0.7 }
      if context.seen.contains(folded) { worth += 0.5 }
    }
    return worth
  }

  private func adjectives(
    _ words: ArraySlice<String>, agreeing noun: RussianForms.Reading
  ) -> (score: Double, words: [String])? {
    var (score, result) = (0.0, [String]())
    for word in words {
      if word == "и", !result.isEmpty {
        result.append(word)
        continue
      }
      let fitting = forms.readings(of: Self.last(word)).first {
        $0.isAdjective && $0.grammaticalCase == noun.grammaticalCase
          && $0.agreement == noun.agreement
      }
      guard let fitting else { return nil }
      // Words that agree hardly do so by chance.
      score += log(fitting.share) + 1.5
      result.append(fitting.nominative(of: word))
    }
    return (score, result)
  }

  /// «российско-американской» follows its last part. Folded.
  private static func last(_ word: String) -> String {
    let folded = NormalForm.fold(word)
    return folded.split(separator: "-").last.map(String.init) ?? folded
  }

  /// Cyrillic words with at most one capital; acronyms do not.
  private static func declines(_ word: String) -> Bool {
    var capitals = 0
    for part in word.split(separator: "-") {
      guard part.unicodeScalars.allSatisfy(\.isCyrillicLetter) else { return false }
      capitals = part.unicodeScalars.count { $0.properties.isUppercase }
      if capitals > 1 { return false }
    }
    return !word.isEmpty
  }

  /// «МИДа» → «МИД».
  private static func bare(_ word: String) -> String {
    let letters = Array(word.unicodeScalars)
    let capitals = letters.prefix { $0.properties.isUppercase }
    guard capitals.count >= 2, (1...2).contains(letters.count - capitals.count),
      letters.allSatisfy(\.isCyrillicLetter)
    else { return word }
    return String(String.UnicodeScalarView(capitals))
  }

  /// How likely each case is. Counted by eye on news, then rounded: only the order matters much.
  private static func chances(_ context: Context) -> [RussianForms.Case: Double] {
    if context.opensSentence {
      return [
        .nominative: 0.85, .genitive: 0.05, .dative: 0.02, .accusative: 0.03, .instrumental: 0.02,
        .prepositional: 0.03,
      ]
    }
    guard let before = context.before, let governed = RussianPrepositions.cases(of: before) else {
      return [
        .nominative: 0.3, .genitive: 0.4, .dative: 0.06, .accusative: 0.08, .instrumental: 0.06,
        .prepositional: 0.1,
      ]
    }
    return Dictionary(uniqueKeysWithValues: governed)
  }
}
