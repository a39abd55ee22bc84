import GRDB

/// The content tables as text, to compare two warehouses.
///
/// Tab-separated: the table's name, then its values in the order of the heading; `\N` for NULL, and `\t`, `\n`, `\r`, `\\`
/// inside a text. Rows stand in the order of the primary key. When an article was seen is left out.
package struct ContentDump {
  /// All tables but those that tell of runs (`runs`, `stage_runs`, `rejects` and what ties them to rows) and the numbers of
  /// the full-text index.
  package static let tables = [
    "sources", "fetches", "articles", "article_versions", "removed_blocks", "entities", "places",
    "entity_merges", "entity_aliases", "entity_names", "entity_keys", "surname_targets",
    "name_keys",
    "version_entities", "mentions", "entity_roles", "statements", "statement_links",
    "time_mentions", "events", "event_evidence", "event_participants",
  ]

  private static let leftOut: Set<String> = ["first_seen_at", "last_seen_at", "recorded_at"]

  private let warehouse: Warehouse

  package init(_ warehouse: Warehouse) {
    self.warehouse = warehouse
  }

  /// Gives the dump line by line, each with its LF.
  ///
  /// - Throws: `WarehouseError`, or what `write` throws.
  package func write(to write: (String) throws -> Void) throws {
    try Warehouse.guarded(warehouse.path) {
      try warehouse.queue.read { db in
        for table in Self.tables { try dump(table, of: db, to: write) }
      }
    }
  }

  private func dump(_ table: String, of db: Database, to write: (String) throws -> Void) throws {
    let all = try db.columns(in: table).map(\.name)
    let columns = all.filter { !Self.leftOut.contains($0) }
    let key = try db.primaryKey(table).columns
    try write("# " + ([table] + columns).joined(separator: "\t") + "\n")
    let rows = try SQLCommand(
      db,
      """
      SELECT \(columns.joined(separator: ", ")) FROM \(table)
      ORDER BY \(key.joined(separator: ", "))
      """)
    try rows.each([]) { row in
      var line = table
      for column in 0..<row.columns {
        line += "\t" + (row.anything(column).map(Self.escaped) ?? "\\N")
      }
      try write(line + "\n")
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": escaped.append(contentsOf: "\\t".unicodeScalars)
      case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
      case "\r": escaped.append(contentsOf: "\\r".unicodeScalars)
      case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
