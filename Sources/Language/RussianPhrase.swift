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
    if RussianPrepositions.cases(of: Word(folding: words[0])) != nil { return words }
    var best: (score: Double, words: [String])?
    var known: [[RussianForms.Reading]] = []
    for head in words.indices.prefix(5) {
      guard Self.declines(words[head]) else {
        best = beforeAcronym(words, known, head) ?? best
        break
      }
      if words[head] == "и", head > 0 {
        known.append([])
        continue
      }
      let readings = forms.readings(of: Self.last(words[head]))
      known.append(readings)
      for reading in readings {
        // An adjective heads no phrase; alone it may be a name, as «Грозный».
        if reading.isAdjective, head < words.count - 1 || head == 0 && words.count > 1 { continue }
        guard var choice = adjectives(words[..<head], known, agreeing: reading) else { continue }
        let nominative = reading.nominative(of: words[head])
        choice.score += log(reading.share) + log(Self.chance(of: reading.grammaticalCase, context))
        choice.score += Self.worth(reading, nominative, of: words[head], in: context)
        if choice.score > best?.score ?? -.infinity {
          best = (choice.score, choice.words + [nominative] + words[(head + 1)...])
        }
      }
    }
    return best?.words ?? words.indices.map { $0 == 0 ? Self.bare(words[0]) : words[$0] }
  }

  /// «российского МИД»: what agrees with an acronym tells its gender.
  private func beforeAcronym(
    _ words: [String], _ known: [[RussianForms.Reading]], _ head: Int
  ) -> (score: Double, words: [String])? {
    guard head > 0, NameWords.isAcronym(Self.bare(words[head])) else { return nil }
    let readings = known[0].filter(\.isAdjective)
    // Where the form does not tell, most bodies are masculine: «МИД», «СНБО» less so.
    let masculine = readings.filter { $0.agreement == .masculine }
    for reading in masculine + readings {
      guard let choice = adjectives(words[..<head], known, agreeing: reading) else { continue }
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

  /// - Parameter known: the readings of each word.
  private func adjectives(
    _ words: ArraySlice<String>, _ known: [[RussianForms.Reading]],
    agreeing noun: RussianForms.Reading
  ) -> (score: Double, words: [String])? {
    var (score, result) = (0.0, [String]())
    for (word, readings) in zip(words, known) {
      if word == "и", !result.isEmpty {
        result.append(word)
        continue
      }
      let fitting = readings.first {
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
    guard folded.utf8.contains(UInt8(ascii: "-")) else { return folded }
    return folded.split(separator: "-").last.map(String.init) ?? folded
  }

  /// Cyrillic words with at most one capital; acronyms do not.
  private static func declines(_ word: String) -> Bool {
    var capitals = 0
    for letter in word.unicodeScalars {
      if letter == "-" {
        capitals = 0
        continue
      }
      guard letter.isCyrillicLetter else { return false }
      if letter.isUppercase { capitals += 1 }
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

  /// How likely a case is. Counted by eye on news, then rounded: only the order matters much.
  private static func chance(of each: RussianForms.Case, _ context: Context) -> Double {
    if context.opensSentence {
      return switch each {
      case .nominative: 0.85
      case .genitive: 0.05
      case .accusative, .prepositional: 0.03
      case .dative, .instrumental: 0.02
      }
    }
    guard let before = context.before,
      let governed = RussianPrepositions.cases(of: Word(before))
    else {
      return switch each {
      case .nominative: 0.3
      case .genitive: 0.4
      case .dative, .instrumental: 0.06
      case .accusative: 0.08
      case .prepositional: 0.1
      }
    }
    return governed.first { $0.0 == each }?.1 ?? 0.01
  }
}
