import Archive
import Digest
import Dispatch
import Foundation
import Synchronization

/// Archives what the crawl brings, and then notes it in the round: on threads of its own, so that packing holds no network up.
///
/// What the state knows is in the archive; what is in the archive without being known is asked for again. The lines of the
/// pages that are made of the answers lie ready once both are written. Answers that wait here hold a bounded number of
/// bytes.
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

  private struct Progress {
    var made: [Fetched] = []
    var failure: (any Error)?
  }

  private let progress = Mutex(Progress())
  private let ended = DispatchSemaphore(value: 0)
  private let work: OrderedWork<Item, Ready>
  private static let maxBytes = 1 << 20
  /// Seconds in which answers come together before they are written: a transaction costs as much as packing a page.
  private static let gathering = 0.003

  /// - Throws: `ArchiveError`.
  init(
    archive folder: String, name: String, program: String, state: FetchState, pages: RoundPages
  ) throws {
    let writer = try ArchiveWriter(folder: folder, name: name, program: program)
    work = OrderedWork(limit: Self.maxBytes) {
      let packer = ResponsePacker()
      return { Self.prepare($0, packer, pages) }
    }
    let box = WriterBox(writer: writer)
    Thread.detachNewThread { [self] in
      while let ready = work.next(gathering: Self.gathering) {
        note { try keep(ready, writer: box.writer, state: state) }
      }
      note { try box.writer.close() }
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
    if let failure = progress.withLock({ $0.failure }) { throw failure }
    work.add(item, bytes: item.bytes)
  }

  /// Waits until all is kept, and closes the archive's file.
  func close() throws {
    work.close()
    ended.wait()
    if let failure = progress.withLock({ $0.failure }) { throw failure }
  }

  /// What came of the answers that are kept by now, in the archive's order.
  func made() -> [Fetched] {
    progress.withLock { progress in
      defer { progress.made = [] }
      return progress.made
    }
  }

  /// Keeps the first error for whoever asks.
  private func note(_ attempt: () throws -> Void) {
    do {
      try attempt()
    } catch {
      progress.withLock { $0.failure = $0.failure ?? error }
    }
  }

  /// An item as it is to be written.
  private struct Ready: Sendable {
    var entry: RoundEntry?
    var packed: PackedResponse?
    /// Of a listing.
    var listing: (address: String, response: ArchivedResponse)?
    var fetched: Fetched?
  }

  private func keep(_ ready: [Ready], writer: ArchiveWriter, state: FetchState) throws {
    var entries: [RoundEntry] = []
    for each in ready {
      let place = try each.packed.map { try writer.append($0) }
      if var entry = each.entry {
        entry.place = place
        entries.append(entry)
      }
      if let (address, response) = each.listing, let place {
        let listing = KnownListing(
          finalAddress: response.uri, etag: response.headers["etag"],
          lastModified: response.headers["last-modified"], place: place)
        try state.write(listing, at: address)
      }
    }
    try state.write(entries)
    progress.withLock { $0.made += ready.compactMap(\.fetched) }
  }

  private static func prepare(_ item: Item, _ packer: ResponsePacker, _ pages: RoundPages) -> Ready
  {
    let digest = item.response.map { SHA256.hex($0.body) }
    var ready = Ready(packed: item.response.map { packer.pack($0, bodyDigest: digest) })
    if let address = item.listing, let response = item.response {
      ready.listing = (address, response)
    }
    guard var entry = item.entry else { return ready }
    if entry.outcome == .new, let response = item.response {
      entry.bytes = response.body.count
      entry.sha256 = digest
      if digest == item.knownDigest { entry.outcome = .unchanged }
    }
    let fetched = pages.fetched(entry, item.response)
    entry.judge(fetched)
    ready.entry = entry
    ready.fetched = fetched
    return ready
  }
}
