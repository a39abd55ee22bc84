import Pipeline
import Records
import Synchronization

/// The run at work, for the moment in which a signal ends it.
final class CurrentRun: Sendable {
  private let state = Mutex<(folder: RunFolder, manifest: Manifest)?>(nil)

  /// Writes the manifest down and remembers it.
  func note(_ manifest: Manifest, in folder: RunFolder) throws {
    try state.withLock {
      try folder.write(manifest)
      $0 = manifest.state == .running ? (folder, manifest) : nil
    }
  }

  /// Marks the run as interrupted. Its stages end with this process.
  func interrupt() {
    state.withLock { state in
      guard case (let folder, var manifest)? = state else { return }
      manifest.state = .interrupted
      manifest.finishedAt = Timestamp.now()
      manifest.stages.removeAll { $0.state == .running }
      try? folder.write(manifest)
    }
  }
}
