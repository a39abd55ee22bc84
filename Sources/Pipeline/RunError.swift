import Foundation

/// Why a run cannot go on: one line on standard error, and the exit code that `sysexits.h` gives such a case.
package struct RunError: Error, Equatable, CustomStringConvertible {
  package enum Code: Int32, Sendable {
    case usage = 64
    /// Too many rejects, or input of a newer version.
    case data = 65
    case noInput = 66
    case cannotCreate = 73
    case inputOutput = 74
    /// Another run holds the lock, or the warehouse is locked.
    case busy = 75
    case configuration = 78
  }

  package var code: Code
  /// What happened, to what, and what to do about it.
  package var message: String
  /// What had been done by then; the last line on standard error.
  package var counts: String?

  package init(_ code: Code, _ message: String, counts: String? = nil) {
    self.code = code
    self.message = message
    self.counts = counts
  }

  package var description: String { message }

  /// The last call's `errno`, in words.
  static func system(_ code: Code, _ what: String, errno number: Int32 = errno) -> RunError {
    RunError(code, "\(what): \(String(cString: strerror(number)))")
  }
}

/// The reader of our standard output has gone: `| head` had enough.
struct ClosedPipe: Error {}
