import Gazetteer
import Records

/// A name on its way to becoming a mention.
struct FoundName {
  var tokens: Range<Int>
  var kind: EntityKind
  /// The nominative of this surface.
  var lemma: String
  var confidence: Double
  var method: Mention.Method
  /// What the gazetteer knows of it.
  var entry: GazetteerEntry?
  /// An id and names that a rule gives.
  var identity: Identity?
  /// For persons.
  var person: PersonName?
  var nested = false
  /// Something else turned out to stand there.
  var isDropped = false
  var actsAs: String?

  struct Identity: Equatable {
    var id: String
    var name: String
    var nameEn: String?
    var nameRu: String?
    var country: String?
  }
}

/// A person's name taken apart, in the nominative.
struct PersonName: Equatable {
  var given: [String]
  /// With its particles: "de Mistura".
  var surname: String
  /// What the words around say of the gender: -1 a woman's, 1 a man's, 0 nothing.
  var gender: Int

  var full: String { (given + [surname]).filter { !$0.isEmpty }.joined(separator: " ") }
  var isBare: Bool { given.isEmpty || surname.isEmpty }
}
