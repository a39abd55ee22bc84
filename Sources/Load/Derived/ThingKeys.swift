import GRDB
import Language
import Linking

/// Keeps `name_keys`, by which places and bodies that are spelled in one script find those of the other.
final class ThingKeys {
  /// More names of one key are too many to compare.
  private static let mostOfKey = 60
  /// Names whose keys are kept; some 20 MB.
  private static let mostKnown = 50_000

  private let touched: SQLCommand
  private let spellings: SQLCommand
  private let keysOf: SQLCommand
  private let neighboursOf: SQLCommand
  private let remove: SQLCommand
  private let add: SQLCommand
  private let meanings: NameMeanings
  private let sounds: NameSounds
  /// The keys of a name take longer to make than all else about it, and articles ask for the same names again.
  private var known: [Spelling: [String]] = [:]

  private struct Spelling: Hashable {
    var name: String
    var isPlace: Bool
  }

  init(_ db: Database, _ sounds: NameSounds) throws {
    self.sounds = sounds
    meanings = try NameMeanings()
    touched = try SQLCommand(
      db,
      """
      SELECT entity_id FROM temp.touched_entities t JOIN entities e USING (entity_id)
      WHERE kind IN ('place', 'organization') ORDER BY 1
      """)
    spellings = try SQLCommand(
      db,
      """
      SELECT field, value FROM entity_names WHERE entity_id = ? AND field IN ('kind', 'name_en', 'name_ru')
      ORDER BY 1, count DESC, 2
      """)
    keysOf = try SQLCommand(db, "SELECT key FROM name_keys WHERE entity_id = ? ORDER BY 1")
    neighboursOf = try SQLCommand(
      db, "SELECT entity_id FROM name_keys WHERE key = ? ORDER BY 1 LIMIT \(Self.mostOfKey + 1)")
    remove = try SQLCommand(db, "DELETE FROM name_keys WHERE entity_id = ?")
    add = try SQLCommand(db, "INSERT OR IGNORE INTO name_keys VALUES (?, ?)")
  }

  /// Brings the keys of all touched entities up to their names.
  ///
  /// - Returns: whose matches may have changed.
  func update() throws -> Set<String> {
    var scope: Set<String> = []
    var changed: Set<String> = []
    for entity in try touched.all(read: { $0.text(0)! }) {
      let old = try keys(of: entity)
      let new = try spelling(of: entity).map(keys) ?? []
      guard !old.isEmpty || !new.isEmpty else { continue }
      scope.insert(entity)
      if Set(old) == Set(new) { continue }
      for key in old { scope.formUnion(try bearers(of: key)) }
      try remove(.text(entity))
      for key in new { try add(.text(key), .text(entity)) }
      changed.formUnion(new)
    }
    for key in changed.sorted() { scope.formUnion(try bearers(of: key)) }
    return scope
  }

  /// All who share a key with an entity; nobody for a key of too many.
  func neighbours(of entity: String) throws -> Set<String> {
    Set(try keys(of: entity).flatMap(bearers)).subtracting([entity])
  }

  /// The name of a place or body that is spelled in one script only; nil for others.
  func name(of entity: String) throws -> ThingName? {
    try spelling(of: entity).flatMap { ThingName($0.name, isPlace: $0.isPlace, by: meanings) }
  }

  private func spelling(of entity: String) throws -> Spelling? {
    var fields: [String: String] = [:]
    for (field, value) in try spellings.all(.text(entity), read: { ($0.text(0)!, $0.text(1)!) }) {
      if fields[field] == nil { fields[field] = value }
    }
    guard let kind = fields["kind"], kind == "place" || kind == "organization",
      (fields["name_en"] == nil) != (fields["name_ru"] == nil),
      let name = fields["name_en"] ?? fields["name_ru"]
    else { return nil }
    return Spelling(name: name, isPlace: kind == "place")
  }

  private func keys(of spelling: Spelling) -> [String] {
    if let keys = known[spelling] { return keys }
    let name = ThingName(spelling.name, isPlace: spelling.isPlace, by: meanings)
    let keys = name?.keys(by: sounds).sorted() ?? []
    if known.count >= Self.mostKnown { known = [:] }
    known[spelling] = keys
    return keys
  }

  private func keys(of entity: String) throws -> [String] {
    try keysOf.all(.text(entity)) { $0.text(0)! }
  }

  private func bearers(of key: String) throws -> [String] {
    let found = try neighboursOf.all(.text(key)) { $0.text(0)! }
    return found.count > Self.mostOfKey ? [] : found
  }
}
