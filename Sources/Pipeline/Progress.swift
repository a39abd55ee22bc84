import Foundation

/// A line on standard error that shows how far a stage is: records, rate, share done, time left.
struct Progress {
  private let stage: String
  /// Bytes of the input, where that is known.
  private let total: Int?
  private let shown: Bool
  private let started = DispatchTime.now()
  private var last = DispatchTime.now()

  init(stage: String, total: Int?, shown: Bool) {
    self.stage = stage
    self.total = total
    self.shown = shown
  }

  /// Seconds since the stage began.
  var seconds: Double {
    Double(DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds) / 1e9
  }

  /// Shows the state, at most five times a second.
  mutating func update(records: Int, bytes: Int) {
    guard shown, DispatchTime.now().uptimeNanoseconds - last.uptimeNanoseconds > 200_000_000 else {
      return
    }
    last = DispatchTime.now()
    var line = "\(stage): \(records) records, \(Int(Double(records) / max(seconds, 0.001)))/s"
    if let total, total > 0, bytes > 0 {
      let share = min(1, Double(bytes) / Double(total))
      line += ", \(Int(share * 100)) %, \(Int(seconds / share * (1 - share))) s left"
    }
    // To the line's start, the text, and erase what a longer line left behind.
    FileHandle.standardError.write(Data("\r\(line)\u{1B}[K".utf8))
  }

  /// Leaves the terminal's line clean.
  func end() {
    if shown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
