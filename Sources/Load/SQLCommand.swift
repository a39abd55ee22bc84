import GRDB
import GRDBSQLite

/// One value for SQLite.
///
/// GRDB binds texts up to their first NUL and through existentials; the loader binds some hundred values an article.
enum Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case bytes([UInt8])

  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(nilLiteral: ()) { self = .null }
  init(_ value: String?) { self = value.map(Cell.text) ?? .null }
  init(_ value: Int?) { self = value.map(Cell.integer) ?? .null }
  init(_ value: Double?) { self = value.map(Cell.real) ?? .null }
  init(_ value: Bool?) { self = value.map { .integer($0 ? 1 : 0) } ?? .null }
}

/// A prepared statement over `sqlite3_bind_*` and `sqlite3_step`. Stays with its connection.
final class SQLCommand {
  private let statement: GRDB.Statement
  private unowned let database: Database
  private var handle: OpaquePointer { statement.sqliteStatement }

  /// - Throws: `DatabaseError` for SQL that does not compile.
  init(_ database: Database, _ sql: String) throws {
    self.database = database
    statement = try database.makeStatement(sql: sql)
  }

  /// Runs it for its effect.
  func callAsFunction(_ cells: Cell...) throws {
    try each(cells) { _ in }
  }

  /// The first row's answer; nil without a row.
  func first<T>(_ cells: Cell..., read: (SQLRow) throws -> T) throws -> T? {
    var answer: T?
    try each(cells) { row in if answer == nil { answer = try read(row) } }
    return answer
  }

  func all<T>(_ cells: Cell..., read: (SQLRow) throws -> T) throws -> [T] {
    var answer: [T] = []
    try each(cells) { answer.append(try read($0)) }
    return answer
  }

  func each(_ cells: [Cell], _ body: (SQLRow) throws -> Void) throws {
    defer { sqlite3_reset(handle) }
    for (index, cell) in cells.enumerated() { try bind(cell, at: Int32(index + 1)) }
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw failure(code) }
      try body(SQLRow(handle: handle))
    }
  }

  private func bind(_ cell: Cell, at index: Int32) throws {
    let code =
      switch cell {
      case .null: sqlite3_bind_null(handle, index)
      case .integer(let value): sqlite3_bind_int64(handle, index, Int64(value))
      case .real(let value): sqlite3_bind_double(handle, index, value)
      case .text(let value): Self.bind(value, to: handle, at: index)
      case .bytes(let value):
        sqlite3_bind_blob(handle, index, value, Int32(value.count), Self.copied)
      }
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// SQLITE_TRANSIENT, a macro with a cast that Swift does not import: SQLite copies what it is given.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  /// SQLite's functions end a text at its first NUL, so that one becomes U+FFFD: the code points keep their places.
  private static func bind(_ text: String, to handle: OpaquePointer, at index: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { utf8 in
      if utf8.contains(0) {
        let scalars = String.UnicodeScalarView(
          String(decoding: utf8, as: UTF8.self).unicodeScalars.map {
            $0 == "\0" ? "\u{FFFD}" : $0
          })
        return bind(String(scalars), to: handle, at: index)
      }
      guard let start = utf8.baseAddress else {
        return sqlite3_bind_text(handle, index, "", 0, copied)
      }
      return start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
        sqlite3_bind_text64(
          handle, index, $0, UInt64(utf8.count), copied, UInt8(SQLITE_UTF8))
      }
    }
  }

  private func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(database.sqliteConnection)), sql: statement.sql)
  }
}

/// The row on which a command stands.
struct SQLRow {
  fileprivate let handle: OpaquePointer

  func text(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let length = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }

  /// What `read` makes of a blob; nil for NULL. The bytes are gone afterwards.
  func bytes<T>(_ column: Int32, read: (UnsafeRawBufferPointer) -> T) -> T? {
    guard let start = sqlite3_column_blob(handle, column) else { return nil }
    return read(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  func integer(_ column: Int32) -> Int? {
    isNull(column) ? nil : Int(sqlite3_column_int64(handle, column))
  }

  func real(_ column: Int32) -> Double? {
    isNull(column) ? nil : sqlite3_column_double(handle, column)
  }

  private func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// Any value as a text; nil for NULL.
  func anything(_ column: Int32) -> String? {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: nil
    case SQLITE_INTEGER: String(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: sqlite3_column_double(handle, column).description
    default: text(column)
    }
  }

  var columns: Int32 { sqlite3_column_count(handle) }
}
