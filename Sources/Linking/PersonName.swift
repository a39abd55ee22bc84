import Language

/// A person's name in the form by which it is compared across spellings and scripts.
package struct PersonName: Hashable, Sendable {
  /// The key of the last word.
  package let surname: String
  /// The keys of the given names in order, patronymics among them; an initial is one letter.
  package let given: [String]
  /// The folded words themselves, the surname last, without particles.
  package let spelled: [String]

  /// - Returns: nil for a text without letters.
  package init?(_ name: String) {
    let words = NameWords.split(NormalForm.fold(name)).map(Lookalikes.mended)
      .map { (spelled: $0, key: NameKey.key($0)) }.filter { !$0.key.isEmpty }
    guard var last = words.last else { return nil }
    var first = words.dropLast().filter { !Self.particles.contains($0.key) }
    // "Paul VI": what tells him from other Pauls stands where a given name does.
    if Self.isNumber(last.spelled), let name = first.popLast() {
      first = [("#" + last.spelled, "#" + last.spelled)] + first
      last = name
    }
    surname = last.key
    given = first.map(\.key)
    spelled = first.map(\.spelled) + [last.spelled]
  }

  /// Roman numbers from II, and I, as rulers bear them.
  private static func isNumber(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy { "ivx".utf8.contains($0) } && word != "x" && word != "v"
  }

  package var isCyrillic: Bool {
    spelled[spelled.count - 1].unicodeScalars.allSatisfy(\.isCyrillicLetter)
  }

  /// Frames of a bare surname's Russian spellings that are tried.
  private static let mostFrames = 4

  /// The keys under which the surname is looked for: its own and, behind "~", the frame of its Russian spelling, which
  /// names in both scripts share.
  ///
  /// Full names keep to the likeliest spelling, since whoever shares a key is decided together; bare ones may have more, and
  /// short ones, whose frame has all letters.
  package func surnames(by sounds: NameSounds) -> [String] {
    let word = lastWord
    var keys = [surname]
    func add(_ russian: String) {
      let key = "~" + NameSounds.frame(of: russian)
      if !keys.contains(key) { keys.append(key) }
    }
    guard !isCyrillic else {
      add(word)
      return keys
    }
    for russian in sounds.readings(of: word) {
      add(russian)
      let isShort = NameSounds.frame(of: russian) == russian
      if keys.count > (isSurnameOnly || isShort ? Self.mostFrames : 1) { break }
    }
    if bearer == .oneNamed {
      for russian in sounds.customaryRenderings(of: word, for: .oneNamed) { add(russian) }
    }
    return keys
  }

  /// Whether the surname is long enough to tell its bearer from others: it has three consonants.
  package var isTelling: Bool {
    let word = isCyrillic ? lastWord : surname
    return word.unicodeScalars.count(where: {
      !$0.isRussianVowel && !"aeiouyйьъ".unicodeScalars.contains($0)
    }) >= 3
  }

  package var isSurnameOnly: Bool { given.isEmpty }
  package var hasFullGivenName: Bool { given.contains { $0.utf8.count > 1 } }

  /// Whether both can be one person's, by their keys or, across scripts, by how the one renders the other.
  package func fits(_ other: PersonName, by sounds: NameSounds) -> Bool {
    if fits(other) { return true }
    guard !isSurnameOnly, !other.isSurnameOnly, isCyrillic != other.isCyrillic else { return false }
    let (russian, latin) = isCyrillic ? (self, other) : (other, self)
    let (first, second) = (russian.spelled[0], latin.spelled[0])
    let surnames =
      russian.bearer == .oneNamed
      ? sounds.rendering(russian.lastWord, latin.lastWord, of: .oneNamed)
      : sounds.likeness(russian.lastWord, latin.lastWord)
    guard russian.bearer == latin.bearer, surnames >= NameSounds.alikeSurname else { return false }
    if russian.bearer == .oneNamed {
      return surnames >= NameSounds.alike && first == second
        && russian.spelled.count == latin.spelled.count
        && zip(russian.spelled, latin.spelled).dropFirst().allSatisfy {
          sounds.rendering($0, $1, of: .oneNamed) >= NameSounds.alike
        }
    }
    if first.unicodeScalars.count == 1 || second.unicodeScalars.count == 1 {
      let initials = first.unicodeScalars.count == 1 ? russian : latin
      return surnames >= NameSounds.alike && given[0].first == other.given[0].first
        && !initials.hasFullGivenName
    }
    let givenNames = sounds.rendering(first, second, of: .anyone)
    let least = surnames >= NameSounds.alike ? NameSounds.alikeGiven : NameSounds.sureGiven
    return givenNames >= least && Self.sameGender(first, second, likeness: givenNames)
      || surnames >= NameSounds.alike && Self.agree(given[0], other.given[0])
  }

  /// «Александр» is no "Alexandra", and «Роберта» no "Robert"; «Анна» may be "Anne", «Сара» "Sarah", and «Грегора» a wrong
  /// nominative of "Gregor".
  private static func sameGender(_ russian: String, _ latin: String, likeness: Double) -> Bool {
    if russian.hasSuffix("а") || russian.hasSuffix("я") {
      return likeness >= NameSounds.alike
        || ["a", "e", "ah", "y", "i"].contains(where: latin.hasSuffix)
    }
    return !latin.hasSuffix("a")
  }

  /// Whether the surname renders the other one, spelled in the other script.
  package func sameSurname(
    _ other: PersonName, by sounds: NameSounds, least: Double = NameSounds.alike
  ) -> Bool {
    guard isCyrillic != other.isCyrillic else { return false }
    let (russian, latin) = isCyrillic ? (self, other) : (other, self)
    let bearer: CustomaryNames.Bearer =
      russian.isSurnameOnly && latin.isSurnameOnly ? .oneNamed : .anyone
    let likeness =
      bearer == .oneNamed
      ? sounds.rendering(russian.lastWord, latin.lastWord, of: bearer)
      : sounds.likeness(russian.lastWord, latin.lastWord)
    return likeness >= least
  }

  /// Whether the names, of whatever kind, are rendered word by word, each in its script.
  package func renders(_ other: PersonName, by sounds: NameSounds) -> Bool {
    guard isCyrillic != other.isCyrillic, spelled.count == other.spelled.count else { return false }
    let (russian, latin) = isCyrillic ? (self, other) : (other, self)
    return zip(russian.spelled, latin.spelled).allSatisfy {
      sounds.rendering($0, $1, of: .oneNamed) >= NameSounds.alike
    }
  }

  /// A ruler's number stands where a given name does.
  private var bearer: CustomaryNames.Bearer {
    isSurnameOnly || given[0].hasPrefix("#") ? .oneNamed : .anyone
  }

  private var lastWord: String { spelled[spelled.count - 1] }

  /// Whether both are full names in one script that differ in a letter or two, as a wrong nominative or another
  /// transliteration does.
  package func isVariant(of other: PersonName) -> Bool {
    guard isCyrillic == other.isCyrillic, hasFullGivenName, other.hasFullGivenName,
      bearer == .anyone, other.bearer == .anyone, Self.agree(given[0], other.given[0])
    else { return false }
    // Bare surnames count half.
    return NameKey(surname).likeness(to: NameKey(other.surname)) >= Self.nearSurnames / 2
  }

  /// At least this near are a surname and its variant: one letter of four, or consonants that are the same.
  private static let nearSurnames = 0.75

  /// Whether both can be one person's: equal surnames, first given names that agree, and the shorter's further names found
  /// in the longer's in the same order.
  package func fits(_ other: PersonName) -> Bool {
    guard surname == other.surname, let first = given.first, let second = other.given.first,
      Self.agree(first, second), bearer == .anyone || given.count == other.given.count
    else { return false }
    let (short, long) =
      given.count <= other.given.count ? (given, other.given) : (other.given, given)
    var rest = long.dropFirst()
    for name in short.dropFirst() {
      guard let place = rest.firstIndex(where: { Self.agree($0, name) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// Equal keys, a name and its initial, or names that differ in one vowel inside: "Ginadi" and «Геннадий», but not
  /// "Valentin" and "Valentina", "Mario" and "Maria".
  private static func agree(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    if left.count == 1 || right.count == 1 { return left.first == right.first }
    guard left.first == right.first, left.last == right.last, abs(left.count - right.count) <= 1
    else { return false }
    let consonants = left.filter { !vowels.contains($0) }
    return consonants.count >= 3 && consonants == right.filter { !vowels.contains($0) }
      && zip(left, right).count(where: { $0 != $1 }) <= (left.count == right.count ? 1 : .max)
  }

  private static let vowels = Set("aeiou".utf8)

  /// Words between given name and surname that a spelling may leave out, as keys.
  private static let particles: Set<String> = [
    "de", "di", "da", "du", "del", "dela", "van", "von", "fon", "der", "den", "la", "le", "al",
    "el",
    "ad", "as", "ash", "an", "ar", "at", "bin", "ben", "ibn", "abu", "ter", "zu", "tsu",
  ]
}
