import Archive
import Calendar
import JSON
import Records

/// Says what came of an entry of the round, and makes the line of its answer's page: the same from the network as from the
/// archive.
struct RoundPages: Sendable {
  let pages: PageMaker

  func fetched(_ entry: RoundEntry, _ response: ArchivedResponse?) -> Fetched {
    do {
      switch entry.outcome {
      case .failed: throw RecordRejected(entry.reason ?? "status", entry.message ?? "")
      case .unchanged, .duplicate: return Fetched(outcome: outcome(entry))
      case .new:
        guard let response else {
          throw FetchReject.unreadable("there is no answer")
        }
        let page = try pages.page(of: response, source: entry.source, digest: entry.sha256)
        var fetched = Fetched(outcome: outcome(entry), line: try page.line())
        fetched.outcome.id = page.id
        fetched.outcome.charsetUsed = page.origin.charset?.used
        return fetched
      }
    } catch {
      let reject =
        error as? RecordRejected ?? FetchReject.unreadable("\(error)")
      var outcome = outcome(entry)
      outcome.outcome = .failed
      outcome.reason = reject.reason
      return Fetched(outcome: outcome, reject: reject)
    }
  }

  private func outcome(_ entry: RoundEntry) -> FetchOutcome {
    var outcome = FetchOutcome(url: entry.address, source: entry.source, outcome: entry.outcome)
    outcome.finalUrl = entry.finalAddress == entry.address ? nil : entry.finalAddress
    outcome.fetchedAt = Instant(seconds: entry.askedAt).description
    outcome.httpStatus = entry.status
    outcome.sha256 = entry.sha256
    outcome.bytes = entry.bytes
    return outcome
  }
}
