/// The entries of a round in the archive's order, in pieces.
struct Entries {
  private let state: FetchState
  private let count: Int
  private var waiting: ArraySlice<RoundEntry> = []
  private var last: RoundEntry?

  /// - Parameter count: how many are looked up at once.
  init(state: FetchState, count: Int) {
    self.state = state
    self.count = count
  }

  /// The next entries, whose answers have so many bytes at most, unless one alone has more; none at the end.
  mutating func next(upTo limit: Int) throws -> [RoundEntry] {
    if waiting.isEmpty {
      waiting = try state.round(
        after: last?.place, address: last?.address ?? "", limit: count)[...]
      last = waiting.last
      if waiting.isEmpty { return [] }
    }
    var bytes = 0
    let piece = waiting.prefix { entry in
      bytes += entry.bytes ?? 0
      return bytes <= limit
    }
    defer { waiting.removeFirst(max(piece.count, 1)) }
    return piece.isEmpty ? [waiting.first!] : Array(piece)
  }
}
