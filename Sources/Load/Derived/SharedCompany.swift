import GRDB
import Language
import Linking

/// Tells whether two persons, each of one article, are named in the same company: beside other names that both articles
/// have, be it in two scripts.
///
/// What the articles themselves say counts, not what was joined later, so that the answer never changes.
struct SharedCompany {
  /// Days between two articles that still tell of one matter.
  private static let mostDays = 14.0
  /// Articles of more names than these are compared by ids alone.
  private static let mostNames = 40
  private let versions: SQLCommand
  private let shared: SQLCommand
  private let spelled: SQLCommand
  private let sounds: NameSounds

  init(_ db: Database, _ sounds: NameSounds) throws {
    self.sounds = sounds
    spelled = try SQLCommand(
      db,
      """
      SELECT DISTINCT value FROM version_entities JOIN entity_names ON entity_id = extracted_id
      WHERE version_id = ?1 AND extracted_id <> ?2 AND field = 'name' ORDER BY 1 LIMIT \(Self.mostNames + 1)
      """)
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

  /// - Parameter least: so many other names the articles must have in common; with none only their days count.
  func joins(_ one: String, _ other: String, least: Int = 1) throws -> Bool {
    for left in try articles(of: one) {
      for right in try articles(of: other) {
        let found = try shared.first(.text(left), .text(right)) { row in
          (names: row.integer(0) ?? 0, days: row.real(1) ?? 0)
        }
        guard let found, found.days <= Self.mostDays else { continue }
        if try found.names >= least || share(left, one, right, other) >= least { return true }
      }
    }
    return false
  }

  /// How many other names the articles have in common, each in its script: "Alice" and «Алиса».
  private func share(_ left: String, _ one: String, _ right: String, _ other: String) throws -> Int
  {
    let names = try self.names(in: left, but: one)
    let others = try self.names(in: right, but: other)
    let common = names.filter { name in others.contains { name.renders($0, by: sounds) } }
    // A name that has both spellings counts once.
    let cyrillic = common.count(where: \.isCyrillic)
    return max(cyrillic, common.count - cyrillic)
  }

  private func names(in version: String, but entity: String) throws -> [PersonName] {
    let names = try spelled.all(.text(version), .text(entity)) { $0.text(0)! }
    return names.count > Self.mostNames ? [] : names.compactMap(PersonName.init)
  }

  private func articles(of entity: String) throws -> [String] {
    try versions.all(.text(entity)) { $0.text(0)! }
  }
}
