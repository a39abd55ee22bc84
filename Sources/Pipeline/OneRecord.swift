import Foundation
import JSON
import Records

/// One record of an input, for a person to look at.
package enum OneRecord {
  /// The first record, or the first whose id begins with `id`. Lines that are none are passed over.
  ///
  /// - Parameter path: nil or `-` for standard input.
  /// - Throws: `RunError` with `noInput` where there is no such record.
  package static func read<R: Record>(_ type: R.Type, from path: String?, id: String?) throws -> R {
    let input = try InputFile(path: path)
    var lines = LineReader(input, longest: PipelineSettings().maxLineBytes)
    let reader = JSONReader()
    while let chunk = try lines.next() {
      for line in chunk.lines where line.tooLong == nil {
        let record = chunk.bytes[line.range].withUnsafeBytes {
          try? reader.record(type, from: $0).record
        }
        if let record, id.map(record.id.hasPrefix) ?? true { return record }
      }
    }
    throw RunError(
      .noInput,
      "\(input.name) holds no \(type.schema)" + (id.map { " whose id begins with \($0)" } ?? ""))
  }

  /// A file's text; what is no UTF-8 is replaced by U+FFFD.
  ///
  /// - Throws: `RunError` with `noInput`.
  package static func text(of path: String) throws -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw RunError(.noInput, "cannot open \(path)")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
