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
    let words = NameWords.split(NormalForm.fold(name)).map { (spelled: $0, key: NameKey.key($0)) }
      .filter { !$0.key.isEmpty }
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
  /// Full names keep to the likeliest spelling, since whoever shares a key is decided together; bare ones may have more.
  package func surnames(by sounds: NameSounds) -> [String] {
    let word = spelled[spelled.count - 1]
    var keys = [surname]
    for russian in isCyrillic ? [word] : sounds.readings(of: word) {
      let key = "~" + NameSounds.frame(of: russian)
      if !keys.contains(key) { keys.append(key) }
      if keys.count > (isSurnameOnly ? Self.mostFrames : 1) { break }
    }
    return keys
  }

  package var isSurnameOnly: Bool { given.isEmpty }
  package var hasFullGivenName: Bool { given.contains { $0.utf8.count > 1 } }

  /// Whether both can be one person's, by their keys or, across scripts, by how the one renders the other.
  package func fits(_ other: PersonName, by sounds: NameSounds) -> Bool {
    if fits(other) { return true }
    guard let first = spelled.first, let second = other.spelled.first, !isSurnameOnly,
      !other.isSurnameOnly, sameSurname(other, by: sounds)
    else { return false }
    if first.unicodeScalars.count == 1 || second.unicodeScalars.count == 1 {
      return given[0].first == other.given[0].first
    }
    return Self.agree(given[0], other.given[0])
      || Self.render(first, second, isCyrillic, by: sounds)
  }

  /// Whether the surname renders the other one, spelled in the other script.
  package func sameSurname(
    _ other: PersonName, by sounds: NameSounds, least: Double = NameSounds.alike
  ) -> Bool {
    guard isCyrillic != other.isCyrillic else { return false }
    return Self.render(
      spelled[spelled.count - 1], other.spelled[other.spelled.count - 1], isCyrillic, by: sounds,
      least: least)
  }

  private static func render(
    _ one: String, _ other: String, _ isRussian: Bool, by sounds: NameSounds,
    least: Double = NameSounds.alike
  ) -> Bool {
    (isRussian ? sounds.likeness(one, other) : sounds.likeness(other, one)) >= least
  }

  /// Whether both can be one person's: equal surnames, first given names that agree, and the shorter's further names found
  /// in the longer's in the same order.
  package func fits(_ other: PersonName) -> Bool {
    guard surname == other.surname, let first = given.first, let second = other.given.first,
      Self.agree(first, second)
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
