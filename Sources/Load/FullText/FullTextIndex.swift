import GRDB

/// Keeps `article_fts` in step with the versions.
final class FullTextIndex {
  private let stems = Stems()
  private let number: SQLCommand
  private let numberOf: SQLCommand
  private let insert: SQLCommand
  private let delete: SQLCommand

  init(_ db: Database) throws {
    number = try SQLCommand(
      db, "INSERT INTO fts_documents (version_id) VALUES (?) ON CONFLICT DO NOTHING")
    numberOf = try SQLCommand(db, "SELECT document FROM fts_documents WHERE version_id = ?")
    insert = try SQLCommand(
      db,
      "INSERT INTO article_fts (rowid, version_id, title, body, stems) VALUES (?, ?, ?, ?, ?)")
    // An index whose texts lie elsewhere must be told what it forgets.
    delete = try SQLCommand(
      db,
      """
      INSERT INTO article_fts (article_fts, rowid, version_id, title, body, stems)
      VALUES ('delete', ?, ?, ?, ?, ?)
      """)
  }

  func add(version: String, title: String?, body: String) throws {
    try number(.text(version))
    try write(insert, version, title, body)
  }

  /// - Parameters: title, body: as they were when they were added.
  func remove(version: String, title: String?, body: String) throws {
    try write(delete, version, title, body)
  }

  private func write(_ command: SQLCommand, _ version: String, _ title: String?, _ body: String)
    throws
  {
    guard let document = try numberOf.first(.text(version), read: { $0.integer(0)! }) else {
      return
    }
    let title = title.map(FullTextWords.withoutYo)
    let body = FullTextWords.withoutYo(body)
    let stems = stems.stems(of: (title ?? "") + " " + body)
    try command(.integer(document), .text(version), Cell(title), .text(body), .text(stems))
  }
}
