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
    private let isAcronym: Bool
    private let isSmall: Bool

    init(_ entry: GazetteerEntry, _ name: String, _ phrase: GazetteerIndex.Phrase) {
      (self.entry, self.name) = (entry, name)
      (word, count) = (phrase.word, Int(phrase.count))
      (isAcronym, isSmall) = (phrase.isAcronym, phrase.isSmall)
    }

    /// Whether a form has the capitals of the name: "us" and "who" are no names, «мир» no town.
    package func isWritten(_ form: ArraySlice<Unicode.Scalar>) -> Bool {
      guard let first = form.first, !first.isLowercase || isSmall else { return false }
      guard isAcronym else { return true }
      // «ТАССу»: the ending may be small.
      var place = form.startIndex
      for letter in name.unicodeScalars where place < form.endIndex {
        if form[place].isLowercase, !letter.isLowercase { return false }
        place += 1
      }
      return true
    }
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
    let scalars = form.codePoints[...]
    return matches(folded, at: 0).filter {
      $0.count == folded.count && $0.isWritten(scalars)
    }.map(\.entry)
  }

  /// The folded forms of Russian words with which names can begin in small letters.
  package var smallOpenings: WordSet { index.small }

  /// The names that begin at one word, the longest first, and among equals the likeliest: countries, capitals, regions,
  /// then cities by population.
  ///
  /// - Parameter words: folded, as `NameWords.split` parts them.
  package func matches(_ words: [String], at position: Int) -> [Match] {
    guard words.indices.contains(position) else { return [] }
    return words[position].withBytes { letters in
      matches(words.map { Word($0) }, at: position, letters: letters)
    }
  }

  /// The same for words as the tables know them.
  ///
  /// - Parameter letters: the folded word at the place; nil where it is certain that it is no Russian one.
  package func matches(
    _ words: [Word], at position: Int, letters: UnsafeBufferPointer<UInt8>?
  ) -> [Match] {
    let found = index.phrases(words, at: position, letters: letters)
    if found.isEmpty { return [] }
    return found.map { number in
      let phrase = index.phrases[Int(number)]
      return Match(all[Int(phrase.entry)], index.names[Int(number)], phrase)
    }
  }
}
