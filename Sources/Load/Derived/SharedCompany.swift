import GRDB

/// Tells whether two persons, each of one article, are named in the same company: beside other names that both articles
/// have.
///
/// What the articles themselves say counts, not what was joined later, so that the answer never changes.
struct SharedCompany {
  /// Days between two articles that still tell of one matter.
  private static let mostDays = 14.0
  private let versions: SQLCommand
  private let shared: SQLCommand

  init(_ db: Database) throws {
    versions = try SQLCommand(
      db,
      """
      SELECT DISTINCT version_id FROM mentions WHERE entity_id = ?1 AND extracted_id = ?1
      UNION SELECT DISTINCT version_id FROM mentions
        WHERE extracted_id = ?1 AND entity_id <> extracted_id
      ORDER BY 1
      """)
    shared = try SQLCommand(
      db,
      """
      SELECT count(*), (
        SELECT abs(julianday(a.published_from) - julianday(b.published_from))
        FROM article_versions a, article_versions b WHERE a.version_id = ?1 AND b.version_id = ?2)
      FROM version_entities one JOIN version_entities other USING (extracted_id)
      WHERE one.version_id = ?1 AND other.version_id = ?2
      """)
  }

  func joins(_ one: String, _ other: String) throws -> Bool {
    for left in try articles(of: one) {
      for right in try articles(of: other) {
        let found = try shared.first(.text(left), .text(right)) { row in
          (names: row.integer(0) ?? 0, days: row.real(1) ?? 0)
        }
        if let found, found.names > 0, found.days <= Self.mostDays { return true }
      }
    }
    return false
  }

  private func articles(of entity: String) throws -> [String] {
    try versions.all(.text(entity)) { $0.text(0)! }
  }
}
