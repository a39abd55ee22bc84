import GRDB
import Language
import Linking

/// Keeps `entity_keys`, by which persons find each other, and remembers which surnames need a new decision.
struct PersonKeys {
  /// Persons of full names, connected by surnames.
  struct Block {
    var persons: [PersonIdentity.Person] = []
    var surnames: [String] = []
    /// The persons of each surname.
    var bearers: [String: [String]] = [:]
  }

  private let touchedPersons: SQLCommand
  private let namesOf: SQLCommand
  private let keysOf: SQLCommand
  private let removeKeys: SQLCommand
  private let addKey: SQLCommand
  private let touchSurname: SQLCommand
  private let touchBare: SQLCommand
  private let next: SQLCommand
  private let done: SQLCommand
  private let bearers: SQLCommand
  private let bareOf: SQLCommand
  private let bareTouched: SQLCommand
  private let namesake: SQLCommand
  private let crowded: SQLCommand
  private let spelledBare: SQLCommand
  private let sounds: NameSounds

  init(_ db: Database, _ sounds: NameSounds) throws {
    self.sounds = sounds
    touchedPersons = try SQLCommand(
      db,
      """
      SELECT entity_id FROM temp.touched_entities t WHERE EXISTS (
          SELECT 1 FROM entity_names n WHERE n.entity_id = t.entity_id AND field = 'kind' AND value = 'person')
        OR EXISTS (SELECT 1 FROM entity_keys k WHERE k.entity_id = t.entity_id)
      """)
    namesOf = try SQLCommand(
      db,
      """
      SELECT DISTINCT value FROM entity_names
      WHERE entity_id = ?1 AND field IN ('name', 'name_en', 'name_ru') AND 'person' = (
        SELECT value FROM entity_names WHERE entity_id = ?1 AND field = 'kind'
        ORDER BY count DESC, value LIMIT 1)
      ORDER BY 1
      """)
    keysOf = try SQLCommand(
      db, "SELECT surname, surname_only, names FROM entity_keys WHERE entity_id = ? ORDER BY 1, 2")
    removeKeys = try SQLCommand(db, "DELETE FROM entity_keys WHERE entity_id = ?")
    addKey = try SQLCommand(
      db,
      """
      INSERT INTO entity_keys (surname, entity_id, surname_only, names) VALUES (?, ?, ?, ?)
      """)
    touchSurname = try SQLCommand(
      db, "INSERT OR IGNORE INTO temp.touched_surnames VALUES (?)")
    touchBare = try SQLCommand(db, "INSERT OR IGNORE INTO temp.touched_bare VALUES (?)")
    next = try SQLCommand(db, "SELECT surname FROM temp.touched_surnames ORDER BY 1 LIMIT 1")
    done = try SQLCommand(db, "DELETE FROM temp.touched_surnames WHERE surname = ?")
    bearers = try SQLCommand(
      db,
      """
      SELECT entity_id, n.value FROM entity_keys, json_each(names) n
      WHERE surname = ? AND surname_only = 0 ORDER BY 1, n.key
      """)
    bareOf = try SQLCommand(
      db, "SELECT entity_id FROM entity_keys WHERE surname = ? AND surname_only = 1 ORDER BY 1")
    bareTouched = try SQLCommand(
      db,
      """
      SELECT entity_id FROM temp.touched_bare t WHERE NOT EXISTS (
        SELECT 1 FROM entity_keys k WHERE k.entity_id = t.entity_id AND surname_only = 0)
      ORDER BY 1
      """)
    namesake = try SQLCommand(
      db,
      """
      SELECT DISTINCT o.entity_id FROM entity_keys k JOIN entity_keys o USING (surname)
      WHERE k.entity_id = ?1 AND o.entity_id <> ?1 AND k.surname_only = 1 AND o.surname_only = 1
      ORDER BY 1
      """)
    crowded = try SQLCommand(
      db,
      """
      SELECT 1 FROM entity_keys k WHERE k.entity_id = ?1 AND k.surname_only = 1 AND ?2 = (
        SELECT count(*) FROM (
          SELECT 1 FROM entity_keys o WHERE o.surname = k.surname AND o.surname_only = 1 LIMIT ?2))
      LIMIT 1
      """)
    spelledBare = try SQLCommand(
      db,
      "SELECT json_extract(names, '$[0]') FROM entity_keys WHERE entity_id = ? AND surname_only = 1 LIMIT 1"
    )
  }

