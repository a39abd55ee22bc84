import DataFiles
import Foundation

/// Tells how likely a Russian spelling renders a name that is spelled in Latin letters: «Осборн» and "Osborne".
///
/// Over pairs of letter runs, `sounds.tsv`, that `train sounds` learns from names in both scripts. Made for comparing a
/// few names with each other; it is no transliteration for printing.
package struct NameSounds: Sendable {
  /// From here on two words are alike: reached by 90 in 100 renderings of one name, and by eight in a million pairs of
  /// names drawn at random (`train sounds --measure`, over names that the table has not seen).
  package static let alike = 0.45

  /// Enough where the articles tell of one company besides.
  package static let alikeInCompany = 0.33

  /// So alike that surnames which only one person bears in each script are one without company.
  package static let sureSurname = 0.6

  /// Enough for a given name beside a surname that is alike.
  package static let alikeGiven = 0.3

  /// Enough for a surname beside a given name that leaves no doubt, `sureGiven`.
  package static let alikeSurname = 0.33
  package static let sureGiven = 0.6

  /// A pair of runs: "^" opens a word, "$" closes it.
  package struct Run: Sendable {
    package var russian: String
    package var latin: String
    package var count: Double

    package init(russian: String, latin: String, count: Double) {
      (self.russian, self.latin, self.count) = (russian, latin, count)
    }
  }

  private let russianLetters: [Unicode.Scalar: UInt8]
  private let latinLetters: [Unicode.Scalar: UInt8]
  private let scalars: [Unicode.Scalar]
  /// The share of each pair of runs in all, by the letters of both.
  private let shares: [UInt64: Double]
  /// The share of each Latin run in those that are not empty.
  private let latinShares: [UInt64: Double]
  /// The commonest Russian runs of a Latin one, and each pair's share in all.
  private let byLatin: [UInt64: [(letters: [UInt8], share: Double)]]
  private let customary: CustomaryNames?
  /// Runs of one Latin run that are tried, and spellings that are kept at each letter.
  private static let (mostRuns, mostSpellings) = (6, 12)

  /// - Throws: `DataFiles.Missing`.
  package init() throws {
    self.init(
      try DataFiles.table("Data/sounds.tsv", of: "Language").map {
        Run(russian: $0[0], latin: $0[1], count: Double($0[2]) ?? 0)
      }, customary: try CustomaryNames())
  }

  package init(_ runs: [Run], customary: CustomaryNames? = nil) {
    self.customary = customary
    let russian = Self.alphabet(runs.map(\.russian))
    let latin = Self.alphabet(runs.map(\.latin))
    var sums: [UInt64: Double] = [:]
    let coded = runs.map { run in
      (
        run.russian.unicodeScalars.map { russian.codes[$0]! },
        Self.key([], run.latin.unicodeScalars.map { latin.codes[$0]! }), run.count
      )
    }
    for (_, key, count) in coded { sums[key, default: 0] += count }
    let all = sums.values.reduce(0, +)
    let filled = all - (sums[0] ?? 0)
    var shares: [UInt64: Double] = [:]
    var byLatin: [UInt64: [(letters: [UInt8], share: Double)]] = [:]
    for (letters, key, count) in coded {
      let share = count / all
      shares[Self.key(letters, []) | key] = share
      byLatin[key, default: []].append((letters, share))
    }
    (russianLetters, latinLetters, scalars) = (russian.codes, latin.codes, russian.scalars)
    self.shares = shares
    latinShares = sums.filter { $0.key != 0 }.mapValues { $0 / filled }
    self.byLatin = byLatin.mapValues { runs in
      Array(runs.sorted { $0.share > $1.share }.prefix(Self.mostRuns))
    }
  }

  /// How well a Russian word renders a Latin one, both folded: the mean chance of a letter, given the Latin word; 0 for
  /// words that share no way of cutting.
  ///
  /// - Complexity: O(n·m) in the words' lengths.
  package func likeness(_ russian: String, _ latin: String) -> Double {
    guard !russian.isEmpty, !latin.isEmpty, let left = codes(russian, russianLetters),
      let right = latinCodes(latin)
    else { return 0 }
    let width = right.count + 1
    var cells = [Double](repeating: 0, count: (left.count + 1) * width)
    cells[0] = 1
    for row in left.indices {
      for column in 0..<width where cells[row * width + column] > 0 {
        let cell = cells[row * width + column]
        for long in 1...min(2, left.count - row) {
          var key = Self.key(left[row..<row + long], [])
          for end in column...min(column + 4, right.count) {
            if end > column { key |= UInt64(right[end - 1]) << (8 * UInt64(end - column + 1)) }
            if let share = shares[key] { cells[(row + long) * width + end] += cell * share }
          }
        }
      }
    }
    let whole = share(ofLatin: right)
    return whole > 0 ? pow(cells[cells.count - 1] / whole, 1 / Double(left.count)) : 0
  }

  /// As `likeness`, but 1 for what Russian renders so by custom.
  package func rendering(
    _ russian: String, _ latin: String, of bearer: CustomaryNames.Bearer
  ) -> Double {
    customaryRenderings(of: latin, for: bearer).contains(russian) ? 1 : likeness(russian, latin)
  }

  /// The Russian renderings of a folded Latin name that custom knows.
  package func customaryRenderings(of latin: String, for bearer: CustomaryNames.Bearer) -> [String]
  {
    customary?.renderings(of: latin, for: bearer) ?? []
  }

  /// How likely a Latin word is, however it is rendered.
  private func share(ofLatin letters: [UInt8]) -> Double {
    var cells = [Double](repeating: 0, count: letters.count + 1)
    cells[0] = 1
    for start in letters.indices where cells[start] > 0 {
      for end in start + 1...min(start + 4, letters.count) {
        if let share = latinShares[Self.key([], letters[start..<end])] {
          cells[end] += cells[start] * share
        }
      }
    }
    return cells[letters.count]
  }

  /// The likeliest Russian spellings of a folded Latin word, the likeliest first; none for one with letters that no name
  /// has.
  ///
  /// - Complexity: O(n) in the word.
  package func readings(of latin: String) -> [String] {
    guard let letters = latinCodes(latin) else { return [] }
    var cells = [[Spelled]](repeating: [], count: letters.count + 1)
    cells[0] = [Spelled()]
    for end in 1..<letters.count + 1 {
      var longer = Spellings()
      for start in max(0, end - 4)..<end {
        let runs = byLatin[Self.key([], letters[start..<end])] ?? []
        for (place, spelled) in cells[start].enumerated() {
          for run in runs {
            longer.add(run.letters, to: spelled, at: (start, place), share: run.share)
          }
        }
      }
      cells[end] = longer.best(Self.mostSpellings) { cells[$0.cell][$0.place].letters }
    }
    return cells[letters.count].map { spelled in
      var view = String.UnicodeScalarView()
      for code in spelled.letters.dropFirst().dropLast() { view.append(scalars[Int(code)]) }
      return String(view)
    }
  }

  /// What the renderings of one name share in most cases: the consonants of a Russian spelling, or all its letters where it
  /// has fewer than three of them.
  package static func frame(of russian: String) -> String {
    var frame = String.UnicodeScalarView()
    var count = 0
    for scalar in russian.unicodeScalars {
      guard !scalar.isRussianVowel, !"йьъ".unicodeScalars.contains(scalar) else { continue }
      let sound = alikeConsonants[scalar] ?? scalar
      if sound == frame.last { continue }
      frame.append(sound)
      count += 1
    }
    return count >= 3 ? String(frame) : russian
  }

  private static let alikeConsonants: [Unicode.Scalar: Unicode.Scalar] = [
    "х": "г", "ч": "г", "з": "с", "ц": "с", "ш": "с", "щ": "с",
  ]

  private static func alphabet(_ texts: [String]) -> (
    codes: [Unicode.Scalar: UInt8], scalars: [Unicode.Scalar]
  ) {
    let letters = Set(texts.flatMap(\.unicodeScalars)).sorted().prefix(254)
    var codes: [Unicode.Scalar: UInt8] = [:]
    for (index, letter) in letters.enumerated() { codes[letter] = UInt8(index + 1) }
    return (codes, ["?"] + letters)
  }

  private static func key<Left: Collection, Right: Collection>(_ left: Left, _ right: Right)
    -> UInt64 where Left.Element == UInt8, Right.Element == UInt8
  {
    var key: UInt64 = 0
    for (place, letter) in left.enumerated() { key |= UInt64(letter) << (8 * UInt64(place)) }
    for (place, letter) in right.enumerated() { key |= UInt64(letter) << (8 * UInt64(place + 2)) }
    return key
  }

  private func codes(_ word: String, _ letters: [Unicode.Scalar: UInt8]) -> [UInt8]? {
    var codes: [UInt8] = []
    for scalar in "^\(word)$".unicodeScalars {
      guard let code = letters[scalar] else { return nil }
      codes.append(code)
    }
    return codes.count <= 42 ? codes : nil
  }

  /// A letter with marks that the table lacks is read without them.
  private func latinCodes(_ word: String) -> [UInt8]? {
    if let codes = codes(word, latinLetters) { return codes }
    return codes(String(decoding: Latin.letters(of: word), as: UTF8.self), latinLetters)
  }
}
