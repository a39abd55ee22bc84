import GRDB

/// What was set aside, for `dateline rejects list`.
package struct RejectList: Sendable {
  package struct Row: Equatable, Sendable {
    package var run: String
    package var stage: String
    package var reason: String
    package var message: String
    package var input: String
    package var line: Int?
    package var byte: Int?
    package var record: String?
    package var attempts: Int

    /// One line for a terminal.
    package var text: String {
      let place = input + (line.map { ":\($0)" } ?? "")
      let id = record.map { " (\($0))" } ?? ""
      return TerminalText.safe("\(run)  \(stage)  \(reason)  \(place)\(id): \(message)")
    }
  }

  /// Ordered by run, stage and place, the latest run first.
  package let rows: [Row]

  /// - Parameters: run, stage: only rejects of these, where given.
  /// - Throws: `WarehouseError`.
  package init(
    _ warehouse: Warehouse, run: String? = nil, stage: String? = nil, limit: Int = 1_000
  ) throws {
    rows = try Warehouse.guarded(warehouse.path) {
      try warehouse.queue.read { db in
        let query = try SQLCommand(
          db,
          """
          SELECT run_id, stage, reason, message, input_name, line_no, byte_offset, record_id, attempts
          FROM rejects JOIN runs USING (run_id)
          WHERE run_id = coalesce(?1, run_id) AND stage = coalesce(?2, stage)
          ORDER BY started_at DESC, run_id DESC, stage, input_name, line_no, reject_id LIMIT ?3
          """)
        return try query.all(Cell(run), Cell(stage), .integer(limit)) { row in
          Row(
            run: row.text(0)!, stage: row.text(1)!, reason: row.text(2)!, message: row.text(3)!,
            input: row.text(4)!, line: row.integer(5), byte: row.integer(6), record: row.text(7),
            attempts: row.integer(8)!)
        }
      }
    }
  }
}
