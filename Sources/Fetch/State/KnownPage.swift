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
  /// What the state says of an address that is to be asked for.
  struct KnownAddress: Equatable {
    /// Whether this round has an answer already.
    var isAnswered: Bool
    var page: KnownPage?
  }

  /// Looks many addresses up in one transaction, which would cost more than each look-up.
  func known(of addresses: [String]) throws -> [KnownAddress] {
    guard !addresses.isEmpty else { return [] }
    return try database.read { db in
      let answered = try db.cachedStatement(sql: "SELECT 1 FROM round WHERE address = ?")
      let page = try db.cachedStatement(
        sql:
          "SELECT final_address, etag, last_modified, sha256, listed FROM pages WHERE address = ?")
      return try addresses.map { address in
        if try Row.fetchOne(answered, arguments: [address]) != nil {
          return KnownAddress(isAnswered: true)
        }
        let known = try Row.fetchOne(page, arguments: [address]).map { row in
          KnownPage(
            finalAddress: row[0], etag: row[1], lastModified: row[2], sha256: row[3], listed: row[4]
          )
        }
        return KnownAddress(isAnswered: false, page: known)
      }
    }
  }
}
