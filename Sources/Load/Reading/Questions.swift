import DataFiles
import GRDB

/// The questions that the warehouse is made for, each one plain SQL query; they stand in `Data/questions.sql`.
package struct Question: Equatable, Sendable {
  package var number: Int
  package var title: String
  package var sql: String

  package init(number: Int, title: String, sql: String) {
    self.number = number
    self.title = title
    self.sql = sql
  }

  /// - Throws: `DataFiles.Missing`.
  package static func all() throws -> [Question] {
    let text = String(
      decoding: try DataFiles.bytes("Data/questions.sql", of: "Load"), as: UTF8.self)
    var questions: [Question] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ", maxSplits: 2)
      if words.count == 3, words[0] == "--", words[1].first == "Q",
        let number = Int(words[1].dropFirst())
      {
        questions.append(Question(number: number, title: String(words[2]), sql: ""))
      } else if !questions.isEmpty {
        questions[questions.count - 1].sql += line + "\n"
      }
    }
    return questions
  }

  /// The answer's rows as texts, its column names first.
  ///
  /// - Throws: `WarehouseError`.
  package func ask(_ warehouse: Warehouse) throws -> [[String?]] {
    try Warehouse.guarded(warehouse.path) {
      try warehouse.queue.read { db in
        let statement = try db.makeStatement(sql: sql)
        var rows: [[String?]] = [statement.columnNames]
        try SQLCommand(db, sql).each([]) { row in
          rows.append((0..<row.columns).map { row.anything($0) })
        }
        return rows
      }
    }
  }
}
