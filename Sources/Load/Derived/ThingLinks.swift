import GRDB
import Language
import Linking

/// Joins places and bodies that the gazetteer does not know across scripts, where each is the other's best match.
final class ThingLinks {
  private let kinds: SQLCommand
  private let keys: ThingKeys
  private let merges: MergeRows
  private let company: SharedCompany
  private let sounds: NameSounds
  private let apply: ([PersonIdentity.Merge], String) throws -> Void
  private var matches: [String: [ThingIdentity.Match]] = [:]

  /// - Parameter apply: makes the tables say what was decided of one entity.
  init(
    _ db: Database, sounds: NameSounds,
    apply: @escaping ([PersonIdentity.Merge], String) throws -> Void
  ) throws {
    kinds = try SQLCommand(db, "SELECT kind FROM entities WHERE entity_id = ?")
    keys = try ThingKeys(db, sounds)
    merges = try MergeRows(db)
    company = try SharedCompany(db, sounds)
    self.sounds = sounds
    self.apply = apply
  }

  func derive() throws {
    matches = [:]
    // Whose best match has changed, and who is matched with them.
    var scope = try keys.update()
    for entity in scope.sorted() { scope.formUnion(try keys.neighbours(of: entity)) }
    for entity in scope.sorted() {
      var back: [String: [ThingIdentity.Match]] = [:]
      for match in try matches(of: entity) { back[match.entity] = try matches(of: match.entity) }
      let decided = ThingIdentity.merges(
        of: entity, matches: try matches(of: entity), back: back)
      try apply(decided, entity)
    }
  }

  private func matches(of entity: String) throws -> [ThingIdentity.Match] {
    if let known = matches[entity] { return known }
    var found: [ThingIdentity.Match] = []
    if let name = try keys.name(of: entity), let kind = try kind(of: entity) {
      for other in try keys.neighbours(of: entity).sorted() where try self.kind(of: other) == kind {
        guard let spelled = try keys.name(of: other) else { continue }
        let likeness = name.likeness(to: spelled, by: sounds)
        guard likeness > 0, try !isApart(entity, other) else { continue }
        // A body of one word is sure only in company; "Supreme Court" only in more, since every country has one.
        let least = name.isGeneric ? 2 : kind == "organization" && name.isOneWord ? 1 : 0
        let sure = try least == 0 || company.joins(entity, other, least: least)
        found.append(ThingIdentity.Match(entity: other, likeness: likeness, isSure: sure))
      }
    }
    matches[entity] = found
    return found
  }

  private func isApart(_ one: String, _ other: String) throws -> Bool {
    try merges.undone(of: one).contains(other) || merges.undone(of: other).contains(one)
  }

  private func kind(of entity: String) throws -> String? {
    try kinds.first(.text(entity)) { $0.text(0)! }
  }
}
