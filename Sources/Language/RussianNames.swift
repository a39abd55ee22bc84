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

    fileprivate static let names: [String: Cases] = [
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
    /// The folded nominative as the tables know it.
    package let word: Word
    package var genders: Genders
    package var cases: Cases
    /// From 1, hardly likely, to 9.
    package var weight: Int

    package init(
      nominative: String, word: Word? = nil, genders: Genders, cases: Cases, weight: Int
    ) {
      self.nominative = nominative
      self.word = word ?? Word(NormalForm.fold(nominative))
      (self.genders, self.cases, self.weight) = (genders, cases, weight)
    }

    /// That of a word which is its own nominative in all cases.
    package init(unchanging token: Token, genders: Genders = .any, weight: Int = 5) {
      (nominative, word) = (token.text, token.word)
      (self.genders, cases, self.weight) = (genders, .all, weight)
    }
  }

  final class Row: Sendable {
    /// Without the sign of a whole word.
    let ending: [Unicode.Scalar]
    /// Whether the ending may be all of the word.
    let isWhole: Bool
    /// What stands in the ending's place, but for a vowel or consonant before it: Серге-я gives Серге-й.
    let nominative: [Unicode.Scalar]
    /// Its UTF-8: as it is, with a capital, and in capitals.
    let printedNominative: (plain: [UInt8], large: [UInt8], shouted: [UInt8])
    let foldedNominative: [UInt8]
    /// The ending without the vowel or consonant that the nominative keeps.
    let foldedEnding: [UInt8]
    let genders: Genders
    let cases: Cases
    let weight: Int
    let form: String
    let gives: String

    /// - Parameter cells: of the table.
    init(_ cells: [String]) {
      func letters(_ cell: String, besides signs: Set<Unicode.Scalar>) -> [Unicode.Scalar] {
        cell.unicodeScalars.filter { !signs.contains($0) }
      }
      func bytes(_ letters: [Unicode.Scalar]) -> [UInt8] {
        Array(String(codePoints: letters[...]).utf8)
      }
      func folded(_ letters: [Unicode.Scalar]) -> [UInt8] {
        NormalForm.foldedBytes(String(codePoints: letters[...]))
      }
      ending = letters(cells[0], besides: ["^"])
      isWhole = cells[0].hasPrefix("^")
      let nominative = letters(cells[1], besides: ["*", "+"])
      let shouted = nominative.map(\.uppercase)
      self.nominative = nominative
      printedNominative = (
        bytes(nominative), bytes(Array(shouted.prefix(1) + nominative.dropFirst())), bytes(shouted)
      )
      foldedNominative = folded(nominative)
      foldedEnding = folded(letters(cells[0], besides: ["^", "*", "+"]))
      genders = cells[2] == "m" ? .masculine : cells[2] == "f" ? .feminine : .any
      cases = DataFiles.words(cells[3]).reduce(into: []) { $0.formUnion(Cases.names[$1]!) }
      weight = Int(cells[4])!
      (form, gives) = (cells[5], cells[6])
    }

    /// Whether the ending begins with any vowel or consonant, which the nominative keeps.
    var keepsLetter: Bool { ending.first == "*" || ending.first == "+" }

    /// How many letters of a form it takes away.
    var cut: Int { keepsLetter ? ending.count - 1 : ending.count }

    /// Whether that letter can be this one.
    func keeps(_ letter: Unicode.Scalar) -> Bool { Self.fits(letter, ending[0]) }

    /// Whether a letter is one that an ending names, itself or by its class.
    static func fits(_ letter: Unicode.Scalar, _ wanted: Unicode.Scalar) -> Bool {
      switch wanted {
      case "*":
        letter.isCyrillicLetter && !letter.isRussianVowel && letter != "ь" && letter != "й"
      case "+": letter.isRussianVowel
      default: letter == wanted
      }
    }
  }

  let rows: [Row]
  /// Rows by a form's last letter, the likeliest first.
  private let byLetter: RowsByLetter
  /// Rows by the last letter of what their nominative has in the ending's place; those that only take the ending off have
  /// `unchanged` there.
  private let byNominative: RowsByLetter
  private static let unchanged: Unicode.Scalar = "*"

  /// - Throws: when the table of endings is missing.
  package init() throws {
    let rows = try DataFiles.table("Data/russian-names.tsv", of: "Language").map(Row.init)
    self.rows = rows
    let likeliest = rows.indices.sorted { (rows[$1].weight, $0) < (rows[$0].weight, $1) }
    byLetter = RowsByLetter { letter in
      likeliest.filter { Row.fits(letter, rows[$0].ending.last!) }
    }
    byNominative = RowsByLetter { letter in
      rows.indices.filter { rows[$0].nominative.last ?? Self.unchanged == letter }
    }
  }

  /// Numbers of rows by a letter.
  private struct RowsByLetter: Sendable {
    private var rows: [[Int]] = Array(repeating: [], count: 128)

    init(_ numbers: (Unicode.Scalar) -> [Int]) {
      let letters = (0x430...0x451).compactMap { Unicode.Scalar(UInt32($0)) }
      for letter in letters + [RussianNames.unchanged] {
        rows[Int(letter.value & 127)] = numbers(letter)
      }
    }

    /// The letters differ in their seven lowest bits.
    subscript(letter: Unicode.Scalar) -> [Int] { rows[Int(letter.value & 127)] }
  }

  /// The readings of one word, the likeliest first; a word of another script has itself in all cases.
  ///
  /// - Parameter isWanted: tells by the folded nominative which readings are to be given.
  /// - Complexity: O(number of rows with the word's last letter).
  package func readings(of word: String, where isWanted: ((Word) -> Bool)? = nil) -> [Reading] {
    word.withBytes { readings(of: $0, atMost: .max, where: isWanted) }
  }

  package func readings(of token: Token, where isWanted: ((Word) -> Bool)? = nil) -> [Reading] {
    token.withText { readings(of: $0, atMost: .max, where: isWanted) }
  }

  /// The likeliest reading of a word.
  package func likeliest(of word: String) -> Reading? {
    word.withBytes { readings(of: $0, atMost: 1, where: nil).first }
  }

  private static let mostLetters = 40

  private func readings(
    of word: UnsafeBufferPointer<UInt8>, atMost most: Int, where isWanted: ((Word) -> Bool)?
  ) -> [Reading] {
    // No code point has more than four bytes.
    guard word.count <= Self.mostLetters * 4 else { return Self.unchanging(word, where: isWanted) }
    return withUnsafeTemporaryAllocation(of: Unicode.Scalar.self, capacity: word.count) { small in
      guard let form = RussianNameForm(word, letters: small),
        (2...Self.mostLetters).contains(form.small.count)
      else { return Self.unchanging(word, where: isWanted) }
      var readings: [Reading] = []
      for number in byLetter[form.small[form.small.count - 1]] {
        let row = rows[number]
        guard fits(form.small, row) else { continue }
        let folded = form.folded(by: row)
        if let isWanted, !isWanted(folded) { continue }
        readings.append(
          Reading(
            nominative: form.nominative(by: row), word: folded, genders: row.genders,
            cases: row.cases, weight: row.weight))
        if readings.count == most { break }
      }
      return readings
    }
  }

  private static func unchanging(
    _ word: UnsafeBufferPointer<UInt8>, where isWanted: ((Word) -> Bool)?
  ) -> [Reading] {
    let reading = Reading(
      nominative: String(decoding: word, as: UTF8.self), genders: .any, cases: .all, weight: 5)
    return isWanted?(reading.word) ?? true ? [reading] : []
  }

  /// Gives the folded forms whose readings have a nominative, as tables know them.
  ///
  /// - Complexity: O(number of rows that end as the nominative does).
  package func eachForm(of nominative: String, _ body: (Word) -> Void) {
    NormalForm.withFolded(nominative) { bytes in
      guard bytes.count >= 2,
        let last = Unicode.Scalar(russian: bytes[bytes.count - 2], bytes[bytes.count - 1]),
        last.isCyrillicLetter
      else { return }
      for row in byNominative[last] {
        if let form = form(of: bytes, by: rows[row]) { body(form) }
      }
      for row in byNominative[Self.unchanged] {
        if let form = form(of: bytes, by: rows[row]) { body(form) }
      }
    }
  }

  private func form(of nominative: UnsafeBufferPointer<UInt8>, by row: Row) -> Word? {
    let length = nominative.count - row.foldedNominative.count
    // Russian letters have two bytes; one is left besides the one that the row keeps.
    guard length >= (row.keepsLetter ? 4 : 2) || row.isWhole && length == 0 else { return nil }
    for (place, byte) in row.foldedNominative.enumerated()
    where nominative[length + place] != byte { return nil }
    if row.keepsLetter {
      guard let letter = Unicode.Scalar(russian: nominative[length - 2], nominative[length - 1]),
        row.keeps(letter)
      else { return nil }
    }
    return Word(UnsafeBufferPointer(rebasing: nominative[..<length]), row.foldedEnding)
  }

  private func fits(_ small: UnsafeBufferPointer<Unicode.Scalar>, _ row: Row) -> Bool {
    let length = row.ending.count
    guard small.count > length || row.isWhole && small.count == length else { return false }
    let start = small.count - length
    // From the end, where words of one last letter differ first.
    var place = length - 1
    while place >= 0 {
      guard Row.fits(small[start + place], row.ending[place]) else { return false }
      place -= 1
    }
    return true
  }
}
