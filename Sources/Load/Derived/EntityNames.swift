import GRDB
import Linking

/// Gives each touched entity the names, country and place that most of its articles give it, those of the entities joined
/// into it included.
struct EntityNames {
  private let touched: SQLCommand
  private let counts: SQLCommand
  private let rootOf: SQLCommand
  private let write: SQLCommand
  private let place: SQLCommand
  private let noPlace: SQLCommand
  private let unused: SQLCommand
  private let removals: [SQLCommand]

  init(_ db: Database) throws {
    touched = try SQLCommand(
      db,
      """
      SELECT entity_id FROM temp.touched_entities
      UNION SELECT into_id FROM entity_merges JOIN temp.touched_entities ON from_id = entity_id
        WHERE status = 'joined'
      ORDER BY 1
      """)
    // A surname or initials have nothing to say about the name of the one whom they mean.
    counts = try SQLCommand(
      db,
      """
      SELECT field, value, sum(count) FROM entity_names
      WHERE entity_id = ?1 OR entity_id IN (SELECT from_id FROM entity_merges
        WHERE into_id = ?1 AND status = 'joined' AND why = 'name')
      GROUP BY field, value
      """)
    rootOf = try SQLCommand(
      db, "SELECT into_id FROM entity_merges WHERE from_id = ? AND status = 'joined'")
    write = try SQLCommand(
      db,
      """
      UPDATE entities SET kind = ?2, canonical_name = ?3, name_en = ?4, name_ru = ?5, country = ?6
      WHERE entity_id = ?1 AND (kind, canonical_name, name_en, name_ru, country)
        IS NOT (?2, ?3, ?4, ?5, ?6)
      """)
    place = try SQLCommand(
      db,
      """
      INSERT INTO places VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET country_code = excluded.country_code, lat = excluded.lat,
        lon = excluded.lon
      """)
    noPlace = try SQLCommand(db, "DELETE FROM places WHERE entity_id = ?")
    unused = try SQLCommand(
      db,
      """
      SELECT entity_id FROM temp.touched_entities t
      WHERE NOT EXISTS (SELECT 1 FROM entity_names n WHERE n.entity_id = t.entity_id) ORDER BY 1
      """)
    removals = try [
      "DELETE FROM entity_merges WHERE from_id = ?1 OR into_id = ?1",
      "DELETE FROM entity_keys WHERE entity_id = ?1",
      "DELETE FROM name_keys WHERE entity_id = ?1", "DELETE FROM places WHERE entity_id = ?1",
      "DELETE FROM entity_aliases WHERE extracted_id = ?1",
      "DELETE FROM entities WHERE entity_id = ?1",
    ].map { try SQLCommand(db, $0) }
  }

  func derive() throws {
    try touched.each([]) { row in try derive(row.text(0)!) }
  }

  /// Removes the entities that no article speaks of any more.
  func removeUnused() throws {
    for entity in try unused.all(read: { $0.text(0)! }) {
      for removal in removals { try removal(.text(entity)) }
    }
  }

  private func derive(_ entity: String) throws {
    var fields: [String: [(value: String, count: Int)]] = [:]
    try counts.each([.text(entity)]) { row in
      fields[row.text(0)!, default: []].append((row.text(1)!, row.integer(2)!))
    }
    func most(_ field: String) -> String? { Majority.choose(fields[field] ?? []) }
    guard let kind = most("kind"), let name = most("name") else { return }
    try write(
      .text(entity), .text(kind), .text(name), Cell(most("name_en")), Cell(most("name_ru")),
      Cell(most("country")))
    let point = most("point")?.split(separator: " ").compactMap { Double($0) }
    if kind == "place" {
      try place(.text(entity), Cell(most("country")), Cell(point?.first), Cell(point?.last))
    } else {
      try noPlace(.text(entity))
    }
  }
}
