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

  /// So many answers are read before pages are made of them, side by side.
  private static let pieceCount = 256
  /// And so many bytes at most, unless one alone is larger.
  private static let pieceBytes = 4 << 20

  /// - Throws: `FetchError`, and what `emit` throws.
  func run(emit: (Fetched) throws -> Void) throws {
    var files = ArchivedAnswers(folder: archive, limit: pages.maxBytes)
    var last: RoundEntry?
    while true {
      let entries = try state.round(
        after: last?.place, address: last?.address ?? "", limit: Self.pieceCount)
      guard let end = entries.last else { return }
      last = end
      var rest = entries[...]
      while !rest.isEmpty {
        var piece: [(RoundEntry, ArchivedResponse?)] = []
        var bytes = 0
        while let entry = rest.first, piece.isEmpty || bytes + (entry.bytes ?? 0) <= Self.pieceBytes
        {
          rest.removeFirst()
          bytes += entry.bytes ?? 0
          piece.append((entry, entry.outcome == .new ? files.answer(at: entry.place) : nil))
        }
        for (entry, fetched) in make(piece) {
          if fetched.outcome.outcome != entry.outcome { try note(entry, fetched) }
          try emit(fetched)
        }
      }
    }
  }

  private func make(_ piece: [(RoundEntry, ArchivedResponse?)]) -> [(RoundEntry, Fetched)] {
    let results = Mutex([Fetched?](repeating: nil, count: piece.count))
    DispatchQueue.concurrentPerform(iterations: piece.count) { index in
      let fetched = fetched(piece[index].0, piece[index].1)
      results.withLock { $0[index] = fetched }
    }
    return zip(piece, results.withLock { $0 }).map { ($0.0, $1!) }
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

/// Reads answers from the archive's files, each file from its beginning on, as they lie there.
private struct ArchivedAnswers {
  let folder: String
  let limit: Int
  private var file: String?
  private var reader: ArchiveReader?
  private var next: ArchiveReader.Item?

  /// Further on than this a file is opened anew.
  private static let reach = 1 << 20

  init(folder: String, limit: Int) {
    self.folder = folder
    self.limit = limit
  }

  /// nil where there is none.
  mutating func answer(at place: ArchivePlace?) -> ArchivedResponse? {
    guard let place else { return nil }
    let isBehind = next.map { $0.offset > place.offset } ?? false
    let isFar = next.map { $0.offset + Self.reach < place.offset } ?? true
    if file != place.file || reader == nil || isBehind || isFar {
      file = place.file
      reader = try? ArchiveReader(
        path: "\(folder)/\(place.file)", limit: limit, from: place.offset)
      next = try? reader?.next()
    }
    while let item = next, item.offset < place.offset { next = try? reader?.next() }
    guard let item = next, item.offset == place.offset else { return nil }
    next = try? reader?.next()
    return try? item.result.get()
  }
}
