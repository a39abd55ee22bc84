import CSystem
import Glibc

/// A file that is being written. It bears its final name once it is closed; until then `.open` follows it.
///
/// It is locked while it is open: who finds an unlocked one knows that its writer is dead.
final class ArchiveFile {
  static let openEnding = ".open"

  /// Its final name.
  let name: String
  private let folder: String
  private let descriptor: Int32
  private(set) var length = 0
  private var unsynced = 0
  /// Up to here the kernel has been told to write.
  private var begun = 0
  private var isClosed = false

  /// - Throws: `ArchiveError`, also when there is a file of that name.
  init(folder: String, name: String) throws {
    self.folder = folder
    self.name = name
    let path = "\(folder)/\(name)\(Self.openEnding)"
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw ArchiveError.system(.create, path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      Glibc.close(descriptor)
      throw ArchiveError.system(.open, path)
    }
  }

  deinit { if !isClosed { Glibc.close(descriptor) } }

  /// - Returns: where the bytes begin.
  func append(_ bytes: [UInt8]) throws -> Int {
    try bytes.withUnsafeBytes { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while !rest.isEmpty {
        let count = write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else {
          let error = ArchiveError.system(.write, path)
          // What was written of the record must not stand before the next one.
          ftruncate(descriptor, off_t(length))
          lseek(descriptor, off_t(length), SEEK_SET)
          throw error
        }
        rest = .init(rebasing: rest[count...])
      }
    }
    length += bytes.count
    unsynced += bytes.count
    if unsynced >= Self.batch { try sync() }
    if length - begun >= Self.piece {
      CSystem_begin_writing(descriptor, begun)
      begun = length
    }
    return length - bytes.count
  }

  /// Bytes after which a power cut can take no more.
  private static let batch = 16 << 20
  /// So many are written to the disk at once, while others come.
  private static let piece = 2 << 20

  func sync() throws {
    guard unsynced > 0 else { return }
    guard fdatasync(descriptor) == 0 else { throw ArchiveError.system(.write, path) }
    unsynced = 0
  }

  /// Gives the file its final name.
  func close() throws {
    try sync()
    try Self.settle(folder: folder, name: name)
    isClosed = true
    Glibc.close(descriptor)
  }

  /// Renames the open file, and makes that outlast a power cut.
  static func settle(folder: String, name: String) throws {
    let path = "\(folder)/\(name)"
    guard rename(path + openEnding, path) == 0 else { throw ArchiveError.system(.write, path) }
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ArchiveError.system(.open, folder) }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw ArchiveError.system(.write, folder) }
  }

  private var path: String { "\(folder)/\(name)\(Self.openEnding)" }
}
