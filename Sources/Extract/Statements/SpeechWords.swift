import DataFiles
import Language

/// Small closed lists of words that help to find who speaks and where a clause ends: `speech-words.tsv`.
struct SpeechWords: Sendable {
  enum Class: String, Sendable {
    case preposition, adverb, auxiliary, finite, starter, pronoun, possessive, relative, outlet,
      occasion
    /// One who can speak by his office: "minister", «эксперт».
    case role
    /// "however", «кроме»: opens a sentence without saying anything.
    case connective
    /// One who speaks for a body.
    case spokes
    /// A body by its common noun.
    case body
    /// A body that only its own name tells from others: «следствие», "the court".
    case fixedBody = "fixed-body"
    /// What a person is called after his name was told: «актер», "the senator".
    case epithet
    /// A noun before a woman's name: «певица».
    case woman
    /// "according to plan"
    case noSource = "no-source"
    /// The press at large.
    case media
    /// «свой»: no subject begins with it.
    case reflexive
    case pointer
    /// A text that speaks, as in «говорится в заявлении».
    case statement
  }

  private var classes = WordTable<Set<Class>>()
  /// Of given names that men or women bear, not both; by folded form.
  private(set) var givenNames: [String: Gender] = [:]

  /// - Throws: when the table is missing.
  init() throws {
    for row in try DataFiles.table("Data/speech-words.tsv", of: "Extract") {
      guard let named = Class(rawValue: row[1]) else { throw CueLexicon.Unknown(row: row) }
      classes.update(row[2], default: []) { $0.insert(named) }
    }
    for row in try DataFiles.table("Data/given-names.tsv", of: "Extract") where row[2] != "mf" {
      givenNames[NormalForm.fold(row[1])] = row[2] == "m" ? .masculine : .feminine
    }
  }

  func contains(_ word: String, _ named: Class) -> Bool {
    classes[word]?.contains(named) ?? false
  }

  /// A word that stands for one person told before, in any of its Russian cases but the plural ones.
  func isEpithet(_ word: String) -> Bool {
    if contains(word, .epithet) { return true }
    guard word.unicodeScalars.first.map({ $0.value >= 0x400 }) ?? false else { return false }
    for ending in ["а", "у", "ом", "ем", "е", "я", "ю", "ы", "ой", "ого"]
    where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      guard stem.count >= 3 else { continue }
      // «актера», «спортсменки»; «актеры» are many.
      let lemmas = ["ы"].contains(ending) ? ["а"] : ["", "а", "ь", "й"]
      for lemma in lemmas where contains(stem + lemma, .epithet) { return true }
    }
    return word.hasSuffix("ки") && contains(String(word.dropLast()) + "а", .epithet)
  }

  /// A role or spokes word in any of its Russian cases: the word's stem is compared.
  func isRole(_ word: String, spokes: Bool = false) -> Bool {
    let wanted: Class = spokes ? .spokes : .role
    if contains(word, wanted) { return true }
    guard word.count > 4, word.unicodeScalars.first.map({ $0.value >= 0x400 }) ?? false else {
      return word.hasSuffix("s") && contains(String(word.dropLast()), wanted)
    }
    // Case endings are at most three letters: «министром», «представителями».
    for cut in 1...3 where word.count - cut >= 3 {
      let stem = String(word.dropLast(cut))
      for ending in ["", "а", "ь", "й", "я", "т"] where contains(stem + ending, wanted) {
        return true
      }
    }
    return false
  }
}
