import Digest
import JSON
import Records

/// Writes rejects as lines of JSON to a file or to standard error.
final class RejectWriter: Sendable {
  /// A record over this many bytes is given by its digest.
  static let largestPayload = 64 << 10

  private let file: OutputFile?

  /// - Parameter path: nil for standard error.
  init(path: String?) throws {
    file = try path.map(OutputFile.init(path:))
  }

  func write(_ rejects: [Reject]) throws {
    for reject in rejects {
      let line = try json(reject) + [0x0A]
      if let file { try file.write(line) } else { StandardError.write(line) }
    }
  }

  func commit() throws {
    try file?.commit()
  }

  /// The line as a reject holds it: itself, or `sha256:…` when it is too long or not UTF-8.
  static func payload(_ line: ArraySlice<UInt8>) -> String {
    if line.count <= largestPayload, let text = String(validating: line, as: UTF8.self) {
      return text
    }
    return "sha256:" + SHA256.hex(line)
  }
}
