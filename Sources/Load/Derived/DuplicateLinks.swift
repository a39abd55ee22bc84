import GRDB
import Linking

/// Ties articles whose current texts are equal: `duplicate_of` and `story_id`.
struct DuplicateLinks {
  private let texts: SQLCommand
  private let copies: SQLCommand
  private let tie: SQLCommand

  init(_ db: Database) throws {
    texts = try SQLCommand(db, "SELECT text_sha256 FROM temp.touched_texts ORDER BY 1")
    copies = try SQLCommand(
      db,
      """
      SELECT article_id, iif(published_inferred, NULL, published_from) FROM article_versions
      WHERE text_sha256 = ? AND is_current
      """)
    tie = try SQLCommand(
      db,
      """
      UPDATE articles SET duplicate_of = ?2, story_id = ?3
      WHERE article_id = ?1 AND (duplicate_of IS NOT ?2 OR story_id IS NOT ?3)
      """)
  }

  func derive() throws {
    // An article that has left a text was put to its new text's group, which is touched as well.
    try texts.each([]) { row in try derive(row.text(0)!) }
  }

  private func derive(_ text: String) throws {
    let copies = try copies.all(.text(text)) { row in
      Duplicates.Copy(article: row.text(0)!, published: row.text(1))
    }
    guard let original = Duplicates.original(of: copies) else { return }
    for copy in copies {
      try tie(
        .text(copy.article), copy.article == original ? nil : .text(original), .text(original))
    }
  }
}
