import Digest
import JSON
import Records

extension SourceRunner {
  /// Hands on the pages of a file of page/1 that was made elsewhere, each line as it came.
  ///
  /// A page that names no source gets the given one. An id that was there before is a duplicate.
  ///
  /// - Parameter name: what outcomes and rejects call the file.
  /// - Throws: `RunError` when the file cannot be read, or holds records of a newer version.
  package func pass(pagesOf path: String, name: String, source: String) throws {
    let input = try InputFile(path: path, name: name)
    let lines = RecordSource<PassedPage>(
      input, stage: .fetch, jobs: jobs, longestLine: settings.maxLineBytes
    ) { try PassedPage($0, name: name, source: source) }
    while let batch = try lines.next() {
      for page in batch.outputs { try note(page) }
      for reject in batch.rejects {
        let outcome = FetchOutcome(
          url: name, source: source, outcome: .failed, reason: reject.reason)
        try note(outcome, line: nil, reject: nil)
        try rejects.write([reject])
      }
    }
  }

  private func note(_ page: PassedPage) throws {
    guard passed.insert(page.id).inserted else {
      let outcome = FetchOutcome(
        url: page.outcome.url, source: page.outcome.source, outcome: .duplicate)
      return try note(outcome, line: nil, reject: nil)
    }
    try pages.write(page.line)
    try note(page.outcome, line: nil, reject: nil)
  }
}

/// A page as its line gave it.
private struct PassedPage: Sendable {
  let id: DigestKey
  let line: [UInt8]
  let outcome: FetchOutcome

  init(_ line: RecordLine<Page>, name: String, source: String) throws {
    var page = line.record
    page.origin.source = page.origin.source ?? source
    id = DigestKey(page.id)
    self.line = try page.line(handingOn: line.fields)
    var outcome = FetchOutcome(
      url: page.origin.url ?? name, source: page.origin.source ?? source, outcome: .new, id: page.id
    )
    outcome.finalUrl = page.origin.http?.finalUrl
    outcome.fetchedAt = page.origin.fetchedAt
    outcome.httpStatus = page.origin.http?.status
    outcome.sha256 = page.origin.sha256
    outcome.bytes = page.origin.bytes
    outcome.charsetUsed = page.origin.charset?.used
    self.outcome = outcome
  }
}
