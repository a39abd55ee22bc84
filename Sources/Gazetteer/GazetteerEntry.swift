import Records

/// A place, body or named event that Dateline knows by heart.
///
/// One object each, which all names found share.
package final class GazetteerEntry: Sendable, Equatable {
  package enum Category: String, Sendable {
    case country, capital, city, region
    case body, company, agency, outlet, group
    case event, document
  }

  package let id: String
  package let kind: EntityKind
  package let type: Category
  package let nameEn: String
  package let nameRu: String?
  package let aliasesEn: [String]
  package let aliasesRu: [String]
  /// ISO 3166-1 alpha-2.
  package let country: String?
  package let lat: Double?
  package let lon: Double?
  package let population: Int

  package init(
    id: String, kind: EntityKind, type: Category, nameEn: String, nameRu: String?,
    aliasesEn: [String], aliasesRu: [String], country: String?, lat: Double?, lon: Double?,
    population: Int
  ) {
    (self.id, self.kind, self.type) = (id, kind, type)
    (self.nameEn, self.nameRu) = (nameEn, nameRu)
    (self.aliasesEn, self.aliasesRu) = (aliasesEn, aliasesRu)
    (self.country, self.lat, self.lon, self.population) = (country, lat, lon, population)
  }

  package static func == (one: GazetteerEntry, other: GazetteerEntry) -> Bool { one.id == other.id }

  /// Every name in the nominative, the chief ones first.
  package var names: [String] {
    var names: [String] = []
    forEachName { names.append($0) }
    return names
  }

  func forEachName(_ body: (String) -> Void) {
    body(nameEn)
    if let nameRu { body(nameRu) }
    for name in aliasesEn { body(name) }
    for name in aliasesRu { body(name) }
  }
}
