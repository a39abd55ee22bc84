import Foundation
import GRDB
import Records
import Testing

@testable import Load

@Suite("opening a warehouse")
struct WarehouseTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func code(_ body: () throws -> Void) -> WarehouseError.Code? {
    do {
      try body()
      return nil
    } catch {
      return (error as? WarehouseError)?.code
    }
  }

  @Test("a new file is its owner's only, and an empty one becomes a warehouse")
  func creates() throws {
    let path = folder.file("w.sqlite")
    _ = try Warehouse(path: path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try Data().write(to: URL(fileURLWithPath: folder.file("empty")))
    _ = try Warehouse(path: folder.file("empty"))
  }

  @Test("another application's database is refused and not touched")
  func foreign() throws {
    let path = folder.file("other.sqlite")
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE t (x); INSERT INTO t VALUES (1)") }
    try other.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(code { _ = try Warehouse(path: path) } == .foreign)
    #expect(code { _ = try Warehouse(reading: path) } == .foreign)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test("a file that is no database, a damaged one, a folder and a link are refused and kept")
  func refused() throws {
    let text = folder.file("text")
    try Data(repeating: 65, count: 5_000).write(to: URL(fileURLWithPath: text))
    #expect(code { _ = try Warehouse(path: text) } == .corrupt)
    #expect(try Data(contentsOf: URL(fileURLWithPath: text)).count == 5_000)

    let damaged = folder.file("damaged.sqlite")
    do { try Warehouse(path: damaged).load(Samples.five()) }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: damaged))
    for index in 4_096 * 3..<min(bytes.count, 4_096 * 60) { bytes[index] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: damaged))
    #expect(code { _ = try Warehouse(path: damaged) } == .corrupt)
    #expect(try Data(contentsOf: URL(fileURLWithPath: damaged)) == bytes)

    #expect(code { _ = try Warehouse(path: folder.path) } == .foreign)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link"), withDestinationPath: damaged)
    #expect(code { _ = try Warehouse(path: folder.file("link")) } == .foreign)
    #expect(code { _ = try Warehouse(reading: folder.file("none")) } == .missing)
  }

  @Test("a warehouse of a later version is refused")
  func newer() throws {
    let path = folder.file("w.sqlite")
    do { _ = try Warehouse(path: path) }
    let queue = try DatabaseQueue(path: path)
    try queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')")
    }
    try queue.close()
    #expect(code { _ = try Warehouse(path: path) } == .newer)
  }

  @Test("a writer waits, then is told that the warehouse is busy")
  func busy() throws {
    let path = folder.file("w.sqlite")
    var settings = LoadSettings()
    settings.busySeconds = 0.2
    let warehouse = try Warehouse(path: path, settings: settings)
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(code { try warehouse.load(Samples.five()) } == .busy)
      try db.execute(sql: "ROLLBACK")
    }
    try warehouse.load(Samples.five())
  }

  @Test("a reader sees the old warehouse until all is loaded, and a load that fails leaves it")
  func transaction() throws {
    struct Stop: Error {}
    let path = folder.file("w.sqlite")
    let warehouse = try Warehouse(path: path)
    try warehouse.load([Samples.five()[0]])
    let before = try warehouse.dump()
    let reader = try Warehouse(reading: path)
    var rest = Samples.five().dropFirst().makeIterator()
    #expect(throws: Stop.self) {
      try Loader(warehouse).load(at: Samples.time) {
        #expect(try reader.value("SELECT count(*) FROM articles") == "1")
        guard let next = rest.next() else { throw Stop() }
        return try LoadItem(next)
      }
    }
    #expect(try warehouse.dump() == before)
    try warehouse.load(Samples.five())
    #expect(try reader.value("SELECT count(*) FROM articles") == "5")
  }

  /// SQLite 3.40 takes a NOT NULL column that stands before the primary key's own, in a table without rowids, for NULL.
  @Test("SQLite finds nothing wrong with what was loaded")
  func quickCheck() throws {
    let warehouse = try Warehouse(path: folder.file("w.sqlite"))
    try warehouse.load(Samples.five())
    #expect(try warehouse.rows("PRAGMA quick_check") == [["ok"]])
    #expect(try warehouse.rows("PRAGMA integrity_check") == [["ok"]])
  }

  @Test("every row's references hold")
  func foreignKeys() throws {
    let warehouse = try Warehouse(path: folder.file("w.sqlite"))
    try warehouse.load(Samples.five())
    #expect(try warehouse.rows("SELECT * FROM pragma_foreign_key_check").isEmpty)
    #expect(try warehouse.value("SELECT foreign_keys FROM pragma_foreign_keys") == "1")
    #expect(
      try warehouse.rows(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'"
      ).isEmpty)
  }
}
