import Dispatch
import Synchronization

/// Maps pieces of an input on several threads; the results come in input order to whoever asks for them.
///
/// Memory is bounded: the input is asked for its next piece only while fewer than 2 × `jobs` pieces are under way.
/// All threads are Dispatch's own, so that a blocking read or transform starves nobody.
final class OrderedMap<Piece: Sendable, Output: Sendable>: Sendable {
  private let slots = Mutex<[Slot<Output>?]>([])
  private let ready = DispatchSemaphore(value: 0)
  private let room: DispatchSemaphore

  /// Starts at once.
  init(
    jobs: Int, next: @escaping @Sendable () throws -> Piece?,
    transform: @escaping @Sendable (Piece) throws -> Output
  ) {
    room = .counting(2 * jobs)
    let workers = DispatchQueue(label: "workers", attributes: .concurrent)
    let atWork = DispatchSemaphore.counting(jobs)
    DispatchQueue(label: "reader").async {
      while true {
        self.room.wait()
        do {
          guard let piece = try next() else { return self.add(nil) }
          let slot = Slot<Output>()
          self.add(slot)
          workers.async {
            atWork.wait()
            slot.fill(Result { try transform(piece) })
            atWork.signal()
          }
        } catch {
          let slot = Slot<Output>()
          slot.fill(.failure(error))
          self.add(slot)
          return self.add(nil)
        }
      }
    }
  }

  private func add(_ slot: Slot<Output>?) {
    slots.withLock { $0.append(slot) }
    ready.signal()
  }

  /// The next result, nil after the last.
  ///
  /// - Throws: what reading or mapping that piece threw.
  func next() throws -> Output? {
    ready.wait()
    guard let slot = slots.withLock({ $0.removeFirst() }) else { return nil }
    defer { room.signal() }
    return try slot.take().get()
  }
}

extension DispatchSemaphore {
  /// A semaphore with some places free. Dispatch traps when one is freed below the value that it was made with, as at
  /// the end of an input, so it is made with 0.
  fileprivate static func counting(_ places: Int) -> DispatchSemaphore {
    let semaphore = DispatchSemaphore(value: 0)
    for _ in 0..<places { semaphore.signal() }
    return semaphore
  }
}

/// A result that is waited for.
private final class Slot<Value: Sendable>: Sendable {
  private let value = Mutex<Result<Value, any Error>?>(nil)
  private let full = DispatchSemaphore(value: 0)

  func fill(_ result: Result<Value, any Error>) {
    value.withLock { $0 = result }
    full.signal()
  }

  func take() -> Result<Value, any Error> {
    full.wait()
    return value.withLock { $0! }
  }
}
