import DataFiles
import Digest
import Foundation

/// What tells one file from another.
package struct FileFacts: Equatable, Sendable {
  package let sha256: String
  package let lines: Int

  /// - Throws: `RunError` with `noInput`.
  /// - Complexity: O(n) in the bytes, in constant memory.
  package init(of url: URL) throws {
    let input = try InputFile(path: url.path)
    let digest = SHA256()
    var lines = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(input.descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw RunError.system(.inputOutput, "cannot read \(url.path)") }
      if count == 0 { break }
      buffer.withUnsafeBytes { bytes in
        let piece = UnsafeRawBufferPointer(rebasing: bytes[..<count])
        digest.update(piece)
        lines += piece.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
      }
    }
    sha256 = digest.finish()
    self.lines = lines
  }

  /// One digest for all data files of some modules.
  package static func dataDigest(of modules: [String]) throws -> String {
    let digest = SHA256()
    for module in modules {
      let folder = try DataFiles.folder(of: module)
      let paths =
        FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
      for path in paths.sorted() {
        guard
          let data = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path)
        else {
          continue  // a folder
        }
        digest.update("\(module)/\(path) \(SHA256.hex(data))\n")
      }
    }
    return digest.finish()
  }
}

extension FileFacts {
  /// One digest for several.
  package static func combined(_ digests: [String]) -> String {
    SHA256.hex(digests.joined(separator: "\n"))
  }
}
