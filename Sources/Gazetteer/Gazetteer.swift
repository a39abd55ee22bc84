import Language
import Records

/// The places, bodies, agencies and named events that Dateline knows by heart, found by any form of their names.
///
/// Russian case forms are not stored: a name's first word is indexed by its stem, and a match is checked against the
/// paradigm that the nominative follows.
package final class Gazetteer: Sendable {
  /// A name found in a row of words.
  package struct Match: Sendable, Equatable {
    package let entry: GazetteerEntry
    /// The name as the table has it, in the nominative.
    package let name: String
    /// The same, folded, as the tables know it.
    package let word: Word
    /// How many words it covers.
    package let count: Int
  }

  package let all: [GazetteerEntry]
  private let index: GazetteerIndex
  private let positions: [String: Int]
  private let countries: [String: Int]

  /// - Throws: `DataFiles.Missing`.
  package init() throws {
    all = try GazetteerTable.places() + GazetteerTable.bodies()
    var positions: [String: Int] = [:]
    var countries: [String: Int] = [:]
    for (position, entry) in all.enumerated() {
      positions[entry.id] = position
      if entry.type == .country, let code = entry.country { countries[code] = position }
    }
    self.positions = positions
    self.countries = countries
    index = GazetteerIndex(all)
  }

  package func entry(id: String) -> GazetteerEntry? {
    positions[id].map { all[$0] }
  }

  /// The country of an ISO 3166-1 alpha-2 code.
  package func country(code: String) -> GazetteerEntry? {
    countries[code].map { all[$0] }
  }

  /// The entries that bear a name, in any inflected Russian or English form; the likeliest first.
  package func entries(form: String) -> [GazetteerEntry] {
    let folded = NameWords.split(form).map(NormalForm.fold)
    return matches(folded, at: 0).filter {
      $0.count == folded.count && Self.isWritten(form, as: $0.name)
    }.map(\.entry)
  }

  /// Whether a form has the capitals of a name: "us" and "who" are no names, «мир» no town.
  package static func isWritten(_ form: String, as name: String) -> Bool {
    guard let first = form.unicodeScalars.first, let initial = name.unicodeScalars.first,
      !first.isLowercase || initial.isLowercase
    else { return false }
    guard NameWords.isAcronym(name) else { return true }
    // «ТАССу»: the ending may be small.
    return zip(form.unicodeScalars, name.unicodeScalars).allSatisfy {
      !$0.isLowercase || $1.isLowercase
    }
  }

  /// The folded forms of Russian words with which names can begin in small letters.
  package var smallOpenings: WordSet { index.small }

  /// The names that begin at one word, the longest first, and among equals the likeliest: countries, capitals, regions,
  /// then cities by population.
  ///
  /// - Parameter words: folded, as `NameWords.split` parts them.
  package func matches(_ words: [String], at position: Int) -> [Match] {
    matches(words.map { Word($0) }, at: position) { words[$0] }
  }

  /// The same for words as the tables know them.
  ///
  /// - Parameter string: the word at a place, folded; nil where it is certain that it is no Russian one.
  package func matches(
    _ words: [Word], at position: Int, string: (Int) -> String?
  ) -> [Match] {
    index.phrases(words, at: position, string: string).map { phrase in
      Match(
        entry: all[phrase.entry], name: phrase.name, word: phrase.word, count: phrase.count)
    }
  }
}
