/// Whose turn it is: one queue for each host, and never a request to a host before its delay since the last one is over.
///
/// Time is whatever the caller counts, in seconds; the schedule has no clock.
struct HostSchedule<Item> {
  /// How a host is to be treated while an item is asked for.
  struct Manner: Equatable {
    /// Seconds between the end of one request and the beginning of the next.
    var delay: Double
    /// Requests at once.
    var connections: Int
  }

  private struct Host {
    var waiting: [(item: Item, manner: Manner)] = []
    /// Where in `waiting` the next one stands.
    var next = 0
    var running = 0
    /// No request begins before this.
    var readyAt: Double
    /// When the last request ended.
    var endedAt: Double?
    /// Whether it stands in `order`.
    var isListed = false

    var isEmpty: Bool { next == waiting.count }
  }

  private struct Turn: Comparable {
    let at: Double
    /// Of equals the one that has waited longer.
    let serial: Int
    let host: String

    static func < (left: Turn, right: Turn) -> Bool {
      (left.at, left.serial) < (right.at, right.serial)
    }
  }

  private var hosts: [String: Host] = [:]
  private var order = MinHeap<Turn>()
  private var serial = 0
  /// No host is asked before this.
  private let start: Double
  /// Whether each host counts as asked at the start: by a run that was killed, it may have been.
  private let isResumed: Bool
  /// How many items wait.
  private(set) var count = 0

  init(start: Double, isResumed: Bool = false) {
    self.start = start
    self.isResumed = isResumed
  }

  /// - Parameter first: before all others of its host, as a robots.txt.
  mutating func add(_ item: Item, to host: String, _ manner: Manner, first: Bool = false) {
    var entry = hosts.removeValue(forKey: host) ?? Host(readyAt: start)
    if first {
      entry.waiting.insert((item, manner), at: entry.next)
    } else {
      entry.waiting.append((item, manner))
    }
    count += 1
    list(&entry, host)
    hosts[host] = entry
  }

  /// The next item whose time has come, which then counts as under way.
  mutating func next(at now: Double) -> Item? {
    while let turn = order.least, turn.at <= now {
      _ = order.removeLeast()
      var entry = hosts.removeValue(forKey: turn.host)!
      entry.isListed = false
      defer { hosts[turn.host] = entry }
      guard !entry.isEmpty, entry.running < entry.waiting[entry.next].manner.connections else {
        continue
      }
      let ready = readyAt(entry)
      guard ready <= now else {
        list(&entry, turn.host)
        continue
      }
      let item = entry.waiting[entry.next].item
      entry.next += 1
      if entry.next > 64, entry.next * 2 > entry.waiting.count {
        entry.waiting.removeFirst(entry.next)
        entry.next = 0
      }
      entry.running += 1
      count -= 1
      list(&entry, turn.host)
      return item
    }
    return nil
  }

  /// When `next` may have an item again; nil while it depends on a request under way.
  var nextTurn: Double? { order.least?.at }

  /// A request to the host has ended.
  mutating func end(_ host: String, at now: Double) {
    guard var entry = hosts.removeValue(forKey: host) else { return }
    entry.running -= 1
    entry.endedAt = now
    list(&entry, host)
    hosts[host] = entry
  }

  /// Asks the host for nothing before some instant.
  mutating func postpone(_ host: String, until instant: Double) {
    hosts[host, default: Host(readyAt: start)].readyAt = max(hosts[host]?.readyAt ?? 0, instant)
  }

  /// Takes all that waits for the host away.
  mutating func drop(_ host: String) -> [Item] {
    guard var entry = hosts.removeValue(forKey: host) else { return [] }
    defer { hosts[host] = entry }
    let items = entry.waiting[entry.next...].map(\.item)
    (entry.waiting, entry.next) = ([], 0)
    count -= items.count
    return items
  }

  private func readyAt(_ entry: Host) -> Double {
    guard let ended = entry.endedAt ?? (isResumed ? start : nil), !entry.isEmpty else {
      return entry.readyAt
    }
    return max(entry.readyAt, ended + entry.waiting[entry.next].manner.delay)
  }

  private mutating func list(_ entry: inout Host, _ host: String) {
    guard !entry.isListed, !entry.isEmpty,
      entry.running < entry.waiting[entry.next].manner.connections
    else { return }
    entry.isListed = true
    serial += 1
    order.insert(Turn(at: readyAt(entry), serial: serial, host: host))
  }
}
