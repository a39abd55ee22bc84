import Foundation
import JSON

/// Small files of our own with one JSON object a line: outcomes, rejects.
package enum NDJSONFile {
  /// - Throws: `RunError` with `noInput`, or with `data` naming the line.
  package static func read<T: Decodable>(_ type: T.Type, from url: URL) throws -> [T] {
    guard let data = FileManager.default.contents(atPath: url.path) else {
      throw RunError(.noInput, "cannot read \(url.path)")
    }
    return try data.split(separator: 0x0A).enumerated().map { number, line in
      do {
        return try decode(type, json: line)
      } catch let error as JSONError {
        throw RunError(.data, "\(url.path), line \(number + 1): \(error.message)")
      }
    }
  }
}
