import GRDB
import GRDBSQLite
import Glibc

/// The SQLite file that `load` writes and everyone reads.
package final class Warehouse {
  /// `DTLN`, in the file's header: tells Dateline's files from other applications'.
  static let applicationID = 0x4454_4C4E

  package let queue: DatabaseQueue
  package let path: String

  /// Opens the warehouse at `path`; creates it, readable by its owner only, where there is none.
  ///
  /// Nothing is ever deleted: a file that is no warehouse of this version or an earlier one is refused as it is.
  ///
  /// - Throws: `WarehouseError`.
  package init(path: String, settings: LoadSettings = LoadSettings()) throws {
    self.path = path
    if try !Self.create(path) {
      // Judged by a reader, since to open for writing changes the file's journal mode.
      let reader = try Self.reader(path, settings)
      try Self.guarded(path) {
        try reader.read { try Self.check($0, path: path, quickCheck: settings.quickCheck) }
        try reader.close()
      }
    }
    queue = try Self.guarded(path) {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration(settings))
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
      }
      try Migrations.all.migrate(queue)
      return queue
    }
  }

  /// Opens an existing warehouse to be read only.
  ///
  /// - Throws: `WarehouseError`, `missing` where there is none.
  package init(reading path: String, settings: LoadSettings = LoadSettings()) throws {
    self.path = path
    guard access(path, F_OK) == 0 else {
      throw WarehouseError(.missing, "there is no warehouse at \(path); `dateline run` makes one")
    }
    queue = try Self.reader(path, settings)
    try Self.guarded(path) {
      try queue.read { try Self.check($0, path: path, quickCheck: false) }
    }
  }

  /// Runs `body`, and says what SQLite's error means for the file at `path`.
  static func guarded<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw WarehouseError(error, path: path)
    }
  }

  private static func reader(_ path: String, _ settings: LoadSettings) throws -> DatabaseQueue {
    try guarded(path) {
      var configuration = Self.configuration(settings)
      configuration.readonly = true
      configuration.journalMode = .default
      return try DatabaseQueue(path: path, configuration: configuration)
    }
  }

  private static func configuration(_ settings: LoadSettings) -> Configuration {
    var configuration = Configuration()
    configuration.label = "warehouse"
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(settings.busySeconds)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA cache_size = -\(settings.cacheMegabytes * 1024);
          """)
    }
    return configuration
  }

  /// - Returns: whether there was no file before.
  private static func create(_ path: String) throws -> Bool {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw WarehouseError(.foreign, "\(path) is no regular file; name another warehouse")
      }
      return false
    }
    let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw WarehouseError(.cannotWrite, "\(path): \(String(cString: strerror(errno)))")
    }
    close(file)
    return true
  }

  private static func check(_ db: Database, path: String, quickCheck: Bool) throws {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    guard id == applicationID || (id == 0 && tables == 0) else {
      throw WarehouseError(
        .foreign, "\(path) belongs to another application; name another warehouse")
    }
    if quickCheck, tables > 0 {
      let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
      guard answer == "ok" else {
        throw WarehouseError(
          .corrupt, "\(path) is damaged (\(answer ?? "no answer")); \(WarehouseError.restore)")
      }
    }
    if tables > 0, try Migrations.all.hasBeenSuperseded(db) {
      throw WarehouseError(
        .newer, "\(path) was made by a later version of Dateline; update this one")
    }
  }
}

extension WarehouseError {
  fileprivate static let restore =
    "it was left as it is: move it away, then load the kept runs again (dateline run --run all)"

  init(_ error: DatabaseError, path: String) {
    let words = error.message ?? error.resultCode.description
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.busy, "\(path) is busy: another program writes into it or holds it; try again")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self.init(.corrupt, "\(path) is damaged or no warehouse (\(words)); \(Self.restore)")
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self.init(.cannotWrite, "\(path): \(words); the warehouse is as it was before")
    default:
      self.init(.cannotWrite, "\(path): \(words) (\(error.sql ?? "no statement"))")
    }
  }
}
