import Gazetteer
import Records

/// A name on its way to becoming a mention.
///
/// One object each, since every rule looks at every name, and a copy would count the references of all that it holds. Its draft
/// alone changes it.
final class FoundName {
  var tokens: Range<Int>
  var kind: EntityKind
  /// The nominative of this surface.
  var lemma: String
  var confidence: Double
  var method: Mention.Method
  /// What the gazetteer knows of it.
  let entry: GazetteerEntry?
  /// An id and names that a rule gives.
  let identity: Identity?
  /// For persons.
  var person: PersonName?
  /// That person, by the place in the article's book of them.
  var bearer: Int?
  var nested: Bool
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

  init(
    tokens: Range<Int>, kind: EntityKind, lemma: String, confidence: Double,
    method: Mention.Method, entry: GazetteerEntry? = nil, identity: Identity? = nil,
    person: PersonName? = nil, nested: Bool = false
  ) {
    (self.tokens, self.kind, self.lemma) = (tokens, kind, lemma)
    (self.confidence, self.method) = (confidence, method)
    (self.entry, self.identity, self.person) = (entry, identity, person)
    self.nested = nested
  }
}
