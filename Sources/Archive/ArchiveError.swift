import Glibc

/// What ends the work on an archive: the disk or the file system does not do what it is asked.
package struct ArchiveError: Error, Equatable, CustomStringConvertible {
  package enum Code: String, Sendable { case create, open, read, write }

  package var code: Code
  package var path: String
  /// The system's own words.
  package var message: String

  package var description: String { "cannot \(code) \(path): \(message)" }

  /// With the words for `errno`.
  static func system(_ code: Code, _ path: String) -> ArchiveError {
    ArchiveError(code: code, path: path, message: String(cString: strerror(errno)))
  }
}
