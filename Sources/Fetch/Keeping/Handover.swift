import Archive
import Records

/// Hands on what earlier runs fetched and no load has committed: makes the pages anew of what the archive holds.
///
/// What the archive does not hold, as after a power cut, is forgotten, and so asked for again.
struct Handover {
  let state: FetchState
  let archive: String
  let pages: RoundPages

  /// So many entries are looked up at once.
  private static let entryCount = 256
  /// And answers of so many bytes at most are read at once, unless one alone is larger.
  private static let pieceBytes = 1 << 20

  private typealias Made = (entry: RoundEntry, fetched: Fetched)

  /// - Throws: `FetchError`, and what `emit` throws.
  func run(emit: (Fetched) throws -> Void) throws {
    let answers = ArchivedAnswers(folder: archive, limit: pages.pages.maxBytes)
    var entries = Entries(state: state, count: Self.entryCount)
    var made = try make(try entries.next(upTo: Self.pieceBytes), answers)
    var isOver = false
    while !isOver {
      let piece = try entries.next(upTo: Self.pieceBytes)
      // The next pages are made while these are written.
      let next = Ahead { try make(piece, answers) }
      for (entry, fetched) in made {
        if fetched.outcome.outcome != entry.outcome { try note(entry, fetched) }
        try emit(fetched)
      }
      made = try next.value()
      isOver = made.isEmpty && piece.isEmpty
    }
  }

  private func make(_ entries: [RoundEntry], _ answers: ArchivedAnswers) throws -> [Made] {
    var read: [(RoundEntry, ArchivedResponse?)] = []
    for entry in entries {
      let answer = entry.outcome == .new ? answers.answer(at: entry.place) : nil
      if entry.outcome == .new, answer == nil {
        try state.forget(entry.address)
      } else {
        read.append((entry, answer))
      }
    }
    return read.concurrentMap { [pages] in ($0.0, pages.fetched($0.0, $0.1)) }
  }

  /// What turned out to be no page is not known as one afterwards.
  private func note(_ entry: RoundEntry, _ fetched: Fetched) throws {
    var entry = entry
    entry.judge(fetched)
    try state.write([entry])
  }
}
