import Archive
import Calendar
import Digest
import Foundation
import Synchronization
import Web

/// Archives what the crawl brings, and then notes it in the round: on a thread of its own, so that packing holds no network up.
///
/// What the state knows is in the archive; what is in the archive without being known is asked for again. Answers that wait
/// here hold a bounded number of bytes.
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
    var isClosed = false
    var failure: (any Error)?
  }

  private let queue = Mutex(Queue())
  private let arrived = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private static let maxBytes = 4 << 20

  /// - Throws: `ArchiveError`.
  init(archive folder: String, name: String, program: String, state: FetchState) throws {
    let writer = try ArchiveWriter(folder: folder, name: name, program: program)
    let box = WriterBox(writer: writer)
    Thread.detachNewThread { [self] in
      let packer = ResponsePacker()
      while let items = take() {
        do {
          try keep(items, writer: box.writer, packer: packer, state: state)
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

  private func keep(
    _ items: [Item], writer: ArchiveWriter, packer: ResponsePacker, state: FetchState
  ) throws {
    var entries: [RoundEntry] = []
    for item in items {
      let place = try item.response.map { try writer.append(packer.pack($0)) }
      if var entry = item.entry {
        entry.place = place
        if let body = item.response?.body, entry.outcome == .new {
          entry.bytes = body.count
          entry.sha256 = SHA256.hex(body)
          if entry.sha256 == item.knownDigest { entry.outcome = .unchanged }
        }
        entries.append(entry)
      }
      if let address = item.listing, let place, let response = item.response {
        let listing = KnownListing(
          finalAddress: response.uri, etag: response.headers["etag"],
          lastModified: response.headers["last-modified"], place: place)
        try state.write(listing, at: address)
      }
    }
    try state.write(entries)
  }
}
