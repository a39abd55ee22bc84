import Foundation

/// How long one page may take: of this thread's processor time, so that a busy machine changes no result.
///
/// Asked between steps, each of which is linear in the page. It stays with the thread that made it.
struct TimeBudget {
  private let seconds: Double
  private let start: Double

  init(seconds: Double) {
    self.seconds = seconds
    start = Self.used
  }

  /// - Throws: `RecordRejected` with `budget` when the time is used up.
  func check() throws {
    guard Self.used - start <= seconds else {
      throw CleanReject.budget("more than \(seconds) s of processor time; maxSeconds says so")
    }
  }

  /// Of this thread, in seconds; `clock_gettime`.
  private static var used: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
