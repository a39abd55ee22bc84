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
      func folded(_ letters: [Unicode.Scalar]) -> [UInt8] {
        Array(NormalForm.fold(String(codePoints: letters[...])).utf8)
      }
      ending = letters(cells[0], besides: ["^"])
      isWhole = cells[0].hasPrefix("^")
      nominative = letters(cells[1], besides: ["*", "+"])
      foldedNominative = folded(nominative)
      foldedEnding = folded(letters(cells[0], besides: ["^", "*", "+"]))
      genders = cells[2] == "m" ? .masculine : cells[2] == "f" ? .feminine : .any
      cases = cells[3].split(separator: " ").reduce(into: []) { $0.formUnion(Cases.names[$1]!) }
      weight = Int(cells[4])!
      (form, gives) = (cells[5], cells[6])
    }

    /// Whether the ending begins with any vowel or consonant, which the nominative keeps.
    var keepsLetter: Bool { ending.first == "*" || ending.first == "+" }

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
  /// Rows by the last letter of their ending; a class of letters has its sign there.
  private let byLetter: RowsByLetter
  /// Rows by the last letter of what their nominative has in the ending's place; those that only take the ending off have
  /// `unchanged` there.
  private let byNominative: RowsByLetter
  private static let unchanged: Unicode.Scalar = "*"

  /// - Throws: when the table of endings is missing.
  package init() throws {
    rows = try DataFiles.table("Data/russian-names.tsv", of: "Language").map(Row.init)
    byLetter = RowsByLetter(rows.map { $0.ending.last! })
    byNominative = RowsByLetter(rows.map { $0.nominative.last ?? Self.unchanged })
  }

  /// Numbers of rows by a letter, with others that share its seven lowest bits: no small letter of Russian does.
  private struct RowsByLetter: Sendable {
    private var rows: [[Int]] = Array(repeating: [], count: 128)

    init(_ letters: [Unicode.Scalar]) {
      for (row, letter) in letters.enumerated() { rows[Int(letter.value & 127)].append(row) }
    }

    subscript(letter: Unicode.Scalar) -> [Int] { rows[Int(letter.value & 127)] }
  }

  /// The readings of one word, the likeliest first; a word of another script has itself in all cases.
  ///
  /// - Parameter isWanted: tells by the folded nominative which readings are to be given.
  /// - Complexity: O(number of rows with the word's last letter).
  package func readings(of word: String, where isWanted: ((Word) -> Bool)? = nil) -> [Reading] {
    readings(of: word, atMost: .max, where: isWanted)
  }

  /// The likeliest reading of a word.
  package func likeliest(of word: String) -> Reading? { readings(of: word, atMost: 1).first }

  private func readings(
    of word: String, atMost most: Int, where isWanted: ((Word) -> Bool)? = nil
  ) -> [Reading] {
    let letters = word.codePoints
    guard letters.count >= 2, letters.count <= 40, let last = letters.last, last.isCyrillicLetter
    else {
      let reading = Reading(nominative: word, genders: .any, cases: .all, weight: 5)
      return isWanted?(reading.word) ?? true ? [reading] : []
    }
    let small = letters.map(\.lowercase)
    let wild: Unicode.Scalar = small.last!.isRussianVowel ? "+" : "*"
    var fitting: [Int] = []
    for row in byLetter[small.last!] where fits(small, rows[row]) { fitting.append(row) }
    for row in byLetter[wild] where fits(small, rows[row]) { fitting.append(row) }
    if let isWanted {
      fitting.removeAll { !isWanted(folded(small, by: rows[$0])) }
    }
    if fitting.isEmpty { return [] }
    if fitting.count > 1 {
      fitting.sort { (rows[$1].weight, $0) < (rows[$0].weight, $1) }
    }
    let shouts = letters.allSatisfy { !$0.isLowercase }
    return fitting.prefix(most).map { number in
      let row = rows[number]
      return Reading(
        nominative: nominative(of: letters, by: row, shouts: shouts),
        word: folded(small, by: row), genders: row.genders, cases: row.cases, weight: row.weight)
    }
  }

  /// The folded forms whose readings have a nominative, as tables know them.
  ///
  /// - Complexity: O(number of rows that end as the nominative does).
  package func forms(of nominative: String) -> [Word] {
    var folded = NormalForm.fold(nominative)
    guard let last = folded.unicodeScalars.last, last.isCyrillicLetter else { return [] }
    return folded.withUTF8 { bytes in
      var forms: [Word] = []
      for row in byNominative[last] {
        if let form = form(of: bytes, by: rows[row]) { forms.append(form) }
      }
      for row in byNominative[Self.unchanged] {
        if let form = form(of: bytes, by: rows[row]) { forms.append(form) }
      }
      return forms
    }
  }

  private func form(of nominative: UnsafeBufferPointer<UInt8>, by row: Row) -> Word? {
    let length = nominative.count - row.foldedNominative.count
    guard length >= 0, nominative[length...].elementsEqual(row.foldedNominative) else { return nil }
    // Russian letters have two bytes; one is left besides the one that the row keeps.
    guard length >= (row.keepsLetter ? 4 : 2) || row.isWhole && length == 0 else { return nil }
    if row.keepsLetter {
      let bits = UInt32(nominative[length - 2] & 0x1f) << 6 | UInt32(nominative[length - 1] & 0x3f)
      guard let letter = Unicode.Scalar(bits), row.keeps(letter) else { return nil }
    }
    return withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: length + row.foldedEnding.count
    ) { form in
      for place in 0..<length { form[place] = nominative[place] }
      for (place, byte) in row.foldedEnding.enumerated() { form[length + place] = byte }
      return Word(utf8: UnsafeBufferPointer(form))
    }
  }

  private func fits(_ small: [Unicode.Scalar], _ row: Row) -> Bool {
    let length = row.ending.count
    guard small.count > length || row.isWhole && small.count == length else { return false }
    let start = small.count - length
    // From the end, where words of one last letter differ first.
    for place in stride(from: length - 1, through: 0, by: -1) {
      guard Row.fits(small[start + place], row.ending[place]) else { return false }
    }
    return true
  }

  private func stem(_ letters: [Unicode.Scalar], by row: Row) -> ArraySlice<Unicode.Scalar> {
    letters[..<(letters.count - row.ending.count + (row.keepsLetter ? 1 : 0))]
  }

  /// The folded nominative, of which no string is made.
  private func folded(_ small: [Unicode.Scalar], by row: Row) -> Word {
    let stem = stem(small, by: row)
    let isPlain = stem.allSatisfy { $0.value < 0x80 || 0x430...0x45F ~= $0.value }
    guard isPlain else {
      return Word(NormalForm.fold(nominative(of: small, by: row, shouts: false)))
    }
    let capacity = stem.count * 2 + row.foldedNominative.count
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { bytes in
      var end = 0
      for letter in stem {
        let value = letter == "ё" ? 0x435 : letter.value
        if value >= 0x80 {
          bytes[end] = UInt8(0xc0 | value >> 6)
          end += 1
        }
        bytes[end] = UInt8(value < 0x80 ? value : 0x80 | value & 0x3f)
        end += 1
      }
      for byte in row.foldedNominative {
        bytes[end] = byte
        end += 1
      }
      return Word(utf8: UnsafeBufferPointer(rebasing: bytes[..<end]))
    }
  }

  private func nominative(of letters: [Unicode.Scalar], by row: Row, shouts: Bool) -> String {
    var word = Array(stem(letters, by: row))
    for letter in row.nominative {
      let large = shouts || row.isWhole && word.isEmpty && letters[0].isUppercase
      word.append(large ? letter.uppercase : letter)
    }
    return String(codePoints: word[...])
  }
}
