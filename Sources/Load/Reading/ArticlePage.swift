import GRDB
import Records

/// One article as the warehouse has it, for a person to read.
package struct ArticlePage: Equatable, Sendable {
  package struct Removed: Equatable, Sendable {
    package var rule: String
    package var text: String
    package var line: Int?
  }

  package struct Statement: Equatable, Sendable {
    package var start: Int
    package var end: Int
    package var speaker: String?
    package var form: String
    package var act: String?
    package var said: String?
    package var via: String?
  }

  /// A name or a time in the text.
  package struct Mark: Equatable, Sendable {
    package var start: Int
    package var end: Int
    package var kind: String
    /// The entity's name, or the time's value.
    package var meaning: String?
  }

  package var article: String
  package var version: String
  package var versionNumber: Int
  package var versions: Int
  package var title: String?
  package var body: String
  package var url: String?
  package var source: String?
  package var language: String?
  package var byline: String?
  package var agency: String?
  package var dateline: String?
  package var published: String?
  package var publishedFrom: String?
  package var publishedTo: String?
  package var publishedEvidence: [Evidence]
  package var duplicateOf: String?
  package var canonical: String?
  package var site: String?
  package var confidence: Double?
  package var modified: String?
  package var modifiedEvidence: [Evidence]
  /// All that the page says of itself.
  package var claims: [Claim]
  package var removed: [Removed]
  package var statements: [Statement]
  package var names: [Mark]
  package var times: [Mark]
}

extension ArticlePage {
  /// The current version of the article that `wanted` names: its id or the start of it (at least four digits), its URL, or
  /// the end of a `file:` address.
  ///
  /// - Throws: `WarehouseError`, `unknown` or `ambiguous`.
  package init(_ wanted: String, in warehouse: Warehouse) throws {
    self = try Warehouse.guarded(warehouse.path) {
      try warehouse.queue.read { db in try ArticlePage(db, article: Self.find(wanted, in: db)) }
    }
  }

  static func find(_ wanted: String, in db: Database) throws -> String {
    let exact = try SQLCommand(
      db,
      """
      SELECT article_id FROM articles
      WHERE article_id = ?1 OR url IN (?1, 'file:' || ?1) OR canonical_url = ?1 LIMIT 6
      """
    )
    let prefix = try SQLCommand(
      db,
      "SELECT article_id FROM articles WHERE article_id >= ?1 AND article_id < ?1 || 'g' ORDER BY 1 LIMIT 6"
    )
    let path = try SQLCommand(
      db,
      """
      SELECT article_id FROM articles
      WHERE url >= 'file:' AND url < 'file;' AND substr(url, -length(?1)) = ?1 ORDER BY 1 LIMIT 6
      """)
    let isStart = wanted.utf8.count >= 4 && wanted.utf8.allSatisfy(\.isHexDigit)
    for (query, text) in [(exact, wanted), (prefix, isStart ? wanted : ""), (path, "/" + wanted)]
    where !text.isEmpty {
      let found = try query.all(.text(text)) { $0.text(0)! }
      if found.count == 1 { return found[0] }
      if found.count > 1 {
        let list = found.prefix(5).joined(separator: ", ") + (found.count > 5 ? ", …" : "")
        throw WarehouseError(.ambiguous, "\(wanted) can be \(list); give more of the id")
      }
    }
    throw WarehouseError(
      .unknown, "no article has the id, the start of an id, or the address \(wanted)")
  }

