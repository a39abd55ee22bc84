import Language

/// The closed sets of words that several readers of statements ask for.
enum LittleWords {
  static let and: WordSet = ["и", "and"]
  static let `as`: WordSet = ["как", "as"]
  static let that: WordSet = ["что", "that"]
  static let about: WordSet = ["о", "об"]
  static let openers: WordSet = [
    "but", "and", "while", "because", "although", "since", "that", "which", "yet", "so",
  ]
  static let `in`: WordSet = ["в", "во"]

  static func isPossessive(_ word: Word) -> Bool { word == "'s" || word == "’s" }

  /// A Russian infinitive: «закрыть», «закрыться», «выйти».
  static func isInfinitive(_ word: String) -> Bool {
    word.ends(with: "ть") || word.ends(with: "ться") || word.ends(with: "йти")
  }
}
