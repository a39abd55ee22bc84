import DataFiles
import Language

/// The rows of `elements.tsv`, asked in one pass.
struct ElementRules: Sendable {
  private let names: [String]
  private let patterns: PatternSet

  init(_ rows: [ElementRule]) {
    names = rows.map(\.name)
    patterns = PatternSet(rows.map(\.pattern))
  }

  /// The name of the first row one of whose words an element's class or id holds.
  func first(matching class: String?, _ id: String?) -> String? {
    let name = [`class`, id].compactMap { $0 }.joined(separator: " ")
    guard !name.isEmpty else { return nil }
    return ElementRule.withWords(of: name) { patterns.first(matching: $0) }.map { names[$0] }
  }
}

/// One row of `elements.tsv`: what class or id an element of the page's own bears.
package struct ElementRule: Sendable {
  package let name: String
  package let strikes: String
  package let spares: String
  fileprivate let pattern: Pattern

  package static func all() throws -> [ElementRule] {
    try DataFiles.table("Data/elements.tsv", of: "Clean").map { cells in
      // A word of a class: at an edge, or set off by a sign; capitals are split before.
      ElementRule(
        name: cells[0], strikes: cells[2], spares: cells[3],
        pattern: try Pattern("(?:^|[^a-z])(?:\(cells[1]))(?:$|[^a-z])"))
    }
  }

  /// Whether class or id, as written, holds one of the row's words.
  package func matches(_ name: String) -> Bool {
    Self.withWords(of: name) { pattern.matches($0) }
  }

  /// The longest part of a class and an id that is looked at, in bytes.
  private static let longest = 400

  /// `shareBar` as `share bar`: lower case, a space before each capital that follows a small letter.
  fileprivate static func withWords<Result>(
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
