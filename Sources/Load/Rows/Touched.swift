import GRDB

/// What a load has touched, so that only links of that are derived anew. Kept in a temporary file, not in memory.
final class Touched {
  private let texts: SQLCommand
  private let entities: SQLCommand
  private let events: SQLCommand

  static func create(in db: Database) throws {
    for (table, column) in [
      ("touched_texts", "text_sha256"), ("touched_entities", "entity_id"),
      ("touched_events", "event_id"), ("touched_surnames", "surname"),
      ("touched_bare", "entity_id"), ("renamed_entities", "entity_id"),
    ] {
      try db.execute(
        sql: """
          CREATE TEMP TABLE IF NOT EXISTS \(table) (\(column) TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
          DELETE FROM temp.\(table);
          """)
    }
  }

  init(_ db: Database) throws {
    texts = try SQLCommand(db, "INSERT OR IGNORE INTO temp.touched_texts VALUES (?)")
    entities = try SQLCommand(db, "INSERT OR IGNORE INTO temp.touched_entities VALUES (?)")
    events = try SQLCommand(db, "INSERT OR IGNORE INTO temp.touched_events VALUES (?)")
  }

  func text(_ digest: String) throws { try texts(.text(digest)) }
  func entity(_ id: String) throws { try entities(.text(id)) }
  func event(_ id: String) throws { try events(.text(id)) }
}
