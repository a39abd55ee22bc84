import Language

/// A person's name in the form by which it is compared across spellings and scripts.
package struct PersonName: Hashable, Sendable {
  /// The folded, transliterated surname.
  package let surname: String
  /// Folded given names in order, patronymics among them; an initial is one letter.
  package let given: [String]

  /// - Returns: nil for a text without letters.
  package init?(_ name: String) {
    let words = Self.words(of: name)
    guard let last = words.last else { return nil }
    surname = NameSound.key(last)
    given = words.dropLast().filter { !Self.particles.contains($0) }.map(NameSound.key)
      .filter { !$0.isEmpty }
    if surname.isEmpty { return nil }
  }

  package var isSurnameOnly: Bool { given.isEmpty }
  package var hasFullGivenName: Bool { given.contains { $0.utf8.count > 1 } }

  /// Whether both can be one person's: equal surnames, the first given names equal or an initial of each other, and the
  /// shorter's further names found in the longer's in the same order.
  package func fits(_ other: PersonName) -> Bool {
    guard surname == other.surname, let first = given.first, let second = other.given.first,
      Self.agree(first, second)
    else { return false }
    let (short, long) = given.count <= other.given.count ? (given, other.given) : (other.given, given)
    var rest = long.dropFirst()
    for name in short.dropFirst() {
      guard let place = rest.firstIndex(where: { Self.agree($0, name) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static func agree(_ left: String, _ right: String) -> Bool {
    left == right || (left.utf8.count == 1 && right.hasPrefix(left))
      || (right.utf8.count == 1 && left.hasPrefix(right))
  }

  private static func words(of name: String) -> [String] {
    NormalForm.fold(name).unicodeScalars.split { scalar in
      !(scalar.properties.isAlphabetic || scalar == "'" || scalar == "’" || scalar == "ʼ")
    }.map { String($0) }
  }

  /// Words between given name and surname that a spelling may leave out.
  private static let particles: Set<String> = [
    "de", "di", "da", "du", "del", "della", "van", "von", "der", "den", "la", "le", "al", "el", "ad",
    "as", "ash", "bin", "ben", "ibn", "abu", "де", "ди", "да", "дю", "дель", "ван", "фон", "дер",
    "ла", "ле", "аль", "эль", "ад", "ас", "аш", "бен", "бин", "ибн", "абу",
  ]
}
