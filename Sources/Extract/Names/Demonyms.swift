import DataFiles
import Language

/// Adjectives of countries: «российский» and "Russian" are no places, but tell whose minister is meant.
struct Demonyms: Sendable {
  private let countries: WordTable<String>

  init() throws {
    var countries = WordTable<String>()
    for row in try DataFiles.table("Data/demonyms.tsv", of: "Extract") {
      for adjective in DataFiles.list(row[1]) {
        countries.update(NormalForm.fold(adjective), default: "") { $0 = row[0] }
      }
      for adjective in DataFiles.list(row[2]) {
        // Two letters are four bytes.
        let folded = NormalForm.fold(adjective)
        let stem = String(decoding: folded.utf8.dropLast(4), as: UTF8.self)
        for ending in Self.endings { countries.update(stem + ending, default: "") { $0 = row[0] } }
      }
    }
    self.countries = countries
  }

  /// The ISO code of the country whose adjective a folded word is.
  func country(of word: Word) -> String? { countries[word] }

  /// The same of two words: "South Korean".
  func country(of first: String, _ second: String) -> String? {
    countries[first + " " + second]
  }

  private static let endings = [
    "ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими",
  ]
}
