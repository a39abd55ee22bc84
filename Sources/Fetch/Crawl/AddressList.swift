import Glibc
import Web

/// The addresses in a source's `urls`, as written there and in the files that it names. Files are read as far as addresses are
/// asked for: there may be a million in one.
struct AddressList {
  private enum Part {
    case address(String)
    case file(LineFile)
  }

  private var parts: ArraySlice<Part>

  /// - Throws: `FetchError` for a file that is missing.
  init(_ source: SourceSettings) throws {
    parts = try source.urls.map { written in
      if SourceSettings.isAddress(written) { return .address(written) }
      guard let file = LineFile(path: written) else {
        throw FetchError(code: .noSuchInput, source: source.name, path: written)
      }
      return .file(file)
    }[...]
  }

  var isEmpty: Bool { parts.isEmpty }

  /// The next address; blank lines and comments are none.
  mutating func next() -> String? {
    while let part = parts.first {
      switch part {
      case .address(let written):
        parts.removeFirst()
        return written
      case .file(let file):
        while let line = file.next()?.trimmed {
          if !line.isEmpty, !line.hasPrefix("#") { return line }
        }
        parts.removeFirst()
      }
    }
    return nil
  }
}

/// A file that is read line by line. Owns a `FILE`.
private final class LineFile {
  private let file: UnsafeMutablePointer<FILE>
  private var line: UnsafeMutablePointer<CChar>?
  private var capacity = 0

  /// nil where there is no file that may be read.
  init?(path: String) {
    guard let file = fopen(path, "re") else { return nil }
    self.file = file
    var status = stat()
    if fstat(fileno(file), &status) != 0 || status.st_mode & S_IFMT == S_IFDIR { return nil }
  }

  deinit {
    fclose(file)
    free(line)
  }

  /// With its end; nil after the last.
  func next() -> String? {
    let count = getline(&line, &capacity, file)
    guard count >= 0, let line else { return nil }
    return String(
      decoding: UnsafeRawBufferPointer(start: line, count: count), as: UTF8.self)
  }
}
