import Fingerprints
import GRDB
import Linking

/// Ties articles whose current texts are equal or copies of one another: `duplicate_of` and `story_id`.
struct DuplicateLinks {
  private let stories: Stories
  private let touchAll: SQLCommand
  private let texts: SQLCommand
  private let fingerprints: SQLCommand
  private let body: SQLCommand
  private let copies: SQLCommand
  private let tie: SQLCommand

  init(_ db: Database) throws {
    stories = try Stories(db, try TextIndex(db))
    // A warehouse from before there was an index of texts.
    touchAll = try SQLCommand(
      db,
      """
      INSERT OR IGNORE INTO temp.touched_texts
      SELECT text_sha256 FROM article_versions
      WHERE is_current AND NOT EXISTS (SELECT 1 FROM texts)
      """)
    texts = try SQLCommand(db, "SELECT text_sha256 FROM temp.touched_texts ORDER BY 1")
    fingerprints = try SQLCommand(
      db,
      """
      SELECT DISTINCT fingerprint FROM article_versions WHERE text_sha256 = ? AND is_current
      ORDER BY 1
      """)
    body = try SQLCommand(
      db,
      """
      SELECT body FROM article_versions WHERE text_sha256 = ? AND is_current
      ORDER BY version_id LIMIT 1
      """)
    copies = try SQLCommand(
      db,
      """
      SELECT article_id, iif(published_inferred, NULL, published_from)
      FROM texts JOIN article_versions v USING (text_sha256)
      WHERE story_no = ? AND v.is_current
      """)
    tie = try SQLCommand(
      db,
      """
      UPDATE articles SET duplicate_of = ?2, story_id = ?3
      WHERE article_id = ?1 AND (duplicate_of IS NOT ?2 OR story_id IS NOT ?3)
      """)
  }

  func derive() throws {
    try touchAll()
    // An article that has left a text was put to its new text's story, which is touched as well.
    try texts.each([]) { row in
      let text = row.text(0)!
      let made = try fingerprints.all(.text(text)) { $0.text(0) }
      try stories.take(text, isCurrent: !made.isEmpty, try fingerprint(of: text, made: made))
    }
    try stories.settle(derive)
  }

  /// The first that a record of this text gives; made here when none gives one of our kind.
  private func fingerprint(of text: String, made: [String?]) throws -> Fingerprint? {
    if let given = made.lazy.compactMap({ $0.flatMap(Fingerprint.init(text:)) }).first {
      return given
    }
    return try body.first(.text(text)) { $0.text(0)! }.flatMap(Fingerprint.init(of:))
  }

  private func derive(_ story: Int) throws {
    let copies = try copies.all(.integer(story)) { row in
      Duplicates.Copy(article: row.text(0)!, published: row.text(1))
    }
    guard let original = Duplicates.original(of: copies) else { return }
    for copy in copies {
      try tie(
        .text(copy.article), copy.article == original ? nil : .text(original), .text(original))
    }
  }
}
