import GRDB
import Linking
import Records

/// Writes a version's statements and whom they concern.
final class StatementRows {
  private let entities: EntityRows
  private let add: SQLCommand
  private let addLink: SQLCommand
  private let removeLinks: SQLCommand
  private let removeAll: SQLCommand

  init(_ db: Database, _ entities: EntityRows) throws {
    self.entities = entities
    add = try SQLCommand(
      db,
      """
      INSERT INTO statements VALUES
        (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    addLink = try SQLCommand(
      db, "INSERT INTO statement_links VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
    removeLinks = try SQLCommand(
      db,
      """
      DELETE FROM statement_links
      WHERE statement_id IN (SELECT statement_id FROM statements WHERE version_id = ?)
      """)
    removeAll = try SQLCommand(db, "DELETE FROM statements WHERE version_id = ?")
  }

  /// - Parameter known: the entities of the record; a link to any other is left out.
  func insert(
    _ statements: [Records.Statement], version: String, language: String?, known: Set<String>
  ) throws {
    var used: [String: Int] = [:]
    for statement in statements {
      var id = "\(version):\(statement.start)-\(statement.end)"
      used[id, default: 0] += 1
      if let times = used[id], times > 1 { id += "#\(times)" }
      try insert(statement, id: id, version: version, language: language, known: known)
    }
  }

  func remove(version: String) throws {
    try removeLinks(.text(version))
    try removeAll(.text(version))
  }

  private func insert(
    _ statement: Records.Statement, id: String, version: String, language: String?,
    known: Set<String>
  ) throws {
    let speaker = statement.speaker.flatMap { known.contains($0) ? $0 : nil }
    let via = statement.via.flatMap { known.contains($0) ? $0 : nil }
    let parts = statement.parts.map { parts in
      "[" + parts.map { "[\($0.start),\($0.end)]" }.joined(separator: ",") + "]"
    }
    let cluster = RowID.made(
      of: "statement", StatementCluster.key(of: statement.text, language: language))
    try add(
      .text(id), .text(version), Cell(try speaker.map { try entities.root(of: $0) }),
      Cell(speaker), Cell(statement.speakerKind?.rawValue), Cell(statement.speakerSurface),
      Cell(statement.speakerStart), Cell(statement.speakerEnd), .text(statement.form.rawValue),
      Cell(statement.cue), Cell(statement.act), .text(statement.text), .integer(statement.start),
      .integer(statement.end), Cell(parts), Cell(statement.via),
      Cell(try via.map { try entities.root(of: $0) }), Cell(statement.occasion),
      Cell(statement.said?.value), Cell(statement.said?.from), Cell(statement.said?.to),
      .integer(statement.negated == true ? 1 : 0), .real(statement.confidence), .text(cluster))
    let links = [
      ("speaker", [speaker].compactMap { $0 } + (statement.speakers ?? [])),
      ("addressee", statement.addressees), ("topic", statement.topics),
      ("place", statement.places),
    ]
    for (role, ids) in links {
      for entity in ids where known.contains(entity) {
        try addLink(
          .text(id), .text(role), .text(entity), .text(try entities.root(of: entity)))
      }
    }
  }
}
