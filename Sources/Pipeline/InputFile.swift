import Foundation

/// FILE or standard input, open for reading.
final class InputFile: Sendable {
  let descriptor: Int32
  /// As rejects give it: the path, or `-`.
  let name: String
  /// Bytes, where that is known beforehand.
  let size: Int?
  private let isOurs: Bool

  /// - Parameters:
  ///   - path: nil or `-` for standard input.
  ///   - name: what rejects call it, where that is not its path.
  /// - Throws: `RunError` with `noInput`.
  init(path: String?, name: String? = nil) throws {
    if let path, path != "-" {
      self.name = name ?? path
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw RunError.system(.noInput, "cannot open \(path)") }
      isOurs = true
    } else {
      self.name = name ?? "-"
      descriptor = STDIN_FILENO
      isOurs = false
    }
    var status = stat()
    fstat(descriptor, &status)
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    if status.st_mode & S_IFMT == S_IFDIR {
      throw RunError(.noInput, "\(self.name) is a folder; name a file of records")
    }
  }

  /// A descriptor that is open already and stays its owner's.
  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    size = nil
    isOurs = false
  }

  deinit {
    if isOurs { close(descriptor) }
  }
}
