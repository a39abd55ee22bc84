import GRDB
import Linking

/// Derives each touched event, and who took part, from all that articles say of it.
struct EventLinks {
  private let entities: EntityRows
  private let touched: SQLCommand
  private let evidence: SQLCommand
  private let write: SQLCommand
  private let participants: SQLCommand
  private let removeParticipants: SQLCommand
  private let addParticipant: SQLCommand
  private let removeEvent: SQLCommand

  init(_ db: Database, _ entities: EntityRows) throws {
    self.entities = entities
    touched = try SQLCommand(db, "SELECT event_id FROM temp.touched_events ORDER BY 1")
    evidence = try SQLCommand(
      db,
      """
      SELECT claimed_kind, claimed_name, claimed_place, status, claimed_from, claimed_to
      FROM event_evidence WHERE event_id = ?
      """)
    write = try SQLCommand(
      db,
      """
      UPDATE events SET kind = ?2, name = ?3, place_id = ?4, extracted_place_id = ?5, from_date = ?6,
        to_date = ?7 WHERE event_id = ?1
      """)
    participants = try SQLCommand(
      db,
      """
      SELECT DISTINCT p.value FROM event_evidence, json_each(participants) p
      WHERE event_id = ? ORDER BY 1
      """)
    removeParticipants = try SQLCommand(db, "DELETE FROM event_participants WHERE event_id = ?")
    addParticipant = try SQLCommand(db, "INSERT INTO event_participants VALUES (?, ?, ?)")
    removeEvent = try SQLCommand(db, "DELETE FROM events WHERE event_id = ?")
  }

  func derive() throws {
    for event in try touched.all(read: { $0.text(0)! }) { try derive(event) }
  }

  private func derive(_ event: String) throws {
    let evidence = try evidence.all(.text(event)) { row in
      EventSummary.Evidence(
        kind: row.text(0)!, name: row.text(1), place: row.text(2), status: row.text(3)!,
        from: row.text(4), to: row.text(5))
    }
    try removeParticipants(.text(event))
    guard let summary = EventSummary(evidence) else {
      try removeEvent(.text(event))
      return
    }
    try write(
      .text(event), .text(summary.kind), Cell(summary.name),
      Cell(try summary.place.map { try entities.root(of: $0) }), Cell(summary.place),
      Cell(summary.from), Cell(summary.to))
    for participant in try participants.all(.text(event), read: { $0.text(0)! }) {
      try addParticipant(
        .text(event), .text(participant), .text(try entities.root(of: participant)))
    }
  }
}
