import CSystem
import Dispatch
import Foundation

/// Ends the process on SIGINT and SIGTERM without leaving anything half-done behind.
package enum Interruption {
  /// Arms the handlers. `SIGPIPE` becomes an error of `write`, so that a closed pipe can end a stage quietly.
  ///
  /// A stage that the driver started dies with it, however the driver dies.
  ///
  /// - Parameter cleanUp: what else to do before the end; called once, on another thread.
  package static func arm(cleanUp: @escaping @Sendable () -> Void = {}) {
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        cleanUp()
        FileHandle.standardError.write(Data("interrupted\n".utf8))
        Unfinished.remove { _exit(128 + number) }
      }
      source.activate()
      sources.append(source)
    }
    dieWithDriver()
  }

  /// Names the driver's process to the stages that it starts.
  package static let driverVariable = "DATELINE_DRIVER"

  private static func dieWithDriver() {
    guard let value = getenv(driverVariable), let driver = Int32(String(cString: value)) else {
      return
    }
    _ = CSystem_terminate_with_parent()
    if getppid() != driver { _exit(128 + SIGTERM) }
  }

  private static let queue = DispatchQueue(label: "signals")
  // Armed once, before anything else runs.
  private nonisolated(unsafe) static var sources: [any DispatchSourceSignal] = []
}
