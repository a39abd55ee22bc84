import Archive
import Foundation
import GRDB

extension FetchState {
  /// A robots.txt asked for after some instant; empty where there was none.
  func robots(of origin: String, since: Int) throws -> [UInt8]? {
    try database.unsafeRead { db in
      try Data.fetchOne(
        db, sql: "SELECT content FROM robots WHERE origin = ? AND asked_at > ?",
        arguments: [origin, since]
      ).map { [UInt8]($0) }
    }
  }

  func write(robots content: [UInt8], of origin: String, at instant: Int) throws {
    try database.write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO robots VALUES (?, ?, ?)",
        arguments: [origin, instant, Data(content)])
    }
  }

  /// Until when each host has asked for patience, in seconds since 1970.
  func patience(now: Int) throws -> [String: Int] {
    try database.write { db in
      try db.execute(sql: "DELETE FROM hosts WHERE not_before <= ?", arguments: [now])
      let rows = try Row.fetchAll(db, sql: "SELECT host, not_before FROM hosts")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }

  func write(patience instant: Int, with host: String) throws {
    try database.write { db in
      try db.execute(sql: "INSERT OR REPLACE INTO hosts VALUES (?, ?)", arguments: [host, instant])
    }
  }
}

/// A feed or sitemap as it was when last seen.
struct KnownListing: Equatable, Sendable {
  var finalAddress: String
  var etag: String?
  var lastModified: String?
  var place: ArchivePlace
}

extension FetchState {
  func listing(at address: String) throws -> KnownListing? {
    try database.unsafeRead { db in
      try Row.fetchOne(
        db,
        sql:
          "SELECT final_address, etag, last_modified, file, offset FROM listings WHERE address = ?",
        arguments: [address]
      ).map { row in
        KnownListing(
          finalAddress: row[0], etag: row[1], lastModified: row[2],
          place: ArchivePlace(file: row[3], offset: row[4]))
      }
    }
  }

  func write(_ listing: KnownListing, at address: String) throws {
    try database.write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO listings VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          address, listing.finalAddress, listing.etag, listing.lastModified, listing.place.file,
          listing.place.offset,
        ])
    }
  }
}
