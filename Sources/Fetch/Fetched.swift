import Records

/// What came of one file: always an outcome, and either a page or why there is none.
///
/// A duplicate has neither.
package struct Fetched: Equatable, Sendable {
  package var outcome: FetchOutcome
  package var page: Page?
  package var reject: RecordRejected?

  static func page(_ page: Page, source: String) -> Fetched {
    var outcome = FetchOutcome(
      url: page.origin.url ?? "", source: source, outcome: .new, id: page.id)
    outcome.sha256 = page.origin.sha256
    outcome.bytes = page.origin.bytes
    outcome.charsetUsed = page.origin.charset?.used
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
