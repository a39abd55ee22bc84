import GRDB
import JSON
import Records

/// Writes the texts of articles: a new one, or what is now said of a known one; and which is current.
final class VersionRows {
  /// The page that a record was made from.
  struct Page {
    var seen: String
    var fetch: String?
  }

  private struct Stored {
    var annotations: String
    var page: String
    var recordedAt: String
    var lastSeen: String
    var firstSeen: String
    var isCurrent: Bool
  }

  private let touched: Touched
  private let find: SQLCommand
  private let oldTexts: SQLCommand
  private let current: SQLCommand
  private let retire: SQLCommand
  private let appoint: SQLCommand
  private let insert: SQLCommand
  private let update: SQLCommand
  private let see: SQLCommand
  private let takePage: SQLCommand
  private let renumber: SQLCommand

  init(_ db: Database, _ touched: Touched) throws {
    self.touched = touched
    find = try SQLCommand(
      db,
      """
      SELECT annotation_sha256, page_id, recorded_at, last_seen_at, first_seen_at, is_current
      FROM article_versions WHERE version_id = ?
      """)
    oldTexts = try SQLCommand(
      db, "SELECT title, body, lang FROM article_versions WHERE version_id = ?")
    current = try SQLCommand(
      db,
      """
      SELECT version_id, last_seen_at, text_sha256 FROM article_versions
      WHERE article_id = ? AND is_current
      """)
    retire = try SQLCommand(
      db, "UPDATE article_versions SET is_current = 0 WHERE article_id = ? AND is_current")
    appoint = try SQLCommand(db, "UPDATE article_versions SET is_current = 1 WHERE version_id = ?")
    see = try SQLCommand(
      db,
      """
      UPDATE article_versions SET first_seen_at = min(first_seen_at, ?2),
        last_seen_at = max(last_seen_at, ?2) WHERE version_id = ?1
      """)
    takePage = try SQLCommand(
      db,
      "UPDATE article_versions SET page_id = ?2, fetch_id = ?3, recorded_at = ?4 WHERE version_id = ?1"
    )
    renumber = try SQLCommand(
      db,
      """
      UPDATE article_versions AS v SET version_no = (
        SELECT count(*) FROM article_versions o WHERE o.article_id = v.article_id
          AND (o.first_seen_at, o.rowid) <= (v.first_seen_at, v.rowid))
      WHERE article_id = ?
      """)
    let names = Self.columns
    insert = try SQLCommand(
      db,
      """
      INSERT INTO article_versions (version_id, \(names.joined(separator: ", ")), article_id,
        content_sha256, version_no, is_current, first_seen_at, last_seen_at)
      VALUES (?1, \(names.indices.map { "?\($0 + 2)" }.joined(separator: ", ")),
        ?\(names.count + 2), ?\(names.count + 3), 1, 0, ?\(names.count + 4), ?\(names.count + 4))
      """)
    update = try SQLCommand(
      db,
      """
      UPDATE article_versions
      SET \(names.enumerated().map { "\($1) = ?\($0 + 2)" }.joined(separator: ", "))
      WHERE version_id = ?1
      """)
  }

  func add(
    _ record: AnnotatedArticle, _ digests: ArticleDigests, _ page: Page, newArticle: Bool
  ) throws -> ArticleRows.Outcome {
    let version = Cell.text(digests.version)
    let stored = try find.first(version) { row in
      Stored(
        annotations: row.text(0)!, page: row.text(1)!, recordedAt: row.text(2)!,
        lastSeen: row.text(3)!, firstSeen: row.text(4)!, isCurrent: row.integer(5) == 1)
    }
    guard let stored else {
      try insert.each(
        [version] + cells(record, digests, page)
          + [.text(digests.article), .text(digests.content), .text(page.seen)]
      ) { _ in }
      try appoint(digests, seen: page.seen)
      if !newArticle { try renumber(.text(digests.article)) }
      return .newVersion(newArticle: newArticle)
    }
    if page.seen > stored.lastSeen || page.seen < stored.firstSeen {
      try see(version, .text(page.seen))
      if page.seen < stored.firstSeen { try renumber(.text(digests.article)) }
    }
    if !stored.isCurrent { try appoint(digests, seen: page.seen) }
    guard page.seen >= stored.recordedAt else { return .older }
    if stored.annotations == digests.annotations {
      if stored.page != record.id || stored.recordedAt != page.seen {
        try takePage(version, .text(record.id), Cell(page.fetch), .text(page.seen))
      }
      return .unchanged
    }
    let old = try oldTexts.first(version) { row in
      ArticleRows.OldVersion(title: row.text(0), body: row.text(1)!, language: row.text(2))
    }
    try update.each([version] + cells(record, digests, page)) { _ in }
    try touched.text(digests.text)
    return .changed(old: old!)
  }

