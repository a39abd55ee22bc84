import GRDB
import Linking

/// Keeps `entity_merges` in step with the persons' names, block by block of connected surnames.
struct PersonLinks {
  private let db: Database
  private let entities: EntityRows
  private let touched: Touched
  private let joins: JoinedRows
  private let keys: PersonKeys
  private let merges: MergeRows

  init(_ db: Database, _ entities: EntityRows, _ touched: Touched, _ joins: JoinedRows) throws {
    self.db = db
    self.entities = entities
    self.touched = touched
    self.joins = joins
    keys = try PersonKeys(db)
    merges = try MergeRows(db)
  }

  func derive() throws {
    try keys.update()
    entities.forgetRoots()
    while let surname = try keys.nextTouched() {
      try link(keys.block(around: surname))
    }
    try linkBare(keys.touchedBare())
    entities.forgetRoots()
  }

  /// Parts an entity from the one that it was joined into, whose row already says so, and has the rest decided anew.
  func part(_ entity: String, from old: String) throws {
    try joins.move(entity, from: old, to: entity)
    for name in [entity, old] { try touched.entity(name) }
    for surname in try keys.surnames(of: entity) { try keys.touch(surname: surname) }
    try keys.touch(bare: entity)
    try merges.forgetTargets(ofSurnames: try keys.surnames(of: entity))
    try touched.entity(entity)
  }

  private func link(_ block: PersonKeys.Block) throws {
    var apart: [String: Set<String>] = [:]
    for person in block.persons {
      let undone = try merges.undone(of: person.entity)
      if !undone.isEmpty { apart[person.entity] = undone }
    }
    let decided = Dictionary(
      grouping: PersonIdentity.merges(of: block.persons, apart: apart), by: \.from)
    var roots: [String: String] = [:]
    for person in block.persons {
      let entity = person.entity
      try apply(decided[entity] ?? [], to: entity)
      roots[entity] = decided[entity]?.first { $0.status == .joined }?.into ?? entity
    }
    let spelledOut = Set(
      block.persons.filter { $0.names.contains { $0.hasFullGivenName } }.map(\.entity))
    for surname in block.surnames {
      let bearers = block.bearers[surname] ?? []
      // Initials that stand alone are somebody's whose name is not known, or not for sure.
      let known = bearers.filter(spelledOut.contains)
      let targets = Set((known.isEmpty ? bearers : known).map { roots[$0]! }).sorted()
      if try merges.setTargets(targets, of: surname) {
        try linkBare(keys.bare(surname: surname))
      }
    }
  }

  /// Joins persons known by their surname only.
  private func linkBare(_ bare: [(entity: String, surname: String?)]) throws {
    for (entity, surname) in bare {
      let targets = try surname.map { try merges.targets(of: $0) } ?? []
      let decided = PersonIdentity.merges(
        ofSurnameOnly: entity, targets: targets, apart: try merges.undone(of: entity))
      try apply(decided, to: entity)
    }
  }

  /// Makes the table say what was decided of one entity, and its rows show it.
  private func apply(_ decided: [PersonIdentity.Merge], to entity: String) throws {
    let stored = try merges.stored(of: entity)
    guard Set(stored) != Set(decided) else { return }
    let old = stored.first { $0.status == .joined }?.into ?? entity
    let new = decided.first { $0.status == .joined }?.into ?? entity
    try merges.replace(of: entity, by: decided)
    guard old != new else { return }
    try joins.move(entity, from: old, to: new)
    for name in [entity, old, new] { try touched.entity(name) }
  }
}
