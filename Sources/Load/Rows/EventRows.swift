import GRDB
import Records

/// Writes what a version says of events. The events themselves are derived from all evidence.
final class EventRows {
  private let entities: EntityRows
  private let touched: Touched
  private let addEvent: SQLCommand
  private let addEvidence: SQLCommand
  private let eventsOf: SQLCommand
  private let removeAll: SQLCommand

  init(_ db: Database, _ entities: EntityRows, _ touched: Touched) throws {
    self.entities = entities
    self.touched = touched
    addEvent = try SQLCommand(
      db, "INSERT INTO events (event_id, kind) VALUES (?, ?) ON CONFLICT DO NOTHING")
    addEvidence = try SQLCommand(
      db, "INSERT INTO event_evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    eventsOf = try SQLCommand(
      db, "SELECT DISTINCT event_id FROM event_evidence WHERE version_id = ?")
    removeAll = try SQLCommand(db, "DELETE FROM event_evidence WHERE version_id = ?")
  }

  /// - Parameter known: the entities of the record; a participant or place that is none of them is left out.
  func insert(_ events: [EventMention], version: String, known: Set<String>) throws {
    for (seq, event) in events.enumerated() {
      try addEvent(.text(event.event), .text(event.kind.rawValue))
      let participants = event.participants.filter(known.contains)
      let place = event.place.flatMap { known.contains($0) ? $0 : nil }
      try addEvidence(
        .text(version), .integer(seq), .text(event.event), .integer(event.start),
        .integer(event.end), .text(event.status.rawValue), Cell(event.from), Cell(event.to),
        .text(event.kind.rawValue), Cell(event.name), Cell(place),
        .text(try jsonText(participants)))
      try touched.event(event.event)
    }
  }

  func remove(version: String) throws {
    for event in try eventsOf.all(.text(version), read: { $0.text(0)! }) {
      try touched.event(event)
    }
    try removeAll(.text(version))
  }
}
