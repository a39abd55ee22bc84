import Records

/// What came of one file or address: always an outcome, and either a page or why there is none.
///
/// A duplicate has neither.
package struct Fetched: Equatable, Sendable {
  package var outcome: FetchOutcome
  package var page: Page?
  /// In place of the page its line, where many threads make pages: writing them down is a good part of the work.
  package var line: [UInt8]?
  package var reject: RecordRejected?
  /// Where in a file it stood, for what is a part of one.
  package var place: Place?

  package struct Place: Equatable, Sendable {
    /// The file's address.
    package var input: String
    package var byte: Int
  }

  static func page(_ page: Page, source: String) -> Fetched {
    var outcome = FetchOutcome(
      url: page.origin.url ?? "", source: source, outcome: .new, id: page.id)
    outcome.sha256 = page.origin.sha256
    outcome.bytes = page.origin.bytes
    outcome.charsetUsed = page.origin.charset?.used
    outcome.fetchedAt = page.origin.fetchedAt
    outcome.httpStatus = page.origin.http?.status
    outcome.finalUrl = page.origin.http?.finalUrl.flatMap { $0 == outcome.url ? nil : $0 }
    return Fetched(outcome: outcome, page: page)
  }

  static func failure(_ reject: RecordRejected, url: String, source: String) -> Fetched {
    Fetched(
      outcome: FetchOutcome(url: url, source: source, outcome: .failed, reason: reject.reason),
      reject: reject)
  }

  static func duplicate(url: String, source: String) -> Fetched {
    Fetched(outcome: FetchOutcome(url: url, source: source, outcome: .duplicate))
  }
}
