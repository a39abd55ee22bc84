import Fingerprints
import GRDB

/// Keeps the texts that are copies of one another together as stories: `texts.story_no`.
///
/// A story is a connected component of the pairs that are copies. A new text joins stories; one that goes may part its
/// story, whose other texts are then asked for their copies again. So any order gives the same stories.
final class Stories {
  private let index: TextIndex
  private let ask: SQLCommand
  private let asked: SQLCommand
  private let askStory: SQLCommand
  private let part: SQLCommand
  private let join: SQLCommand
  private let touch: SQLCommand
  private let touchAsked: SQLCommand
  private let touched: SQLCommand

  init(_ db: Database, _ index: TextIndex) throws {
    self.index = index
    for table in ["asking_texts (text_no", "touched_stories (story_no"] {
      try db.execute(
        sql: """
          CREATE TEMP TABLE IF NOT EXISTS \(table) INTEGER PRIMARY KEY) STRICT;
          DELETE FROM temp.\(table.prefix { $0 != " " });
          """)
    }
    ask = try SQLCommand(db, "INSERT OR IGNORE INTO temp.asking_texts VALUES (?)")
    asked = try SQLCommand(db, "SELECT text_no FROM temp.asking_texts ORDER BY 1")
    askStory = try SQLCommand(
      db,
      "INSERT OR IGNORE INTO temp.asking_texts SELECT text_no FROM texts WHERE story_no = ?")
    part = try SQLCommand(db, "UPDATE texts SET story_no = text_no WHERE story_no = ?")
    join = try SQLCommand(db, "UPDATE texts SET story_no = ?2 WHERE story_no = ?1")
    touch = try SQLCommand(db, "INSERT OR IGNORE INTO temp.touched_stories VALUES (?)")
    touchAsked = try SQLCommand(
      db,
      """
      INSERT OR IGNORE INTO temp.touched_stories
      SELECT story_no FROM temp.asking_texts JOIN texts USING (text_no)
      """)
    touched = try SQLCommand(db, "SELECT story_no FROM temp.touched_stories ORDER BY 1")
  }

  /// Takes in what a text is now: its fingerprint, or that no article has it any more.
  func take(
    _ digest: String, isCurrent: Bool, _ fingerprint: @autoclosure () throws -> Fingerprint?
  )
    throws
  {
    let stored = try index.text(digest)
    let new = isCurrent ? try fingerprint() : nil
    if let stored {
      if isCurrent, stored.fingerprint == new { return try touch(.integer(stored.story)) }
      try index.remove(stored)
      try askStory(.integer(stored.story))
      try part(.integer(stored.story))
    }
    if isCurrent { try ask(.integer(try index.add(digest, new))) }
  }

  /// Joins the stories of new texts, and gives every story that may have changed.
  func settle(_ body: (Int) throws -> Void) throws {
    try index.takeNew()
    try asked.each([]) { row in
      // A text that was asked for may itself be gone.
      guard let text = try index.text(row.integer(0)!), let fingerprint = text.fingerprint else {
        return
      }
      var story = text.story
      for copy in try index.copies(of: fingerprint, besides: text.number) where copy.story != story
      {
        // The copy's story may have been joined by an earlier copy of this text.
        guard let other = try index.text(copy.number)?.story, other != story else { continue }
        try join(.integer(story), .integer(other))
        story = other
      }
    }
    try touchAsked()
    try touched.each([]) { row in try body(row.integer(0)!) }
  }
}
