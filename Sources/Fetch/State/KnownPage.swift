import GRDB

/// What is known of an address since the last load.
struct KnownPage: Equatable, Sendable {
  /// Where its redirects led; conditions are for that address only.
  var finalAddress: String
  var etag: String?
  var lastModified: String?
  var sha256: String
  /// What the listing said of its last change.
  var listed: String?
}

extension FetchState {
  func page(at address: String) throws -> KnownPage? {
    // One statement needs no transaction, which would cost more than the look-up.
    try database.unsafeRead { db in
      let statement = try db.cachedStatement(
        sql:
          "SELECT final_address, etag, last_modified, sha256, listed FROM pages WHERE address = ?")
      return try Row.fetchOne(statement, arguments: [address]).map { row in
        KnownPage(
          finalAddress: row[0], etag: row[1], lastModified: row[2], sha256: row[3], listed: row[4])
      }
    }
  }
}
