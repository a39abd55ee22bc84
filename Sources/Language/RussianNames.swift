import DataFiles

/// Gives the nominatives that a form of a Russian, or Russian-written, name of a person can have.
package struct RussianNames: Sendable {
  package struct Cases: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let nominative = Cases(rawValue: 1)
    package static let genitive = Cases(rawValue: 2)
    package static let dative = Cases(rawValue: 4)
    package static let accusative = Cases(rawValue: 8)
    package static let instrumental = Cases(rawValue: 16)
    package static let prepositional = Cases(rawValue: 32)
    package static let all = Cases(rawValue: 63)

    fileprivate static let names: [Substring: Cases] = [
      "nom": nominative, "gen": genitive, "dat": dative, "acc": accusative, "ins": instrumental,
      "pre": prepositional,
    ]
  }

  package struct Genders: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let masculine = Genders(rawValue: 1)
    package static let feminine = Genders(rawValue: 2)
    package static let any: Genders = [masculine, feminine]
  }

  /// One way to read a form.
  package struct Reading: Sendable, Equatable {
    /// With the form's own capitals.
    package let nominative: String
    package let folded: String
    /// The folded nominative as the tables know it.
    package let word: Word
    package var genders: Genders
    package var cases: Cases
    /// From 1, hardly likely, to 9.
    package var weight: Int

    package init(nominative: String, genders: Genders, cases: Cases, weight: Int) {
      self.nominative = nominative
      folded = NormalForm.fold(nominative)
      word = Word(folded)
      self.genders = genders
      self.cases = cases
      self.weight = weight
    }
  }

  struct Row: Sendable {
    /// Without the sign of a whole word.
    let ending: [Unicode.Scalar]
    /// Whether the ending may be all of the word.
    let isWhole: Bool
    let nominative: [Unicode.Scalar]
    let genders: Genders
    let cases: Cases
    let weight: Int
    let form: String
    let gives: String
  }

  let rows: [Row]
  /// Rows by the last letter of their ending; 0 for those that end in a class of letters.
  private let byLetter: [Unicode.Scalar: [Int]]

  /// - Throws: when the table of endings is missing.
  package init() throws {
    rows = try DataFiles.table("Data/russian-names.tsv", of: "Language").map { row in
      Row(
        ending: Array(row[0].unicodeScalars).filter { $0 != "^" }, isWhole: row[0].hasPrefix("^"),
        nominative: Array(row[1].unicodeScalars),
        genders: row[2] == "m" ? .masculine : row[2] == "f" ? .feminine : .any,
        cases: row[3].split(separator: " ").reduce(into: []) { $0.formUnion(Cases.names[$1]!) },
        weight: Int(row[4])!, form: row[5], gives: row[6])
    }
    byLetter = Dictionary(grouping: rows.indices) { [rows] in rows[$0].ending.last! }
  }

  /// The readings of one word, the likeliest first; a word of another script has itself in all cases.
  ///
  /// - Complexity: O(number of rows with the word's last letter).
  package func readings(of word: String) -> [Reading] {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 2, letters.count <= 40, let last = letters.last, last.isCyrillicLetter
    else { return [Reading(nominative: word, genders: .any, cases: .all, weight: 5)] }
    let folded = letters.map(\.lowercase)
    let wild: Unicode.Scalar = folded.last!.isRussianVowel ? "+" : "*"
    var fitting: [Int] = []
    for row in byLetter[folded.last!] ?? [] where fits(folded, rows[row]) { fitting.append(row) }
    for row in byLetter[wild] ?? [] where fits(folded, rows[row]) { fitting.append(row) }
    fitting.sort { (rows[$1].weight, $0) < (rows[$0].weight, $1) }
    let shouts = letters.allSatisfy { !$0.isLowercase }
    return fitting.map { reading(of: letters, by: rows[$0], shouts: shouts) }
  }

  private func fits(_ folded: [Unicode.Scalar], _ row: Row) -> Bool {
    let length = row.ending.count
    guard folded.count > length || row.isWhole && folded.count == length else { return false }
    let start = folded.count - length
    for place in 0..<length {
      let letter = folded[start + place]
      switch row.ending[place] {
      case "*":
        guard
          letter.isCyrillicLetter && !letter.isRussianVowel && letter != "ь" && letter != "й"
        else { return false }
      case "+": guard letter.isRussianVowel else { return false }
      case let wanted: guard letter == wanted else { return false }
      }
    }
    return true
  }

  private func reading(of letters: [Unicode.Scalar], by row: Row, shouts: Bool) -> Reading {
    // A vowel before the ending that the row names: Серге-я, but not the vowel itself.
    var stem = letters.count - row.ending.count
    var nominative = row.nominative[...]
    if row.ending.first == "*" || row.ending.first == "+" { stem += 1 }
    if nominative.first == "*" || nominative.first == "+" { nominative.removeFirst() }
    var word = Array(letters[..<stem])
    for letter in nominative {
      let large = shouts || row.isWhole && word.isEmpty && letters[0].isUppercase
      word.append(large ? letter.uppercase : letter)
    }
    return Reading(
      nominative: String(codePoints: word[...]), genders: row.genders, cases: row.cases,
      weight: row.weight)
  }
}
