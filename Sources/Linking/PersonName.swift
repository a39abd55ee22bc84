import Language

/// A person's name in the form by which it is compared across spellings and scripts.
package struct PersonName: Hashable, Sendable {
  /// The key of the last word.
  package let surname: String
  /// The keys of the given names in order, patronymics among them; an initial is one letter.
  package let given: [String]

  /// - Returns: nil for a text without letters.
  package init?(_ name: String) {
    let words = NameKey(name).words
    guard let last = words.last else { return nil }
    surname = last
    given = words.dropLast().filter { !Self.particles.contains($0) }
  }

  package var isSurnameOnly: Bool { given.isEmpty }
  package var hasFullGivenName: Bool { given.contains { $0.utf8.count > 1 } }

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
