import Foundation
import GRDB

/// What `fetch` remembers of the web, in an SQLite file: a set of addresses that grows for years is looked up, never read whole.
///
/// `pages` holds what a load has committed. What has been asked for since is the *round*: it survives a kill, is handed on again
/// until a load has committed it, and only then becomes part of `pages`. What a host or its robots.txt has asked of us, and
/// what a listing was when last seen, holds at once.
package final class FetchState: Sendable {
  let database: DatabaseQueue

  /// Opens the state in a folder, and makes it where it is missing.
  ///
  /// - Parameter folder: nil for a state that is forgotten.
  /// - Throws: `FetchError` when it cannot be opened.
  package init(folder: String?) throws {
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(30)
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      }
      guard let folder else {
        database = try DatabaseQueue()
        try Self.migrator.migrate(database)
        return
      }
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      database = try DatabaseQueue(path: Self.file(in: folder), configuration: configuration)
      try Self.migrator.migrate(database)
    } catch {
      throw FetchError(code: .state, source: "", path: folder ?? "", message: "\(error)")
    }
  }

  /// Whether a folder holds a state.
  package static func exists(in folder: String) -> Bool {
    FileManager.default.fileExists(atPath: file(in: folder))
  }

  private static func file(in folder: String) -> String { folder + "/fetch.sqlite" }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(
        sql: """
          CREATE TABLE pages(         -- the last answer of each address that a load has committed
            address TEXT PRIMARY KEY, final_address TEXT NOT NULL, fetched_at INTEGER NOT NULL,
            etag TEXT, last_modified TEXT, sha256 TEXT NOT NULL, listed TEXT) STRICT, WITHOUT ROWID;
          CREATE TABLE round(         -- what has been asked for since
            address TEXT PRIMARY KEY, source TEXT NOT NULL, final_address TEXT NOT NULL,
            asked_at INTEGER NOT NULL, status INTEGER, outcome TEXT NOT NULL, reason TEXT, message TEXT,
            etag TEXT, last_modified TEXT, sha256 TEXT, bytes INTEGER, listed TEXT,
            file TEXT NOT NULL, offset INTEGER NOT NULL) STRICT;
          CREATE INDEX round_in_archive ON round(file, offset, address);
          CREATE TABLE listings(      -- where the last whole answer of a feed or sitemap lies
            address TEXT PRIMARY KEY, final_address TEXT NOT NULL, etag TEXT, last_modified TEXT,
            file TEXT NOT NULL, offset INTEGER NOT NULL) STRICT, WITHOUT ROWID;
          CREATE TABLE robots(        -- empty where there is none
            origin TEXT PRIMARY KEY, asked_at INTEGER NOT NULL, content BLOB NOT NULL) STRICT, WITHOUT ROWID;
          CREATE TABLE hosts(         -- who has asked for patience, and until when
            host TEXT PRIMARY KEY, not_before INTEGER NOT NULL) STRICT, WITHOUT ROWID;
          """)
    }
    return migrator
  }

  /// Makes the round part of what is known: to be called when a load has committed it.
  package func settle() throws {
    try database.write { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO pages
            SELECT address, final_address, asked_at, etag, last_modified, sha256, listed FROM round
            WHERE outcome IN ('new', 'unchanged') AND sha256 IS NOT NULL;
          DELETE FROM round;
          """)
    }
  }
}
