import DataFiles
import Language

/// One row of `elements.tsv` or `element-marks.tsv`: what class or id an element of the page's own bears.
package struct ElementRule: Sendable {
  package let name: String
  package let strikes: String
  package let spares: String
  let pattern: Pattern

  /// What an element of the page's own bears.
  package static func all() throws -> [ElementRule] { try rows("Data/elements.tsv") }

  /// What an element bears that is no chrome by that: a hint, not a verdict.
  package static func marks() throws -> [ElementRule] { try rows("Data/element-marks.tsv") }

  private static func rows(_ path: String) throws -> [ElementRule] {
    try DataFiles.table(path, of: "Clean").map { cells in
      // A word of a class: at an edge, or set off by a sign; capitals are split before.
      ElementRule(
        name: cells[0], strikes: cells[2], spares: cells[3],
        pattern: Pattern(known: "(?:^|[^a-z])(?:\(cells[1]))(?:$|[^a-z])"))
    }
  }

  /// Whether class or id, as written, holds one of the row's words.
  package func matches(_ name: String) -> Bool {
    Self.withWords(of: name) { pattern.matches($0) }
  }

  /// The longest part of a class and an id that is looked at, in bytes.
  private static let longest = 400

  /// The same as a text.
  static func words(_ name: String) -> String {
    withWords(of: name) { String(decoding: $0, as: UTF8.self) }
  }

  /// `shareBar` as `share bar`: lower case, a space before each capital that follows a small letter.
  static func withWords<Result>(
    of name: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * longest) { words in
      var count = 0
      var afterSmall = false
      for byte in name.utf8.prefix(longest) {
        let isCapital = byte >= 0x41 && byte <= 0x5A
        if isCapital, afterSmall {
          words[count] = 0x20
          count += 1
        }
        words[count] = isCapital ? byte | 0x20 : byte
        count += 1
        afterSmall = byte >= 0x61 && byte <= 0x7A
      }
      return body(UnsafeBufferPointer(rebasing: words[..<count]))
    }
  }
}
