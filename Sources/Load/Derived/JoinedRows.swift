import GRDB

/// Rewrites the rows of an entity when it is joined into another, or parted again.
struct JoinedRows {
  /// Each column that shows the joined entity, with the one that keeps the id as extracted.
  private static let columns = [
    ("mentions", "entity_id", "extracted_id"),
    ("entity_aliases", "entity_id", "extracted_id"),
    ("entity_roles", "entity_id", "extracted_id"),
    ("entity_roles", "body_id", "extracted_body_id"),
    ("statements", "speaker_id", "extracted_speaker_id"),
    ("statements", "via_id", "via"),
    ("statement_links", "entity_id", "extracted_id"),
    ("event_participants", "entity_id", "extracted_id"),
    ("events", "place_id", "extracted_place_id"),
  ]

  private let own: [SQLCommand]
  private let joined: [SQLCommand]

  init(_ db: Database) throws {
    // Two statements, so that each has an index.
    own = try Self.columns.map { table, shown, kept in
      try SQLCommand(db, "UPDATE \(table) SET \(shown) = ?2 WHERE \(shown) = ?1 AND \(kept) = ?1")
    }
    joined = try Self.columns.map { table, shown, kept in
      try SQLCommand(
        db, "UPDATE \(table) SET \(shown) = ?2 WHERE \(kept) = ?1 AND \(shown) <> \(kept)")
    }
  }

  /// - Parameters:
  ///   - entity: as extracted.
  ///   - old: the entity that its rows show now.
  func move(_ entity: String, from old: String, to new: String) throws {
    for command in old == entity ? own : joined { try command(.text(entity), .text(new)) }
  }
}
