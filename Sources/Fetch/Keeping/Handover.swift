import Archive
import Calendar
import Dispatch
import Records
import Synchronization

/// Hands a round on: makes pages of what the archive holds of it, and tells what became of every address.
///
/// The same whether the crawl has just ended or was killed last night: all comes from state and archive.
struct Handover {
  let state: FetchState
  let archive: String
  let pages: PageMaker

  /// So many entries are looked up at once.
  private static let entryCount = 256
  /// And answers of so many bytes at most are read at once, unless one alone is larger.
  private static let pieceBytes = 1 << 20

  private typealias Made = (entry: RoundEntry, fetched: Fetched)

  /// - Throws: `FetchError`, and what `emit` throws.
  func run(emit: (Fetched) throws -> Void) throws {
    let answers = ArchivedAnswers(folder: archive, limit: pages.maxBytes)
    var entries = Entries(state: state, count: Self.entryCount)
    var made = try make(try entries.next(upTo: Self.pieceBytes), answers)
    while !made.isEmpty {
      let piece = try entries.next(upTo: Self.pieceBytes)
      // The next pages are made while these are written.
      let next = Ahead { try make(piece, answers) }
      for (entry, fetched) in made {
        if fetched.outcome.outcome != entry.outcome { try note(entry, fetched) }
        try emit(fetched)
      }
      made = try next.value()
    }
  }

  private func make(_ entries: [RoundEntry], _ answers: ArchivedAnswers) throws -> [Made] {
    let read = entries.map { ($0, $0.outcome == .new ? answers.answer(at: $0.place) : nil) }
    let results = Mutex([Fetched?](repeating: nil, count: read.count))
    DispatchQueue.concurrentPerform(iterations: read.count) { index in
      let fetched = fetched(read[index].0, read[index].1)
      results.withLock { $0[index] = fetched }
    }
    return zip(entries, results.withLock { $0 }).map { ($0, $1!) }
  }

  private func fetched(_ entry: RoundEntry, _ response: ArchivedResponse?) -> Fetched {
    do {
      switch entry.outcome {
      case .failed: throw RecordRejected(entry.reason ?? "status", entry.message ?? "")
      case .unchanged, .duplicate: return Fetched(outcome: outcome(entry))
      case .new:
        guard let response else {
          throw FetchReject.unreadable("the archive does not hold what it should")
        }
        let page = try pages.page(of: response, source: entry.source)
        var fetched = Fetched(outcome: outcome(entry), page: page)
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

  /// What turned out to be no page is not known as one afterwards.
  private func note(_ entry: RoundEntry, _ fetched: Fetched) throws {
    var entry = entry
    entry.outcome = fetched.outcome.outcome
    entry.reason = fetched.reject?.reason
    entry.message = fetched.reject?.message
    try state.write([entry])
  }
}
