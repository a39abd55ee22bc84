import Foundation

/// The lines of a file for a pass that is measured: mapped, and cut at 0x0A by `memchr` as the stages do. Foundation's
/// `split` costs more than reading the lines' JSON.
enum MappedLines {
  /// Hands on each line that is not empty, without its LF.
  static func forEach(of path: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    try data.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        let end = memchr(rest.baseAddress!, 0x0A, rest.count)
        let length = end.map { rest.baseAddress!.distance(to: $0) } ?? rest.count
        if length > 0 { try body(UnsafeRawBufferPointer(rebasing: rest[..<length])) }
        start += length + 1
      }
    }
  }
}
