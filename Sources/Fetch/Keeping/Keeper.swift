import Archive
import Calendar
import Digest
import Foundation
import Synchronization
import Web

/// Archives what the crawl brings, and then notes it in the round: on a thread of its own, so that packing holds no network up.
///
/// What the state knows is in the archive; what is in the archive without being known is asked for again. The pages that are
/// made of the answers lie ready once both are written. Answers that wait here hold a bounded number of bytes.
final class Keeper: Sendable {
  /// An answer, and what is to be noted of it once it is kept.
  struct Item: Sendable {
    var response: ArchivedResponse?
    var entry: RoundEntry?
    /// What the page was before, to be compared.
    var knownDigest: String?
    /// The address of a listing whose answer this is.
    var listing: String?

    var bytes: Int { (response?.body.count ?? 0) + 1024 }
  }

  private struct Queue {
    var items: [Item] = []
    var bytes = 0
    var made: [Fetched] = []
    var isClosed = false
    var failure: (any Error)?
  }

  private let queue = Mutex(Queue())
  private let arrived = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private static let maxBytes = 2 << 20

  private let pages: RoundPages
  private let packers = PackerPool()

  /// - Throws: `ArchiveError`.
  init(
    archive folder: String, name: String, program: String, state: FetchState, pages: RoundPages
  ) throws {
    self.pages = pages
    let writer = try ArchiveWriter(folder: folder, name: name, program: program)
    let box = WriterBox(writer: writer)
    Thread.detachNewThread { [self] in
      while let items = take() {
        do {
          try keep(items, writer: box.writer, state: state)
        } catch {
          queue.withLock { $0.failure = $0.failure ?? error }
        }
        room.signal()
      }
      do {
        try box.writer.close()
      } catch {
        queue.withLock { $0.failure = $0.failure ?? error }
      }
      ended.signal()
    }
  }

  /// The writer goes to the thread, and nobody else has it.
  private struct WriterBox: @unchecked Sendable {
    let writer: ArchiveWriter
  }

  /// Hands an answer over; waits while too much is waiting already.
  ///
  /// - Throws: what went wrong with an earlier one.
  func keep(_ item: Item) throws {
    while true {
      let isTaken = try queue.withLock { queue in
        if let failure = queue.failure { throw failure }
        guard queue.bytes < Self.maxBytes else { return false }
        queue.items.append(item)
        queue.bytes += item.bytes
        return true
      }
      if isTaken {
        arrived.signal()
        return
      }
      room.wait()
    }
  }

  /// Waits until all is kept, and closes the archive's file.
  func close() throws {
    queue.withLock { $0.isClosed = true }
    arrived.signal()
    ended.wait()
    if let failure = queue.withLock({ $0.failure }) { throw failure }
  }

  /// What came of the answers that are kept by now, in the archive's order.
  func made() -> [Fetched] {
    queue.withLock { queue in
      defer { queue.made = [] }
      return queue.made
    }
  }

  /// All that waits, or nil after the last.
  private func take() -> [Item]? {
    while true {
      arrived.wait()
      let (items, isClosed) = queue.withLock { queue in
        defer { (queue.items, queue.bytes) = ([], 0) }
        return (queue.items, queue.isClosed)
      }
      if !items.isEmpty { return items }
      if isClosed { return nil }
    }
  }

  /// An item as it is to be written.
  private struct Ready: Sendable {
    var item: Item
    var packed: PackedResponse?
    var fetched: Fetched?
  }

  private func keep(_ items: [Item], writer: ArchiveWriter, state: FetchState) throws {
    var entries: [RoundEntry] = []
    let ready = items.concurrentMap { self.prepare($0) }
    for each in ready {
      let place = try each.packed.map { try writer.append($0) }
      if var entry = each.item.entry {
        entry.place = place
        entries.append(entry)
      }
      if let address = each.item.listing, let place, let response = each.item.response {
        let listing = KnownListing(
          finalAddress: response.uri, etag: response.headers["etag"],
          lastModified: response.headers["last-modified"], place: place)
        try state.write(listing, at: address)
      }
    }
    try state.write(entries)
    queue.withLock { $0.made += ready.compactMap(\.fetched) }
  }

  private func prepare(_ item: Item) -> Ready {
    let digest = item.response.map { SHA256.hex($0.body) }
    var ready = Ready(
      item: item, packed: item.response.map { packers.pack($0, bodyDigest: digest) })
    guard var entry = item.entry else { return ready }
    if entry.outcome == .new, let response = item.response {
      entry.bytes = response.body.count
      entry.sha256 = digest
      if digest == item.knownDigest { entry.outcome = .unchanged }
    }
    let fetched = pages.fetched(entry, item.response)
    entry.judge(fetched)
    ready.item.entry = entry
    ready.fetched = fetched
    return ready
  }
}

/// A packer for each thread that asks.
private final class PackerPool: @unchecked Sendable {
  private let lock = NSLock()
  private var idle: [ResponsePacker] = []

  func pack(_ response: ArchivedResponse, bodyDigest: String?) -> PackedResponse {
    let packer = lock.withLock { idle.popLast() } ?? ResponsePacker()
    defer { lock.withLock { idle.append(packer) } }
    return packer.pack(response, bodyDigest: bodyDigest)
  }
}
