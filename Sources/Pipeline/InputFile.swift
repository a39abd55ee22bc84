import Foundation

/// FILE or standard input, open for reading.
final class InputFile {
  let descriptor: Int32
  /// As rejects give it: the path, or `-`.
  let name: String
  /// Bytes, where that is known beforehand.
  let size: Int?

  /// - Parameter path: nil or `-` for standard input.
  /// - Throws: `RunError` with `noInput`.
  init(path: String?) throws {
    if let path, path != "-" {
      name = path
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw RunError.system(.noInput, "cannot open \(path)") }
    } else {
      name = "-"
      descriptor = STDIN_FILENO
    }
    var status = stat()
    fstat(descriptor, &status)
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    if status.st_mode & S_IFMT == S_IFDIR {
      throw RunError(.noInput, "\(name) is a folder; name a file of records")
    }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }
}
