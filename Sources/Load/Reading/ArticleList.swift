import GRDB

/// The articles of a warehouse in short, for `dateline show`.
package struct ArticleList: Sendable {
  package struct Row: Equatable, Sendable {
    package var article: String
    package var published: String?
    package var language: String?
    package var headline: String

    /// One line for a terminal.
    package var text: String {
      TerminalText.safe(
        "\(article.prefix(8))  \((published ?? "undated").prefix(10))\(published == nil ? "   " : "")"
          + "  \(language ?? "--")  \(headline)")
    }
  }

  /// The latest first, the undated last.
  package let rows: [Row]

  /// - Throws: `WarehouseError`.
  package init(_ warehouse: Warehouse, limit: Int = 100) throws {
    rows = try Warehouse.guarded(warehouse.path) {
      try warehouse.queue.read { db in
        let query = try SQLCommand(
          db,
          """
          SELECT article_id, published_at, lang, coalesce(title, substr(body, 1, 70)) FROM current_versions
          ORDER BY published_at DESC NULLS LAST, article_id LIMIT ?1
          """)
        return try query.all(.integer(limit)) { row in
          Row(
            article: row.text(0)!, published: row.text(1), language: row.text(2),
            headline: row.text(3) ?? "")
        }
      }
    }
  }
}