  /// Makes a version the current one, unless a later one has been seen.
  private func appoint(_ digests: ArticleDigests, seen: String) throws {
    let now = try current.first(.text(digests.article)) { row in
      (version: row.text(0)!, lastSeen: row.text(1)!, text: row.text(2)!)
    }
    if let now {
      guard seen >= now.lastSeen else { return }
      try retire(.text(digests.article))
      try touched.text(now.text)
    }
    try appoint(.text(digests.version))
    try touched.text(digests.text)
  }

  /// The columns that a record fills, in the order of `cells`.
  private static let columns = [
    "text_sha256", "title", "body", "lang", "lang_confidence", "title_lang", "byline", "agency",
    "dateline_place",
    "dateline_agency", "published_at", "published_from", "published_to", "published_precision",
    "published_evidence", "published_inferred", "modified_at", "modified_from", "modified_to",
    "modified_precision",
    "modified_evidence", "site_name", "claims", "fingerprint", "word_count", "paragraphs",
    "page_id",
    "fetch_id", "annotation_sha256", "recorded_at",
  ]

  private func cells(_ record: AnnotatedArticle, _ digests: ArticleDigests, _ page: Page) throws
    -> [Cell]
  {
    [
      .text(digests.text), Cell(record.title), .text(record.text), Cell(record.lang?.code),
      Cell(record.lang?.confidence), Cell(record.titleLang?.code),
      record.byline.isEmpty ? nil : .text(try jsonText(record.byline)), Cell(record.agency),
      Cell(record.dateline?.place), Cell(record.dateline?.agency),
    ] + (try dates(record.published)) + [0] + (try dates(record.modified)) + [
      Cell(record.siteName), record.claims.isEmpty ? nil : .text(try jsonText(record.claims)),
      Cell(record.fingerprint), .integer(WordCount.of(record.text)),
      .text(paragraphs(record.paragraphs)), .text(record.id), Cell(page.fetch),
      .text(digests.annotations), .text(page.seen),
    ]
  }

  private func dates(_ reading: DateReading?) throws -> [Cell] {
    [
      Cell(reading?.value), Cell(reading?.from), Cell(reading?.to),
      Cell(reading?.precision?.rawValue),
      try reading.map { $0.evidence.isEmpty ? .null : .text(try jsonText($0.evidence)) } ?? .null,
    ]
  }

  private func paragraphs(_ paragraphs: [Paragraph]) -> String {
    let items = paragraphs.map { "[\($0.start),\($0.end),\"\($0.kind.rawValue)\"]" }
    return "[" + items.joined(separator: ",") + "]"
  }
}

/// A value as JSON text for a column.
func jsonText(_ value: some Encodable) throws -> String {
  String(decoding: try json(value), as: UTF8.self)
}

/// Counts the words of a text: what white space parts and has a letter or digit.
enum WordCount {
  static func of(_ text: String) -> Int {
    var count = 0
    var inside = false
    for byte in text.utf8 {
      // A continuation of a letter, a digit, an ASCII letter, or the lead of anything beyond ASCII.
      let isWord =
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
      if isWord, !inside {
        count += 1
        inside = true
      } else if byte <= 0x20 {
        inside = false
      }
    }
    return count
  }
}
