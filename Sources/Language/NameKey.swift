/// What the spellings of one person's name share, whatever the script and the system of transliteration: «Сергей»,
/// "Sergei", "Sergey" and "Serguei" have one key.
///
/// Not every pair of spellings meets in the key; `likeness(to:)` says how near two names are.
package struct NameKey: Sendable, Hashable {
  /// The reduced Latin words of the name, in order.
  package let words: [String]

  package init(_ name: String) {
    var words: [String] = []
    NormalForm.withFolded(name) { folded in
      NameWords.eachWord(of: folded) { word in
        let reduced = Self.reduced(Latin.letters(of: word))
        if !reduced.isEmpty { words.append(reduced) }
      }
    }
    self.words = words
  }

  /// The words, joined by a space.
  package var key: String { words.joined(separator: " ") }

  /// The last word: a person's surname in most of the names that news print.
  package var surname: String { words.last ?? "" }

  /// The key of a name.
  ///
  /// - Complexity: O(n) in the name.
  package static func key(_ name: String) -> String { NameKey(name).key }

  /// Whether two names can be one person's: equal or nearly equal surnames, and nothing in the first names that
  /// speaks against it. A bare surname is compatible with any name that ends in it.
  package static func compatible(_ one: String, _ other: String) -> Bool {
    NameKey(one).likeness(to: NameKey(other)) > 0
  }

  /// How near two names are, from 0 (two persons) to 1 (equal keys). 0.5 is a bare surname beside a full name.
  package func likeness(to other: NameKey) -> Double {
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    if words == other.words { return 1 }
    let surnames = Self.likeness(surname, other.surname)
    guard surnames >= 0.75 else { return 0 }
    let (given, others) = (firstNames, other.firstNames)
    guard let first = given.first, let second = others.first else { return 0.5 * surnames }
    let names: Double
    if first.count == 1 || second.count == 1 {
      names = first.first == second.first ? 0.6 : 0
    } else {
      names = Self.likeness(first, second)
    }
    return names >= 0.6 ? surnames * names : 0
  }

  /// The words before the surname, without particles.
  private var firstNames: [String] { words.dropLast().filter { !Self.particles.contains($0) } }

  private static let particles: Set<String> = [
    "al", "an", "ar", "as", "ash", "at", "bin", "ben", "ibn", "de", "di", "da", "du", "del",
    "della",
    "der", "den", "van", "von", "fon", "la", "le", "el", "abu", "ter", "zu", "tsu",
  ]

  /// 1 for equal words, less by each letter changed; equal consonants are worth 0.8.
  private static func likeness(_ one: String, _ other: String) -> Double {
    if one == other { return 1 }
    let (long, short) = (
      max(one.utf8.count, other.utf8.count), min(one.utf8.count, other.utf8.count)
    )
    guard short >= 3, long <= 40 else { return 0 }
    let edits = 1 - Double(distance(Array(one.utf8), Array(other.utf8))) / Double(long)
    let consonants = skeleton(one)
    return consonants.count >= 3 && consonants == skeleton(other) ? max(edits, 0.8) : edits
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch UnicodeScalar(letter) {
    case "a", "e", "i", "o", "u": true
    default: false
    }
  }

  private static func skeleton(_ word: String) -> [UInt8] {
    word.utf8.filter { !isVowel($0) }
  }

  /// Levenshtein's distance.
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, second) in other.enumerated() {
        let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == second ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[other.count]
  }

  /// A few letters, in one number.
  private struct Sound {
    let letters: UInt32
    let count: Int

    init(_ text: String) {
      letters = text.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
      count = text.utf8.count
    }

    subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: letters >> UInt32(8 * place)) }

    func stands(in word: [UInt8], at place: Int) -> Bool {
      guard place + count <= word.count else { return false }
      for offset in 0..<count where word[place + offset] != self[offset] { return false }
      return true
    }
  }

  private struct Habit {
    let from: Sound
    let to: Sound
    /// Which of a–z it is about: most words have few of the letters that any is about.
    let letters: UInt32

    init(_ from: String, _ to: String) {
      (self.from, self.to) = (Sound(from), Sound(to))
      letters = NameKey.letters(of: Array(from.utf8))
    }
  }

  /// The spelling habits that are one sound, in this order; longer ones stand before their parts.
  private static let habits = [
    ("shch", "sh"), ("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("dzh", "j"), ("kh", "h"),
    ("ph", "f"), ("th", "t"), ("gh", "g"), ("gue", "ge"), ("gui", "gi"), ("ck", "k"), ("tz", "ts"),
    ("dj", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("x", "ks"), ("q", "k"), ("w", "v"),
    ("y", "i"), ("ij", "i"), ("ej", "ei"), ("aj", "ai"),
  ].map { Habit($0, $1) }

  /// Which of a–z stand in a word, a bit each.
  private static func letters(of word: [UInt8]) -> UInt32 {
    var letters: UInt32 = 0
    for byte in word where byte &- 0x61 < 26 { letters |= 1 << UInt32(byte &- 0x61) }
    return letters
  }

  private static func reduced(_ letters: [UInt8]) -> String {
    // "Alexander II" is not "Alexander III".
    if letters.count > 1, letters.allSatisfy({ $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }),
      zip(letters, letters.dropFirst()).contains(where: ==)
    {
      return String(decoding: letters, as: UTF8.self)
    }
    var word = letters
    var present = Self.letters(of: word)
    for habit in Self.habits
    where habit.letters & present == habit.letters && replace(habit, in: &word) {
      present = Self.letters(of: word)
    }
    var result: [UInt8] = []
    result.reserveCapacity(word.count)
    for (index, letter) in word.enumerated() {
      var letter = letter
      let next = index + 1 < word.count ? word[index + 1] : 0
      if letter == UInt8(ascii: "c"), next != UInt8(ascii: "h") {
        letter = UInt8(ascii: next == UInt8(ascii: "e") || next == UInt8(ascii: "i") ? "s" : "k")
      }
      // "John" and «Джон», "Yegor" and «Егор»: what the other script leaves out.
      let silent =
        letter == UInt8(ascii: "h") && result.last == UInt8(ascii: "o") && next != 0
        && !isVowel(next)
        || letter == UInt8(ascii: "i") && next == UInt8(ascii: "e")
          && (result.isEmpty || isVowel(result[result.count - 1]))
      if !silent, result.last != letter { result.append(letter) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// - Returns: whether the word had it.
  private static func replace(_ habit: Habit, in word: inout [UInt8]) -> Bool {
    var place = 0
    while !habit.from.stands(in: word, at: place) {
      place += 1
      if place == word.count { return false }
    }
    var result = Array(word[..<place])
    result.reserveCapacity(word.count + habit.to.count)
    while place < word.count {
      if habit.from.stands(in: word, at: place) {
        for offset in 0..<habit.to.count { result.append(habit.to[offset]) }
        place += habit.from.count
      } else {
        result.append(word[place])
        place += 1
      }
    }
    word = result
    return true
  }
}
