import Dispatch
import Foundation
import Synchronization

/// Work for several threads, whose results come out in the order in which the work came in.
///
///     let work = OrderedWork(limit: 1 << 20) { Packer().pack }
///     work.add(answer, bytes: answer.count)      // on one thread
///     while let packed = work.next() { … }       // on another, until `close`
///
/// No thread waits for the slowest of a group. What is held, from `add` to the next call of `next`, has a bounded number of
/// bytes.
final class OrderedWork<Input: Sendable, Output: Sendable>: Sendable {
  private enum Piece {
    case waiting(Input)
    case begun
    case done(Output)
  }

  private struct State {
    /// What nobody has taken, from the piece with the number `first` on.
    var pieces: [(piece: Piece, bytes: Int)] = []
    var first = 0
    /// The number of the next piece to begin.
    var next = 0
    /// Bytes that are not given back yet, and how many of them the last call of `next` took.
    var held = 0
    var taken = 0
    var isClosed = false

    /// Whether there is a result, or will never be one.
    var isReady: Bool {
      if case .done? = pieces.first?.piece { return true }
      return isClosed && pieces.isEmpty
    }

    mutating func takeResults() -> [Output] {
      var outputs: [Output] = []
      for (piece, bytes) in pieces {
        guard case .done(let output) = piece else { break }
        outputs.append(output)
        taken += bytes
      }
      pieces.removeFirst(outputs.count)
      first += outputs.count
      return outputs
    }
  }

  private let state = Mutex(State())
  private let limit: Int
  private let threads: Int
  private let arrived = DispatchSemaphore(value: 0)
  private let isReady = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)

  /// - Parameters:
  ///   - limit: the bytes from which on nothing more is taken in.
  ///   - makeTransform: asked once on each thread, so that the transform may own what belongs to one.
  init(
    threads: Int = ProcessInfo.processInfo.activeProcessorCount, limit: Int,
    makeTransform: @escaping @Sendable () -> (Input) -> Output
  ) {
    self.threads = threads
    self.limit = limit
    for _ in 0..<threads {
      Thread.detachNewThread { [self] in
        let transform = makeTransform()
        while let (number, input) = begin() { end(number, transform(input)) }
      }
    }
  }

  /// Takes work in, and waits as long as too much is held.
  func add(_ input: Input, bytes: Int) {
    while true {
      let isTaken = state.withLock { state in
        guard state.held < limit else { return false }
        state.pieces.append((.waiting(input), bytes))
        state.held += bytes
        return true
      }
      if isTaken {
        arrived.signal()
        return
      }
      room.wait()
    }
  }

  /// No more work comes in.
  func close() {
    state.withLock { $0.isClosed = true }
    for _ in 0..<threads { arrived.signal() }
    isReady.signal()
  }

  /// The results that are next, as many as there are; waits for one. nil after the last.
  ///
  /// - Parameter gathering: for so many seconds more are waited for.
  func next(gathering: Double = 0) -> [Output]? {
    giveBack()
    while !state.withLock({ $0.isReady }) { isReady.wait() }
    if gathering > 0, !state.withLock({ $0.isClosed }) { Thread.sleep(forTimeInterval: gathering) }
    let outputs = state.withLock { $0.takeResults() }
    return outputs.isEmpty ? nil : outputs
  }

  private func giveBack() {
    state.withLock { state in
      state.held -= state.taken
      state.taken = 0
    }
    room.signal()
  }

  /// nil at the end.
  private func begin() -> (number: Int, input: Input)? {
    arrived.wait()
    return state.withLock { state in
      let place = state.next - state.first
      guard place < state.pieces.count, case .waiting(let input) = state.pieces[place].piece
      else { return nil }
      state.pieces[place].piece = .begun
      state.next += 1
      return (state.next - 1, input)
    }
  }

  private func end(_ number: Int, _ output: Output) {
    let isFirst = state.withLock { state in
      state.pieces[number - state.first].piece = .done(output)
      return number == state.first
    }
    if isFirst { isReady.signal() }
  }
}
