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
    package var nominative: String
    package var genders: Genders
    package var cases: Cases
    /// From 1, hardly likely, to 9.
    package var weight: Int

    package init(nominative: String, genders: Genders, cases: Cases, weight: Int) {
      self.nominative = nominative
      self.genders = genders
      self.cases = cases
      self.weight = weight
    }
  }

  struct Row: Sendable {
    let ending: [Unicode.Scalar]
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
        ending: Array(row[0].unicodeScalars), nominative: Array(row[1].unicodeScalars),
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
    let folded = letters.map { Unicode.Scalar($0.properties.lowercaseMapping) ?? $0 }
    let wild: Unicode.Scalar = folded.last!.isRussianVowel ? "+" : "*"
    let candidates = (byLetter[folded.last!] ?? []) + (byLetter[wild] ?? [])
    return candidates.sorted().compactMap { reading(of: letters, folded, by: rows[$0]) }
      .enumerated().sorted {
        ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
      }.map(\.element)
  }

  private func reading(
    of letters: [Unicode.Scalar], _ folded: [Unicode.Scalar], by row: Row
  ) -> Reading? {
    let whole = row.ending.first == "^"
    let ending = whole ? row.ending.dropFirst() : row.ending[...]
    guard folded.count > ending.count || whole && folded.count == ending.count else { return nil }
    let start = folded.count - ending.count
    for (letter, wanted) in zip(folded[start...], ending) {
      let fits =
        switch wanted {
        case "*":
          letter.isCyrillicLetter && !letter.isRussianVowel && letter != "ь" && letter != "й"
        case "+": letter.isRussianVowel
        default: letter == wanted
        }
      guard fits else { return nil }
    }
    // A vowel before the ending that the row names: Серге-я, but not the vowel itself.
    var stem = Array(letters[..<start])
    var nominative = row.nominative
    if ending.first == "*" || ending.first == "+" { stem.append(letters[start]) }
    if nominative.first == "*" || nominative.first == "+" { nominative.removeFirst() }
    var view = String.UnicodeScalarView()
    let shouts = letters.count > 1 && letters.allSatisfy { !$0.properties.isLowercase }
    view.append(contentsOf: stem)
    for letter in nominative {
      let large = shouts || (whole && view.isEmpty && letters[0].properties.isUppercase)
      view.append(large ? Unicode.Scalar(letter.properties.uppercaseMapping) ?? letter : letter)
    }
    return Reading(
      nominative: String(view), genders: row.genders, cases: row.cases, weight: row.weight)
  }
}