  private init(_ db: Database, article: String) throws {
    let head = try SQLCommand(
      db,
      """
      SELECT v.version_id, v.version_no,
        (SELECT count(*) FROM article_versions o WHERE o.article_id = v.article_id),
        v.title, v.body, a.url, s.name, v.lang, v.agency, v.dateline_place, v.published_at,
        v.published_from, v.published_to, a.duplicate_of,
        (SELECT group_concat(b.value, ', ') FROM json_each(v.byline) b), a.canonical_url, v.site_name,
        v.lang_confidence, v.modified_at
      FROM articles a JOIN current_versions v USING (article_id) LEFT JOIN sources s USING (source_id)
      WHERE a.article_id = ?
      """)
    let page = try head.first(.text(article)) { row in
      ArticlePage(
        article: article, version: row.text(0)!, versionNumber: row.integer(1)!,
        versions: row.integer(2)!, title: row.text(3), body: row.text(4)!, url: row.text(5),
        source: row.text(6), language: row.text(7), byline: row.text(14), agency: row.text(8),
        dateline: row.text(9), published: row.text(10), publishedFrom: row.text(11),
        publishedTo: row.text(12), publishedEvidence: [], duplicateOf: row.text(13),
        canonical: row.text(15),
        site: row.text(16), confidence: row.real(17), modified: row.text(18), modifiedEvidence: [],
        claims: [], removed: [],
        statements: [], names: [], times: [])
    }
    guard let page else { throw WarehouseError(.unknown, "\(article) has no text") }
    self = page
    try readParts(db)
  }

  private mutating func readParts(_ db: Database) throws {
    let id = Cell.text(version)
    publishedEvidence = try evidence(db, "published_evidence")
    modifiedEvidence = try evidence(db, "modified_evidence")
    claims = try SQLCommand(
      db,
      """
      SELECT json_extract(c.value, '$.field'), json_extract(c.value, '$.value'),
        json_extract(c.value, '$.where')
      FROM article_versions, json_each(claims) c WHERE version_id = ? ORDER BY c.key
      """
    ).all(id) { row in
      row.text(0).flatMap(Claim.Field.init).map {
        Claim($0, row.text(1) ?? "", where: row.text(2) ?? "")
      }
    }.compactMap { $0 }
    removed = try SQLCommand(
      db, "SELECT rule_id, text, line FROM removed_blocks WHERE version_id = ? ORDER BY seq"
    ).all(id) { Removed(rule: $0.text(0)!, text: $0.text(1)!, line: $0.integer(2)) }
    statements = try SQLCommand(
      db,
      """
      SELECT start_cp, end_cp, coalesce(e.canonical_name, speaker_surface), form, act, said_from,
        coalesce(w.canonical_name, via)
      FROM statements LEFT JOIN entities e ON e.entity_id = speaker_id
        LEFT JOIN entities w ON w.entity_id = via_id
      WHERE version_id = ? ORDER BY start_cp, end_cp
      """
    ).all(id) { row in
      Statement(
        start: row.integer(0)!, end: row.integer(1)!, speaker: row.text(2), form: row.text(3)!,
        act: row.text(4), said: row.text(5), via: row.text(6))
    }
    names = try marks(
      db,
      """
      SELECT start_cp, end_cp, m.kind, canonical_name FROM mentions m
      LEFT JOIN entities USING (entity_id) WHERE version_id = ? ORDER BY start_cp, end_cp, seq
      """)
    times = try marks(
      db,
      """
      SELECT start_cp, end_cp, kind, value FROM time_mentions
      WHERE version_id = ? ORDER BY start_cp, end_cp, seq
      """)
  }

  private func evidence(_ db: Database, _ column: String) throws -> [Evidence] {
    try SQLCommand(
      db,
      """
      SELECT json_extract(e.value, '$.text'), json_extract(e.value, '$.where'),
        json_extract(e.value, '$.why')
      FROM article_versions, json_each(\(column)) e WHERE version_id = ? ORDER BY e.key
      """
    ).all(.text(version)) { row in
      Evidence(text: row.text(0) ?? "", where: row.text(1) ?? "", why: row.text(2) ?? "")
    }
  }

  private func marks(_ db: Database, _ sql: String) throws -> [Mark] {
    try SQLCommand(db, sql).all(.text(version)) { row in
      Mark(
        start: row.integer(0)!, end: row.integer(1)!, kind: row.text(2)!, meaning: row.text(3))
    }
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x66).contains(self)
  }
}
