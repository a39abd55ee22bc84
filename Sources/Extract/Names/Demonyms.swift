import DataFiles
import Language

/// Adjectives of countries: «российский» and "Russian" are no places, but tell whose minister is meant.
struct Demonyms: Sendable {
  private var countries = WordTable<String>()
  /// Of two words.
  private var pairs = WordTable<String>()

  init() throws {
    for row in try DataFiles.table("Data/demonyms.tsv", of: "Extract") {
      for adjective in DataFiles.list(row[1]) {
        add(NormalForm.fold(adjective), row[0])
      }
      for adjective in DataFiles.list(row[2]) {
        // Two letters are four bytes.
        let folded = NormalForm.fold(adjective)
        let stem = String(decoding: folded.utf8.dropLast(4), as: UTF8.self)
        for ending in Self.endings { add(stem + ending, row[0]) }
      }
    }
  }

  private mutating func add(_ adjective: String, _ country: String) {
    let words = DataFiles.words(adjective).map { Word($0) }
    if words.count == 1 {
      countries.update(words[0], default: country) { $0 = country }
    } else if words.count == 2 {
      pairs.update(Word(words[0], words[1]), default: country) { $0 = country }
    }
  }

  /// The ISO code of the country whose adjective a folded word is.
  func country(of word: Word) -> String? { countries[word] }

  /// The same of two words: "South Korean".
  func country(of first: Word, _ second: Word) -> String? { pairs[Word(first, second)] }

  private static let endings = [
    "ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими",
  ]
}
