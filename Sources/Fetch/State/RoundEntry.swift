import Archive
import GRDB
import Records

/// What came of one address in this round.
struct RoundEntry: Equatable, Sendable {
  var address: String
  var source: String
  var finalAddress: String
  /// Seconds since 1970.
  var askedAt: Int
  var status: Int?
  var outcome: FetchOutcome.Outcome
  var reason: String?
  var message: String?
  var etag: String?
  var lastModified: String?
  var sha256: String?
  var bytes: Int?
  var listed: String?
  /// Where in the archive the answer lies.
  var place: ArchivePlace?

  init(
    address: String, source: String, finalAddress: String, askedAt: Int,
    outcome: FetchOutcome.Outcome
  ) {
    self.address = address
    self.source = source
    self.finalAddress = finalAddress
    self.askedAt = askedAt
    self.outcome = outcome
  }
}

extension RoundEntry {
  /// Takes over what the answer turned out to be.
  mutating func judge(_ fetched: Fetched) {
    outcome = fetched.outcome.outcome
    reason = fetched.reject?.reason
    message = fetched.reject?.message
  }
}

extension RoundEntry: FetchableRecord {
  init(row: Row) {
    self.init(
      address: row["address"], source: row["source"], finalAddress: row["final_address"],
      askedAt: row["asked_at"], outcome: .init(rawValue: row["outcome"]) ?? .failed)
    status = row["status"]
    reason = row["reason"]
    message = row["message"]
    etag = row["etag"]
    lastModified = row["last_modified"]
    sha256 = row["sha256"]
    bytes = row["bytes"]
    listed = row["listed"]
    let file: String = row["file"]
    place = file.isEmpty ? nil : ArchivePlace(file: file, offset: row["offset"])
  }

  func write(to db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO round (address, source, final_address, asked_at, status, outcome, reason, message, etag,
          last_modified, sha256, bytes, listed, file, offset) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      address, source, finalAddress, askedAt, status, outcome.rawValue, reason, message, etag,
      lastModified, sha256, bytes, listed, place?.file ?? "", place?.offset ?? 0,
    ])
  }
}

extension FetchState {
  /// Failures older than this many seconds are no obstacle to asking again in the same round.
  static let failuresHold = 3600

  func forgetOldFailures(now: Int) throws {
    try database.write { db in
      try db.execute(
        sql: "DELETE FROM round WHERE outcome = 'failed' AND asked_at <= ?",
        arguments: [now - Self.failuresHold])
    }
  }

  func forget(_ address: String) throws {
    try database.write { db in
      try db.execute(sql: "DELETE FROM round WHERE address = ?", arguments: [address])
    }
  }

  /// Whether nothing has been asked for since the last load.
  func isRoundEmpty() throws -> Bool {
    try database.read { db in try Row.fetchOne(db, sql: "SELECT 1 FROM round LIMIT 1") == nil }
  }

  func write(_ entries: [RoundEntry]) throws {
    guard !entries.isEmpty else { return }
    try database.write { db in
      for entry in entries { try entry.write(to: db) }
    }
  }

  /// The round in the archive's order, what is not in the archive first; in pieces, so that memory is bounded.
  func round(after place: ArchivePlace?, address: String, limit: Int) throws -> [RoundEntry] {
    try database.read { db in
      try RoundEntry.fetchAll(
        db,
        sql: """
          SELECT * FROM round WHERE (file, offset, address) > (?, ?, ?)
          ORDER BY file, offset, address LIMIT ?
          """, arguments: [place?.file ?? "", place?.offset ?? 0, address, limit])
    }
  }
}
