import GRDB
import Linking
import Records

/// Writes what `extract` found in one version, and takes it back whole before something else is written for it.
final class AnnotationRows {
  private let entities: EntityRows
  private let statements: StatementRows
  private let events: EventRows
  private let addRemoved: SQLCommand
  private let addMention: SQLCommand
  private let addRole: SQLCommand
  private let addTime: SQLCommand
  private let surfaces: SQLCommand
  private let removals: [SQLCommand]

  init(_ db: Database, _ entities: EntityRows, _ touched: Touched) throws {
    self.entities = entities
    statements = try StatementRows(db, entities)
    events = try EventRows(db, entities, touched)
    addRemoved = try SQLCommand(db, "INSERT INTO removed_blocks VALUES (?, ?, ?, ?, ?)")
    addMention = try SQLCommand(
      db, "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    addRole = try SQLCommand(
      db, "INSERT INTO entity_roles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    addTime = try SQLCommand(
      db, "INSERT INTO time_mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    surfaces = try SQLCommand(
      db,
      """
      SELECT extracted_id, surface, count(*) FROM mentions
      WHERE version_id = ? AND extracted_id IS NOT NULL AND method NOT IN ('pronoun', 'role')
      GROUP BY 1, 2
      """)
    removals = try ["removed_blocks", "mentions", "entity_roles", "time_mentions"].map {
      try SQLCommand(db, "DELETE FROM \($0) WHERE version_id = ?")
    }
  }

  func insert(_ article: AnnotatedArticle, version: String) throws {
    let language = article.lang?.code
    var known: Set<String> = []
    for entity in Self.entities(of: article) where known.insert(entity.entity).inserted {
      try entities.add(entity, version: version, language: language)
    }
    let id = Cell.text(version)
    for (seq, block) in article.removed.enumerated() {
      try addRemoved(id, .integer(seq), .text(block.rule), .text(block.text), Cell(block.line))
    }
    for (seq, mention) in article.mentions.enumerated() {
      let root = try mention.entity.map { try entities.root(of: $0) }
      try addMention(
        id, .integer(seq), Cell(root), Cell(mention.entity), .text(mention.kind.rawValue),
        .text(mention.surface), .text(mention.lemma), .integer(mention.start),
        .integer(mention.end), .real(mention.confidence), .text(mention.method.rawValue),
        Cell(mention.nested), Cell(mention.actsAs))
      if let entity = mention.entity, mention.method != .pronoun, mention.method != .role {
        try entities.addSurface(mention.surface, of: entity, language: language)
      }
    }
    try insertRoles(article, version: id, known: known)
    for (seq, time) in article.times.enumerated() {
      try addTime(
        id, .integer(seq), .integer(time.start), .integer(time.end), .text(time.surface),
        .text(time.kind.rawValue), Cell(time.value), Cell(time.from), Cell(time.to),
        Cell(time.precision?.rawValue), Cell(time.anchor))
    }
    try statements.insert(article.statements, version: version, language: language, known: known)
    try events.insert(article.events, version: version, known: known)
  }

  /// - Parameter language: what the version's language was when these rows were written.
  func remove(version: String, language: String?) throws {
    let counted = try surfaces.all(.text(version)) { ($0.text(0)!, $0.text(1)!, $0.integer(2)!) }
    for (entity, surface, count) in counted {
      try entities.addSurface(surface, of: entity, language: language, by: -count)
    }
    try statements.remove(version: version)
    try events.remove(version: version)
    for removal in removals { try removal(.text(version)) }
    try entities.remove(version: version)
  }

  private func insertRoles(_ article: AnnotatedArticle, version: Cell, known: Set<String>) throws {
    // A day, from an instant or a printed date.
    let from = (article.published?.from ?? article.published?.value).map { String($0.prefix(10)) }
    let to = article.published?.value.map { String($0.prefix(10)) } ?? from
    var seq = 0
    for entity in article.entities {
      for role in entity.roles {
        let body = role.body.flatMap { known.contains($0) ? $0 : nil }
        let root = try body.map { try entities.root(of: $0) }
        try addRole(
          version, .integer(seq), .text(try entities.root(of: entity.entity)),
          .text(entity.entity), .text(role.office), Cell(root), Cell(body),
          Cell(body == nil ? role.body : nil), Cell(role.evidence?.start),
          Cell(role.evidence?.end), Cell(from), Cell(to))
        seq += 1
      }
    }
  }

  /// The record's entities, and one for each mention that names an entity which the record does not list.
  private static func entities(of article: AnnotatedArticle) -> [Entity] {
    var listed = Set(article.entities.map(\.entity))
    var entities = article.entities
    for mention in article.mentions {
      guard let id = mention.entity, listed.insert(id).inserted else { continue }
      entities.append(Entity(entity: id, kind: mention.kind, name: mention.lemma))
    }
    return entities
  }
}
