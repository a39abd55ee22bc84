import Records

/// A place, body or named event that Dateline knows by heart.
package struct GazetteerEntry: Sendable, Equatable {
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

  /// Every name in the nominative, the chief ones first.
  package var names: [String] {
    [nameEn] + [nameRu].compactMap { $0 } + aliasesEn + aliasesRu
  }
}
