import Glibc
import Records

/// Reads regular files, never more than allowed, never waiting for a FIFO's other end.
struct FileReader {
  /// Bytes.
  let limit: Int

  /// - Parameter path: with no symbolic link at its end.
  /// - Throws: `RecordRejected`.
  func read(_ path: [UInt8]) throws -> [UInt8] {
    let file = open(path.terminated, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENXIO ? Self.notAFile : FetchReject.unreadable(Self.lastError)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FetchReject.unreadable(Self.lastError) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Self.notAFile }
    // The size only spares the reading; the loop below holds the limit even if the file grows.
    guard status.st_size <= limit else { throw tooLarge }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FetchReject.unreadable(Self.lastError) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
      guard bytes.count <= limit else { throw tooLarge }
    }
  }

  private var tooLarge: RecordRejected {
    FetchReject.tooLarge("has more than \(limit) bytes")
  }

  private static let notAFile = FetchReject.notAFile("is neither a file nor a folder")

  static var lastError: String { String(cString: strerror(errno)) }
}

extension [UInt8] {
  /// The path as C wants it.
  var terminated: [CChar] { map { CChar(bitPattern: $0) } + [0] }
}
