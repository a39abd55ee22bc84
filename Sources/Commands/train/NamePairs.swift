import Digest
import Foundation
import JSON
import Language

/// Names in both scripts, and the fifth of them that is kept for measuring.
struct NamePairs {
  struct Pair: Hashable, Decodable {
    var ru: String
    var en: String
  }

  /// - Throws: for a file that cannot be read.
  ///
  /// - Parameter path: NDJSON of `en` and `ru`, or a table whose first two columns they are.
  static func all(of path: String) throws -> [Pair] {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    let lines = text.split(separator: "\n")
    if path.hasSuffix(".tsv") {
      return lines.dropFirst().map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return Pair(ru: NormalForm.fold(cells[1]), en: NormalForm.fold(cells[0]))
      }
    }
    let decoder = JSONDecoder()
    return try lines.map { line in
      let pair = try decoder.decode(Pair.self, from: Data(line.utf8))
      return Pair(ru: NormalForm.fold(pair.ru), en: NormalForm.fold(pair.en))
    }
  }

  /// Whether a pair is kept for measuring: one in five, by its digest.
  static func isHeld(_ pair: Pair) -> Bool {
    UInt64(SHA256.hex("\(pair.ru)\t\(pair.en)").prefix(8), radix: 16)! % 5 == 0
  }
}
