import GRDB
import Linking

/// Reads and writes `entity_merges` and `surname_targets`.
struct MergeRows {
  private let select: SQLCommand
  private let undoneOf: SQLCommand
  private let partnersOf: SQLCommand
  private let remove: SQLCommand
  private let insert: SQLCommand
  private let readTargets: SQLCommand
  private let writeTargets: SQLCommand
  private let dropTargets: SQLCommand

  init(_ db: Database) throws {
    select = try SQLCommand(
      db,
      """
      SELECT into_id, why, score, status FROM entity_merges
      WHERE from_id = ? AND status <> 'undone'
      """)
    undoneOf = try SQLCommand(
      db, "SELECT into_id FROM entity_merges WHERE from_id = ? AND status = 'undone'")
    partnersOf = try SQLCommand(
      db,
      """
      SELECT into_id FROM entity_merges WHERE from_id = ?1 AND why = 'company'
      UNION SELECT from_id FROM entity_merges WHERE into_id = ?1 AND why = 'company' ORDER BY 1
      """)
    remove = try SQLCommand(
      db, "DELETE FROM entity_merges WHERE from_id = ? AND status <> 'undone'")
    insert = try SQLCommand(
      db, "INSERT INTO entity_merges VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    readTargets = try SQLCommand(
      db,
      """
      SELECT t.value FROM surname_targets, json_each(targets) t WHERE surname = ? ORDER BY t.key
      """)
    writeTargets = try SQLCommand(
      db,
      """
      INSERT INTO surname_targets VALUES (?, ?)
      ON CONFLICT DO UPDATE SET targets = excluded.targets
      """)
    dropTargets = try SQLCommand(db, "DELETE FROM surname_targets WHERE surname = ?")
  }

  func stored(of entity: String) throws -> [PersonIdentity.Merge] {
    try select.all(.text(entity)) { row in
      PersonIdentity.Merge(
        from: entity, into: row.text(0)!,
        why: PersonIdentity.Merge.Why(rawValue: row.text(1)!) ?? .name, score: row.real(2)!,
        status: PersonIdentity.Merge.Status(rawValue: row.text(3)!) ?? .candidate)
    }
  }

  /// Whom an entity must not be joined into.
  func undone(of entity: String) throws -> Set<String> {
    Set(try undoneOf.all(.text(entity)) { $0.text(0)! })
  }

  /// Who stands or stood beside an entity for the sake of shared names.
  func partners(of entity: String) throws -> [String] {
    try partnersOf.all(.text(entity)) { $0.text(0)! }
  }

  func replace(of entity: String, by merges: [PersonIdentity.Merge]) throws {
    try remove(.text(entity))
    for merge in merges {
      try insert(
        .text(merge.from), .text(merge.into), .text(merge.why.rawValue), .real(merge.score),
        .text(merge.status.rawValue))
    }
  }

  func targets(of surname: String) throws -> [String] {
    try readTargets.all(.text(surname)) { $0.text(0)! }
  }

  /// - Returns: whether the surname now means others than before.
  func setTargets(_ targets: [String], of surname: String) throws -> Bool {
    guard try self.targets(of: surname) != targets else { return false }
    if targets.isEmpty {
      try dropTargets(.text(surname))
    } else {
      try writeTargets(.text(surname), .text(try jsonText(targets)))
    }
    return true
  }

  func forgetTargets(ofSurnames surnames: [String]) throws {
    for surname in surnames { try dropTargets(.text(surname)) }
  }
}
