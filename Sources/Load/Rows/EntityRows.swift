import GRDB
import Records

/// Knows which entities there are and whom they were joined into, and counts the names that articles give them.
final class EntityRows {
  /// Above this many, what is remembered goes to the tables: memory stays flat.
  private static let mostRemembered = 100_000

  private let tally: NameTally
  private let find: SQLCommand
  private let insert: SQLCommand
  private let addPart: SQLCommand
  private let removeParts: SQLCommand
  private let parts: SQLCommand
  /// From an id as extracted to the id that it was joined into.
  private var roots: [String: String] = [:]

  init(_ db: Database, _ touched: Touched) throws {
    tally = try NameTally(db, touched)
    find = try SQLCommand(
      db,
      """
      SELECT coalesce(
        (SELECT into_id FROM entity_merges WHERE from_id = ?1 AND status = 'joined'), entity_id)
      FROM entities WHERE entity_id = ?1
      """)
    insert = try SQLCommand(
      db, "INSERT INTO entities (entity_id, kind, canonical_name) VALUES (?, ?, ?)")
    addPart = try SQLCommand(db, "INSERT INTO version_entities VALUES (?, ?, ?)")
    removeParts = try SQLCommand(db, "DELETE FROM version_entities WHERE version_id = ?")
    parts = try SQLCommand(
      db,
      """
      SELECT extracted_id, json_extract(p.value, '$[0]'), json_extract(p.value, '$[1]'),
        json_extract(p.value, '$[2]')
      FROM version_entities, json_each(counted) p WHERE version_id = ?
      """)
  }

  /// Whom an entity was joined into: itself where it was not.
  func root(of entity: String) throws -> String {
    if let root = roots[entity] { return root }
    let root = try find.first(.text(entity)) { $0.text(0)! } ?? entity
    remember(entity, root)
    return root
  }

  /// Takes in an article's entity, and adds what the article calls it.
  func add(_ entity: Entity, version: String, language: String?) throws {
    if roots[entity.entity] == nil {
      if let root = try find.first(.text(entity.entity), read: { $0.text(0)! }) {
        remember(entity.entity, root)
      } else {
        try insert(.text(entity.entity), .text(entity.kind.rawValue), .text(entity.name))
        remember(entity.entity, entity.entity)
      }
    }
    let counted = Self.counted(entity, language: language)
    try addPart(.text(version), .text(entity.entity), .text(try jsonText(counted)))
    try count(counted, of: entity.entity, by: 1)
  }

  /// Counts a mention's surface as another name of its entity.
  func addSurface(_ surface: String, of entity: String, language: String?, by count: Int = 1) throws
  {
    let key = NameTally.Alias(entity: entity, alias: surface, language: language ?? "und")
    tally.add(key, mentions: count, listed: 0)
  }

  /// Takes back what `add` counted for a version.
  func remove(version: String) throws {
    let counted = try parts.all(.text(version)) { row in
      (entity: row.text(0)!, part: (1...3).map { row.text($0) ?? "" })
    }
    for (entity, part) in counted { try count([part], of: entity, by: -1) }
    try removeParts(.text(version))
  }

  func flushIfFull() throws {
    if tally.size > Self.mostRemembered { try flush() }
  }

  func flush() throws {
    try tally.flush { try self.root(of: $0) }
  }

  /// Forgets whom entities were joined into, since that is about to be decided anew.
  func forgetRoots() {
    roots = [:]
  }

  private func remember(_ entity: String, _ root: String) {
    if roots.count >= Self.mostRemembered { roots = [:] }
    roots[entity] = root
  }

  private func count(_ counted: [[String]], of entity: String, by count: Int) throws {
    for part in counted {
      if part[0] == "alias" {
        let alias = NameTally.Alias(entity: entity, alias: part[1], language: part[2])
        tally.add(alias, mentions: 0, listed: count)
      } else {
        tally.add(NameTally.Name(entity: entity, field: part[0], value: part[1]), count: count)
      }
    }
  }

  /// What one article says of an entity: `[field, value, ""]` and `["alias", alias, language]`.
  private static func counted(_ entity: Entity, language: String?) -> [[String]] {
    var counted = [["kind", entity.kind.rawValue, ""], ["name", entity.name, ""]]
    let fields = [
      ("name_en", entity.nameEn), ("name_ru", entity.nameRu), ("country", entity.country),
    ]
    for case (let field, let value?) in fields { counted.append([field, value, ""]) }
    if let lat = entity.lat, let lon = entity.lon {
      counted.append(["point", "\(lat) \(lon)", ""])
    }
    var names: [(String?, String?)] = [
      (entity.name, language), (entity.nameEn, "en"), (entity.nameRu, "ru"),
    ]
    names += entity.aliases.map { ($0, Script.language(of: $0, in: language)) }
    var seen: Set<[String]> = []
    for case (let alias?, let language) in names {
      let part = ["alias", alias, language ?? "und"]
      if seen.insert(part).inserted { counted.append(part) }
    }
    return counted
  }
}
