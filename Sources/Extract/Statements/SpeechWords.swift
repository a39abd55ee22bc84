import DataFiles
import Language

/// Small closed lists of words that help to find who speaks and where a clause ends: `speech-words.tsv`.
struct SpeechWords: Sendable {
  /// The lists that a word stands in.
  struct Classes: OptionSet, Sendable {
    let rawValue: UInt32

    static let preposition = Classes(rawValue: 1 << 0)
    static let adverb = Classes(rawValue: 1 << 1)
    static let auxiliary = Classes(rawValue: 1 << 2)
    static let finite = Classes(rawValue: 1 << 3)
    static let starter = Classes(rawValue: 1 << 4)
    static let pronoun = Classes(rawValue: 1 << 5)
    static let possessive = Classes(rawValue: 1 << 6)
    static let relative = Classes(rawValue: 1 << 7)
    static let outlet = Classes(rawValue: 1 << 8)
    static let occasion = Classes(rawValue: 1 << 9)
    /// One who can speak by his office: "minister", «эксперт».
    static let role = Classes(rawValue: 1 << 10)
    /// "however", «кроме»: opens a sentence without saying anything.
    static let connective = Classes(rawValue: 1 << 11)
    /// One who speaks for a body.
    static let spokes = Classes(rawValue: 1 << 12)
    /// A body by its common noun.
    static let body = Classes(rawValue: 1 << 13)
    /// A body that only its own name tells from others: «следствие», "the court".
    static let fixedBody = Classes(rawValue: 1 << 14)
    /// What a person is called after his name was told: «актер», "the senator"; in any of its cases but the plural ones.
    static let epithet = Classes(rawValue: 1 << 15)
    /// A noun before a woman's name: «певица».
    static let woman = Classes(rawValue: 1 << 16)
    /// "according to plan"
    static let noSource = Classes(rawValue: 1 << 17)
    /// The press at large.
    static let media = Classes(rawValue: 1 << 18)
    /// «свой»: no subject begins with it.
    static let reflexive = Classes(rawValue: 1 << 19)
    static let pointer = Classes(rawValue: 1 << 20)
    /// A text that speaks, as in «говорится в заявлении».
    static let statement = Classes(rawValue: 1 << 21)
    /// «отец», «вдова»: whose, the name behind it tells.
    static let kin = Classes(rawValue: 1 << 22)

    /// By their names in the table.
    fileprivate static let named: [String: Classes] = [
      "preposition": .preposition, "adverb": .adverb, "auxiliary": .auxiliary, "finite": .finite,
      "starter": .starter, "pronoun": .pronoun, "possessive": .possessive, "relative": .relative,
      "outlet": .outlet, "occasion": .occasion, "role": .role, "connective": .connective,
      "spokes": .spokes, "body": .body, "fixed-body": .fixedBody, "epithet": .epithet,
      "woman": .woman, "no-source": .noSource, "media": .media, "reflexive": .reflexive,
      "pointer": .pointer, "statement": .statement, "kin": .kin,
    ]
  }

  private var classes = WordTable<Classes>()
  /// What Russian roles keep in all their cases; of each whether it is a `role`, a `spokes` or both.
  private var stems = WordTable<Classes>()
  /// Of given names that men or women bear, not both; by folded form.
  private(set) var givenNames = WordTable<Gender>()

  /// - Throws: when the table is missing.
  init() throws {
    for row in try DataFiles.table("Data/speech-words.tsv", of: "Extract") {
      guard let named = Classes.named[row[1]] else { throw CueLexicon.Unknown(row: row) }
      add(row[2], named)
      if named == .epithet { for form in Self.cases(of: row[2]) { add(form, named) } }
      if [.role, .spokes].contains(named) {
        for stem in Self.stems(of: row[2]) {
          stems.update(stem, default: []) { $0.insert(named) }
        }
      }
    }
    for row in try DataFiles.table("Data/given-names.tsv", of: "Extract") where row[2] != "mf" {
      let gender: Gender = row[2] == "m" ? .masculine : .feminine
      givenNames.update(NormalForm.fold(row[1]), default: gender) { $0 = gender }
    }
  }

  private mutating func add(_ word: String, _ named: Classes) {
    classes.update(word, default: []) { $0.insert(named) }
  }

  func classes(of word: Word) -> Classes { classes[word] ?? [] }

  /// The words that stand in a list.
  var listed: [Word] { classes.words }

  /// An epithet in its other cases of the singular: «актера», «спортсменки»; «актеры» are many.
  private static func cases(of epithet: String) -> [String] {
    guard isRussian(epithet) else { return [] }
    var forms: [String] = []
    for ending: StaticString in ["", "а", "ь", "й"] {
      guard let stem = epithet.without(ending), stem.unicodeScalars.count >= 3 else { continue }
      forms += ["а", "у", "ом", "ем", "е", "я", "ю", "ой", "ого"].map { stem + $0 }
    }
    if let stem = epithet.without("а"), stem.unicodeScalars.count >= 3 { forms.append(stem + "ы") }
    if epithet.ends(with: "ка"), let stem = epithet.without("а") { forms.append(stem + "и") }
    return forms
  }

  /// A Russian role with and without the ending that a dictionary gives it.
  private static func stems(of role: String) -> [String] {
    guard isRussian(role) else { return [] }
    let endings: [StaticString] = ["", "а", "ь", "й", "я", "т"]
    return endings.compactMap { role.without($0) }
  }

  private static func isRussian(_ word: String) -> Bool {
    word.unicodeScalars.first.map { $0.value >= 0x400 } ?? false
  }

  /// Whether a word that the table does not know is a `role` or a `spokes` word in another Russian case, or a plural.
  ///
  /// Case endings are at most three letters: «министром», «представителями». At least three are left.
  func roles(inflected bytes: UnsafeBufferPointer<UInt8>) -> Classes {
    let isInitial = { (byte: UInt8) in byte & 0xc0 != 0x80 }
    let letters = bytes.count(where: isInitial)
    // U+0400 and above begin with D0 at least.
    guard letters > 4, bytes[0] >= 0xd0 else {
      guard bytes.last == UInt8(ascii: "s") else { return [] }
      let singular = Word(utf8: UnsafeBufferPointer(rebasing: bytes.dropLast()))
      return classes(of: singular).intersection([.role, .spokes])
    }
    var found: Classes = []
    var end = bytes.count
    for _ in 0..<min(3, letters - 3) {
      repeat { end -= 1 } while !isInitial(bytes[end])
      let stem = Word(utf8: UnsafeBufferPointer(rebasing: bytes[..<end]))
      found.formUnion(stems[stem] ?? [])
    }
    return found
  }
}
