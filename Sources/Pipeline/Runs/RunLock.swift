import Foundation

/// Keeps two runs from writing one output folder. The kernel releases it when the process dies, however it dies.
package final class RunLock {
  private let descriptor: Int32

  /// - Throws: `RunError` with `busy` when another run holds the lock, `cannotCreate` when there can be none.
  package init(_ folder: OutputFolder) throws {
    let path = folder.lockFile.path
    // Not inherited by the stages: one that outlives a killed driver must not hold the next run up.
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw RunError.system(.cannotCreate, "cannot lock \(path)") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let number = errno
      close(descriptor)
      guard number == EWOULDBLOCK else {
        throw RunError.system(.cannotCreate, "cannot lock \(path)", errno: number)
      }
      throw RunError(.busy, "another run is writing \(folder.root.path); wait for its end")
    }
  }

  deinit { close(descriptor) }
}
