import GRDB
import Language

/// Gathers changes of counts and writes each row once, since a few names are most of all mentions.
final class NameTally {
  struct Name: Hashable {
    var entity: String
    var field: String
    var value: String
  }

  struct Alias: Hashable {
    var entity: String
    var alias: String
    var language: String
  }

  private var names: [Name: Int] = [:]
  private var aliases: [Alias: (mentions: Int, listed: Int)] = [:]
  private let touched: Touched
  private let addName: SQLCommand
  private let dropName: SQLCommand
  private let addAlias: SQLCommand
  private let dropAlias: SQLCommand

  init(_ db: Database, _ touched: Touched) throws {
    self.touched = touched
    addName = try SQLCommand(
      db,
      """
      INSERT INTO entity_names (entity_id, field, value, count) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET count = count + excluded.count
      """)
    dropName = try SQLCommand(
      db,
      "DELETE FROM entity_names WHERE entity_id = ? AND field = ? AND value = ? AND count <= 0")
    addAlias = try SQLCommand(
      db,
      """
      INSERT INTO entity_aliases
        (entity_id, extracted_id, alias, alias_folded, lang, script, count, listed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET count = count + excluded.count, listed = listed + excluded.listed
      """)
    dropAlias = try SQLCommand(
      db,
      """
      DELETE FROM entity_aliases
      WHERE extracted_id = ? AND alias = ? AND lang = ? AND count <= 0 AND listed <= 0
      """)
  }

  var size: Int { names.count + aliases.count }

  func add(_ name: Name, count: Int) {
    names[name, default: 0] += count
  }

  func add(_ alias: Alias, mentions: Int, listed: Int) {
    var counts = aliases[alias] ?? (0, 0)
    counts.mentions += mentions
    counts.listed += listed
    aliases[alias] = counts
  }

  /// Writes what has changed, in the order of the tables' keys, and forgets it.
  ///
  /// - Parameter root: whom an entity was joined into.
  func flush(root: (String) throws -> String) throws {
    let ordered = names.filter { $0.value != 0 }.sorted {
      ($0.key.entity, $0.key.field, $0.key.value) < ($1.key.entity, $1.key.field, $1.key.value)
    }
    var last: String?
    for (name, count) in ordered {
      let key: [Cell] = [.text(name.entity), .text(name.field), .text(name.value)]
      try addName.each(key + [.integer(count)]) { _ in }
      if count < 0 { try dropName.each(key) { _ in } }
      if name.entity != last { try touched.entity(name.entity) }
      last = name.entity
    }
    names = [:]
    let surfaces = aliases.filter { $0.value.mentions != 0 || $0.value.listed != 0 }.sorted {
      ($0.key.entity, $0.key.alias, $0.key.language) < (
        $1.key.entity, $1.key.alias, $1.key.language
      )
    }
    for (alias, counts) in surfaces {
      try addAlias(
        .text(try root(alias.entity)), .text(alias.entity), .text(alias.alias),
        .text(NormalForm.fold(alias.alias)), .text(alias.language), .text(Script.of(alias.alias)),
        .integer(counts.mentions), .integer(counts.listed))
      if counts.mentions < 0 || counts.listed < 0 {
        try dropAlias(.text(alias.entity), .text(alias.alias), .text(alias.language))
      }
    }
    aliases = [:]
  }
}
