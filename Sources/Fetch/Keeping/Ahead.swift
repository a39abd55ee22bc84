import Dispatch
import Synchronization

/// A value that another thread makes while this one does something else.
final class Ahead<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let isMade = DispatchSemaphore(value: 0)

  init(_ make: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global().async { [self] in
      let made = Result { try make() }
      result.withLock { $0 = made }
      isMade.signal()
    }
  }

  /// Waits for it. To be called once.
  func value() throws -> Value {
    isMade.wait()
    return try result.withLock { $0! }.get()
  }
}