  /// Brings the keys of all touched persons up to their names.
  func update() throws {
    for entity in try touchedPersons.all(read: { $0.text(0)! }) { try update(entity) }
  }

  func surnames(of entity: String) throws -> [String] {
    try keysOf.all(.text(entity)) { $0.text(0)! }
  }

  func touch(surname: String) throws { try touchSurname(.text(surname)) }
  func touch(bare entity: String) throws { try touchBare(.text(entity)) }

  func nextTouched() throws -> String? { try next.first { $0.text(0)! } }

  /// Everyone whom chains of shared surnames connect with `surname`; those surnames count as done.
  func block(around surname: String) throws -> Block {
    var block = Block()
    var names: [String: Set<PersonName>] = [:]
    var waiting = [surname]
    var seen: Set = [surname]
    while let surname = waiting.popLast() {
      try done(.text(surname))
      block.surnames.append(surname)
      let rows = try bearers.all(.text(surname)) { ($0.text(0)!, $0.text(1)!) }
      for (entity, name) in rows {
        if block.bearers[surname]?.last != entity {
          block.bearers[surname, default: []].append(entity)
        }
        guard let name = PersonName(name) else { continue }
        names[entity, default: []].insert(name)
        for surname in name.surnames(by: sounds) where seen.insert(surname).inserted {
          waiting.append(surname)
        }
      }
    }
    block.surnames.sort()
    block.persons = names.sorted { $0.key < $1.key }.map {
      PersonIdentity.Person(entity: $0.key, names: $0.value)
    }
    return block
  }

  func bare(surname: String) throws -> [String] {
    try bareOf.all(.text(surname)) { $0.text(0)! }
  }

  /// Those whose surname is all that is known of them; or who are no persons any more.
  func touchedBare() throws -> [String] {
    try bareTouched.all { $0.text(0)! }
  }

  /// The full names of a person.
  func names(of entity: String) throws -> [PersonName] {
    try namesOf.all(.text(entity)) { $0.text(0)! }.compactMap(PersonName.init)
  }

  /// The surname of a person of whom it is all that is known; nil for others.
  func bareName(of entity: String) throws -> PersonName? {
    try spelledBare.first(.text(entity)) { $0.text(0) }.flatMap { $0 }.flatMap(PersonName.init)
  }

  /// Others known by a surname of the same sound; nil where they are more than `most`, which is found out first, since a
  /// surname of thousands would be asked for by each of them.
  func namesakes(of entity: String, most: Int) throws -> [String]? {
    // The person bears it too.
    if try crowded.first(.text(entity), .integer(most + 2), read: { _ in true }) != nil {
      return nil
    }
    let found = try namesake.all(.text(entity)) { $0.text(0)! }
    return found.count > most ? nil : found
  }

  private func update(_ entity: String) throws {
    let spelled = try namesOf.all(.text(entity)) { $0.text(0)! }
    let names = spelled.compactMap { text in PersonName(text).map { (text: text, name: $0) } }
    let full = names.filter { !$0.name.isSurnameOnly }
    let surnameOnly = full.isEmpty
    // A bare person keeps to one surname: its spellings in two scripts have one key, or none of them is safe.
    let used = surnameOnly ? Array(names.prefix(1)) : full
    let surnames = Set(used.flatMap { $0.name.surnames(by: sounds) }).sorted()
    let texts = try jsonText(used.map(\.text))
    let wanted = surnames.map { [$0, surnameOnly ? "1" : "0", texts] }
    let stored = try keysOf.all(.text(entity)) { row in (0..<3).map { row.anything($0)! } }
    guard stored != wanted else { return }
    try removeKeys(.text(entity))
    for surname in surnames {
      try addKey(.text(surname), .text(entity), .integer(surnameOnly ? 1 : 0), .text(texts))
    }
    for key in stored + wanted {
      if key[1] == "0" { try touch(surname: key[0]) }
    }
    if surnameOnly || wanted.isEmpty { try touch(bare: entity) }
  }
}
