import GRDB
import Language
import Linking

/// Keeps `entity_merges` in step with the persons' names, block by block of connected surnames.
struct PersonLinks {
  private let db: Database
  private let entities: EntityRows
  private let touched: Touched
  private let joins: JoinedRows
  private let keys: PersonKeys
  private let merges: MergeRows
  private let company: SharedCompany
  let sounds: NameSounds

  init(_ db: Database, _ entities: EntityRows, _ touched: Touched, _ joins: JoinedRows) throws {
    self.db = db
    self.entities = entities
    self.touched = touched
    self.joins = joins
    sounds = try NameSounds()
    keys = try PersonKeys(db, sounds)
    merges = try MergeRows(db)
    company = try SharedCompany(db, sounds)
  }

  func derive() throws {
    try keys.update()
    entities.forgetRoots()
    while let surname = try keys.nextTouched() {
      try link(keys.block(around: surname))
    }
    try linkBare(keys.touchedBare())
    try linkNamesakes(keys.touchedBare())
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
      grouping: PersonIdentity.merges(of: block.persons, apart: apart, sounds: sounds), by: \.from)
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
  private func linkBare(_ bare: [String]) throws {
    for entity in bare {
      let decided = PersonIdentity.merges(
        ofSurnameOnly: entity, targets: try targets(of: entity),
        apart: try merges.undone(of: entity))
      try apply(decided, to: entity)
      try keys.touch(bare: entity)
    }
  }

  /// Those with full names whom a surname can mean: who bear it, else those whose surname renders it in the other script.
  private func targets(of entity: String) throws -> [String] {
    let surnames = try keys.surnames(of: entity)
    for surname in surnames where !surname.hasPrefix("~") {
      let targets = try merges.targets(of: surname)
      if !targets.isEmpty { return targets }
    }
    guard let name = try keys.bareName(of: entity) else { return [] }
    return try surnames.filter { $0.hasPrefix("~") }.flatMap(merges.targets).filter { target in
      try keys.names(of: target).contains { $0.sameSurname(name, by: sounds) }
    }
  }

  /// Joins surnames, of which no full name is known, across scripts where the articles have more names in common, or where
  /// they sound so much alike that nobody else is meant.
  private func linkNamesakes(_ bare: [String]) throws {
    var scope = Set(bare)
    for entity in bare {
      for partner in try partners(of: entity).ids + merges.partners(of: entity) {
        scope.insert(partner)
        scope.formUnion(try partners(of: partner).ids)
      }
    }
    for entity in scope.sorted() where try targets(of: entity).isEmpty {
      let (ids, inCompany) = try partners(of: entity)
      var partners: [String: [String]] = [:]
      for partner in ids { partners[partner] = try self.partners(of: partner).ids }
      try apply(
        PersonIdentity.merges(
          ofNamesake: entity, partners: partners, inCompany: inCompany,
          apart: try merges.undone(of: entity)),
        to: entity)
    }
  }

  /// Who is named by the same surname in the other script, and in the same company; where nobody is, by one that leaves no
  /// doubt.
  private func partners(of entity: String) throws -> (ids: [String], inCompany: Bool) {
    guard let name = try keys.bareName(of: entity), try targets(of: entity).isEmpty,
      let namesakes = try keys.namesakes(of: entity, most: PersonIdentity.mostNamesakes)
    else { return ([], false) }
    var (inCompany, alike): ([String], [String]) = ([], [])
    for other in namesakes {
      guard let spelled = try keys.bareName(of: other), try targets(of: other).isEmpty,
        name.surname == spelled.surname && name.isCyrillic != spelled.isCyrillic
          || name.sameSurname(spelled, by: sounds, least: NameSounds.alikeInCompany)
      else { continue }
      if try company.joins(entity, other) {
        inCompany.append(other)
      } else if name.isTelling, spelled.isTelling,
        name.sameSurname(spelled, by: sounds, least: NameSounds.sureSurname),
        try company.joins(entity, other, least: 0)
      {
        alike.append(other)
      }
    }
    return inCompany.isEmpty ? (alike, false) : (inCompany, true)
  }

  /// Makes the table say what was decided of one entity, and its rows show it.
  func apply(_ decided: [PersonIdentity.Merge], to entity: String) throws {
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
