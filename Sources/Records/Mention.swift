/// A span that names or points at an entity.
package struct Mention: Codable, Equatable, Sendable {
  package enum Method: String, Codable, Sendable {
    case tagger, gazetteer
    case secondPass = "second-pass"
    case rule, role, pronoun
  }

  package var start: Int
  package var end: Int
  /// The words as printed.
  package var surface: String
  /// The canonical nominative of this surface.
  package var lemma: String
  package var kind: EntityKind
  /// The entity's id.
  package var entity: String?
  /// From 0 to 1.
  package var confidence: Double
  package var method: Method
  /// True inside a longer name.
  package var nested: Bool?
  /// `government` where a capital or a country acts.
  package var actsAs: String?

  package init(
    start: Int, end: Int, surface: String, lemma: String, kind: EntityKind, entity: String? = nil,
    confidence: Double, method: Method, nested: Bool? = nil, actsAs: String? = nil
  ) {
    self.start = start
    self.end = end
    self.surface = surface
    self.lemma = lemma
    self.kind = kind
    self.entity = entity
    self.confidence = confidence
    self.method = method
    self.nested = nested
    self.actsAs = actsAs
  }

  package var span: TextSpan { TextSpan(start, end) }
}

package enum EntityKind: String, Codable, Sendable, CaseIterable {
  case person, organization, place, event, document
}

/// Someone or something that an article speaks of, once per article.
package struct Entity: Codable, Equatable, Sendable {
  /// A gazetteer id, else a digest of kind and folded full name; of the article as well for a bare surname.
  package var entity: String
  package var kind: EntityKind
  /// In the article's language.
  package var name: String
  package var nameEn: String?
  package var nameRu: String?
  package var aliases: [String]
  /// ISO 3166-1 alpha-2.
  package var country: String?
  package var lat: Double?
  package var lon: Double?
  package var roles: [Role]

  package init(
    entity: String, kind: EntityKind, name: String, nameEn: String? = nil, nameRu: String? = nil,
    aliases: [String] = [], country: String? = nil, lat: Double? = nil, lon: Double? = nil,
    roles: [Role] = []
  ) {
    self.entity = entity
    self.kind = kind
    self.name = name
    self.nameEn = nameEn
    self.nameRu = nameRu
    self.aliases = aliases
    self.country = country
    self.lat = lat
    self.lon = lon
    self.roles = roles
  }
}

/// An office that the article gives a person.
package struct Role: Codable, Equatable, Sendable {
  /// As a person would say it: "foreign minister", "глава".
  package var office: String
  /// The entity id of the body or country, or its words.
  package var body: String?
  package var evidence: TextSpan?

  package init(office: String, body: String? = nil, evidence: TextSpan? = nil) {
    self.office = office
    self.body = body
    self.evidence = evidence
  }
}
