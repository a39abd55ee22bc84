import GRDB
import Linking
import Records

/// Writes sources, fetches, articles and their versions.
final class ArticleRows {
  /// What became of a record.
  enum Outcome {
    case newVersion(newArticle: Bool)
    case changed(old: OldVersion)
    case unchanged
    case older
  }

  /// What the index and the counts hold of a version that is about to change.
  struct OldVersion {
    var title: String?
    var body: String
    var language: String?
  }

  private let touched: Touched
  private let time: String
  private let fetches: FetchRows
  private let versions: VersionRows
  private let addArticle: SQLCommand
  private let findArticle: SQLCommand
  private let seeArticle: SQLCommand
  private let seeAddress: SQLCommand

  /// - Parameter time: when records that do not say it were seen.
  init(_ db: Database, _ touched: Touched, time: String) throws {
    self.touched = touched
    self.time = time
    fetches = try FetchRows(db)
    versions = try VersionRows(db, touched)
    findArticle = try SQLCommand(db, "SELECT 1 FROM articles WHERE article_id = ?")
    addArticle = try SQLCommand(
      db,
      """
      INSERT INTO articles (article_id, source_id, url, canonical_url, first_seen_at, last_seen_at, story_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?1)
      """)
    // The address and source are those of the page seen last.
    seeArticle = try SQLCommand(
      db,
      """
      UPDATE articles SET
        source_id = CASE WHEN ?5 >= last_seen_at THEN coalesce(?2, source_id) ELSE source_id END,
        url = CASE WHEN ?5 >= last_seen_at THEN coalesce(?3, url) ELSE url END,
        canonical_url = CASE WHEN ?5 >= last_seen_at THEN coalesce(?4, canonical_url) ELSE canonical_url END,
        first_seen_at = min(first_seen_at, ?5), last_seen_at = max(last_seen_at, ?5)
      WHERE article_id = ?1
      """)
    seeAddress = try SQLCommand(
      db,
      "UPDATE articles SET last_seen_at = max(last_seen_at, ?2) WHERE url = ?1 OR canonical_url = ?1"
    )
  }

  /// What became of one thing that was asked for; an unchanged page has been seen again.
  func add(_ outcome: FetchOutcome) throws -> String {
    if outcome.outcome == .unchanged {
      try seeAddress(.text(outcome.url), .text(outcome.fetchedAt ?? time))
    }
    return try fetches.add(outcome)
  }

  func add(_ record: AnnotatedArticle, _ digests: ArticleDigests) throws -> Outcome {
    let origin = record.origin
    let seen = origin.fetchedAt ?? time
    let source = try fetches.source(named: origin.source, url: origin.url)
    let fetch = try fetches.add(origin)
    let isNew = try findArticle.first(.text(digests.article)) { _ in true } == nil
    let write = isNew ? addArticle : seeArticle
    try write(
      .text(digests.article), Cell(source), Cell(origin.url), Cell(record.canonicalUrl), .text(seen)
    )
    let page = VersionRows.Page(seen: seen, fetch: fetch)
    let outcome = try versions.add(record, digests, page, newArticle: isNew)
    return outcome
  }
}
