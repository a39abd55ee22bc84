import GRDB
import Linking
import Records

extension LearnedSources {
  /// What a warehouse teaches about its sources: by host for pages of the web, else by the source's name.
  ///
  /// Copies of other articles teach nothing: a syndicated text is not its printer's.
  ///
  /// - Throws: `WarehouseError`.
  /// - Complexity: O(n) in the texts of the current versions; memory for the distinct short lines.
  package init(from warehouse: Warehouse) throws {
    var habits: [String: SourceHabits] = [:]
    try Warehouse.guarded(warehouse.path) {
      try warehouse.queue.read { db in
        let struck = try SQLCommand(
          db, "SELECT text FROM removed_blocks WHERE version_id = ? AND rule_id = 'site-line'")
        let dates = try SQLCommand(
          db,
          """
          SELECT json_extract(e.value, '$.text') FROM article_versions, json_each(published_evidence) e
          WHERE version_id = ?1
          UNION ALL
          SELECT json_extract(e.value, '$.text') FROM article_versions, json_each(modified_evidence) e
          WHERE version_id = ?1
          """)
        let articles = try SQLCommand(
          db,
          """
          SELECT v.version_id, v.body, coalesce(a.canonical_url, a.url), s.name
          FROM articles a JOIN current_versions v USING (article_id) LEFT JOIN sources s USING (source_id)
          WHERE a.duplicate_of IS NULL
          """)
        try articles.each([]) { row in
          guard let source = row.text(2).flatMap(WebAddress.host) ?? row.text(3) else { return }
          let version = Cell.text(row.text(0)!)
          let paragraphs = row.text(1)!.split(separator: "\n", omittingEmptySubsequences: true)
          habits[source, default: SourceHabits()].add(
            SourceHabits.Article(
              lines: paragraphs.map(String.init) + (try struck.all(version) { $0.text(0)! }),
              dates: try dates.all(version) { $0.text(0) ?? "" }))
        }
      }
    }
    self.init(sources: habits.compactMapValues(\.learned))
  }
}
