import DataFiles
import Language

/// Adjectives of countries: «российский» and "Russian" are no places, but tell whose minister is meant.
struct Demonyms: Sendable {
  private let countries: WordTable<String>

  init() throws {
    var countries: [String: String] = [:]
    for row in try DataFiles.table("Data/demonyms.tsv", of: "Extract") {
      for adjective in row[1].split(separator: "|") {
        countries[NormalForm.fold(String(adjective))] = row[0]
      }
      for adjective in row[2].split(separator: "|") {
        let stem = String(NormalForm.fold(String(adjective)).dropLast(2))
        for ending in Self.endings { countries[stem + ending] = row[0] }
      }
    }
    self.countries = WordTable(countries)
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
