import Fingerprints
import GRDB
import Linking

/// Finds the texts of which a text is a copy, in `texts` and `text_keys`, without a look at the others.
package final class TextIndex {
  package struct Text {
    package var number: Int
    var story: Int
    var fingerprint: Fingerprint?
  }

  private let find: SQLCommand
  private let read: SQLCommand
  private let insert: SQLCommand
  private let delete: SQLCommand
  private let deleteKey: SQLCommand
  private let addKey: SQLCommand
  private let sharing: SQLCommand
  /// 16 MB at most.
  private var new: [(key: Int, text: Int)] = []
  private static let mostNew = 1 << 20

  package init(_ db: Database) throws {
    find = try SQLCommand(
      db, "SELECT text_no, story_no, fingerprint FROM texts WHERE text_sha256 = ?")
    read = try SQLCommand(db, "SELECT text_no, story_no, fingerprint FROM texts WHERE text_no = ?")
    insert = try SQLCommand(
      db,
      """
      INSERT INTO texts (text_no, text_sha256, fingerprint, story_no)
      SELECT number, ?1, ?2, number FROM (SELECT coalesce(max(text_no), 0) + 1 AS number FROM texts)
      RETURNING text_no
      """)
    delete = try SQLCommand(db, "DELETE FROM texts WHERE text_no = ?")
    deleteKey = try SQLCommand(db, "DELETE FROM text_keys WHERE key = ? AND text_no = ?")
    addKey = try SQLCommand(db, "INSERT OR IGNORE INTO text_keys VALUES (?, ?)")
    sharing = try SQLCommand(
      db,
      """
      SELECT text_no FROM text_keys
      WHERE key IN (\(Array(repeating: "?", count: Fingerprint.keys).joined(separator: ", ")))
      """)
  }

  func text(_ digest: String) throws -> Text? {
    try find.first(.text(digest), read: Self.text)
  }

  func text(_ number: Int) throws -> Text? {
    try read.first(.integer(number), read: Self.text)
  }

  /// Puts a text in, as a story of its own; it is found once `takeNew` was called.
  package func add(_ digest: String, _ fingerprint: Fingerprint?) throws -> Int {
    let bytes = fingerprint.map { Cell.bytes($0.bytes) } ?? .null
    let number = try insert.first(.text(digest), bytes) { $0.integer(0)! }!
    for key in fingerprint?.keys ?? [] { new.append((Int(key), number)) }
    if new.count >= Self.mostNew { try takeNew() }
    return number
  }

  /// Writes the new keys in their order, so that each page of a large index is read and written once.
  package func takeNew() throws {
    new.sort { $0 < $1 }
    for (key, text) in new { try addKey(.integer(key), .integer(text)) }
    new.removeAll()
  }

  func remove(_ text: Text) throws {
    for key in text.fingerprint?.keys ?? [] {
      try deleteKey(.integer(Int(key)), .integer(text.number))
    }
    try delete(.integer(text.number))
  }

  /// The other texts that are copies of one.
  ///
  /// - Complexity: O(log n) in the texts, O(m) in those that share a key.
  package func copies(of fingerprint: Fingerprint, besides number: Int) throws -> [Text] {
    var others: Set<Int> = []
    try sharing.each(fingerprint.keys.map { .integer(Int($0)) }) { row in
      others.insert(row.integer(0)!)
    }
    others.remove(number)
    return try others.sorted().compactMap { other in
      guard let text = try text(other), let found = text.fingerprint,
        NearDuplicates.areCopies(fingerprint, found)
      else { return nil }
      return text
    }
  }

  private static func text(_ row: SQLRow) -> Text {
    Text(
      number: row.integer(0)!, story: row.integer(1)!,
      fingerprint: row.bytes(2) { Fingerprint(bytes: $0) } ?? nil)
  }
}
