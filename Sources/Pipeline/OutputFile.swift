import CSystem
import Foundation
import Synchronization

/// Where bytes go: standard output, or a file that bears its name only once it is whole.
///
/// The bytes of a file go to a temporary one in the same folder, which is synced and renamed by `commit()`.
final class OutputFile: Sendable {
  private let descriptor: Int32
  private let place: Place
  /// How much has been written, and up to where the kernel has been told to bring it to the disk: at the end there is then
  /// little to wait for.
  private let progress = Mutex((written: 0, begun: 0))
  private static let piece = 4 << 20

  private enum Place {
    case standardOutput
    case file(temporary: String, final: String)
  }

  /// Standard output.
  init() {
    descriptor = STDOUT_FILENO
    place = .standardOutput
  }

  /// - Throws: `RunError` when the file cannot be made, or when something that is no plain file bears its name.
  init(path: String) throws {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw RunError(.cannotCreate, "\(path) is no plain file; name another output")
    }
    let url = URL(fileURLWithPath: path)
    let temporary = url.deletingLastPathComponent()
      .appendingPathComponent(Self.temporaryPrefix + "\(url.lastPathComponent).\(getpid())").path
    unlink(temporary)
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw RunError.system(.cannotCreate, "cannot create \(temporary)")
    }
    place = .file(temporary: temporary, final: path)
    Unfinished.paths.withLock { _ = $0.insert(temporary) }
  }

  /// How the name of a file that is not whole yet begins.
  package static let temporaryPrefix = ".unfinished-"

  deinit {
    guard case .file(let temporary, _) = place else { return }
    close(descriptor)
    Unfinished.paths.withLock { if $0.remove(temporary) != nil { unlink(temporary) } }
  }

  /// - Throws: `RunError`, or `ClosedPipe` when the reader of standard output has gone.
  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Foundation.write(
          descriptor, buffer.baseAddress! + written, buffer.count - written)
        if count >= 0 {
          written += count
        } else if errno == EPIPE, case .standardOutput = place {
          throw ClosedPipe()
        } else if errno != EINTR {
          throw RunError.system(.inputOutput, "cannot write \(name)")
        }
      }
    }
    if case .file = place { note(bytes.count) }
  }

  private func note(_ count: Int) {
    let start = progress.withLock { progress -> Int? in
      progress.written += count
      guard progress.written - progress.begun >= Self.piece else { return nil }
      defer { progress.begun = progress.written }
      return progress.begun
    }
    if let start { CSystem_begin_writing(descriptor, start) }
  }

  /// Gives the file its name.
  func commit() throws {
    guard case .file(let temporary, let final) = place else { return }
    guard fsync(descriptor) == 0 else { throw RunError.system(.inputOutput, "cannot sync \(name)") }
    try Unfinished.paths.withLock { paths in
      guard rename(temporary, final) == 0 else {
        throw RunError.system(.cannotCreate, "cannot rename to \(final)")
      }
      paths.remove(temporary)
    }
    try Self.syncFolder(of: final)
  }

  private var name: String {
    if case .file(_, let final) = place { return final }
    return "standard output"
  }

  /// Makes a rename outlast a power cut.
  private static func syncFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw RunError.system(.inputOutput, "cannot open \(folder)") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw RunError.system(.inputOutput, "cannot sync \(folder)")
    }
  }
}

/// The temporary files of this process, for the one who ends it.
enum Unfinished {
  static let paths = Mutex<Set<String>>([])

  /// Removes them all and then runs `end`, during which none can be finished.
  static func remove(andThen end: () -> Never) -> Never {
    paths.withLock { paths in
      for path in paths { unlink(path) }
      end()
    }
  }
}
