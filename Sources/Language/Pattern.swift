import CRE2

/// A compiled RE2 pattern: linear time on any text, safe to share between threads.
///
/// `\b`, `\w` and `\s` are ASCII only; write `\pL` for letters (`LetterClass`). Case is folded for all scripts with `caseSensitive: false`.
package final class Pattern: Sendable {
  /// What RE2 refused, in its own words.
  package struct Invalid: Error, CustomStringConvertible {
    package let pattern: String
    package let reason: String
    package var description: String { "pattern \(pattern): \(reason)" }
  }

  /// Where a match and its groups lie, as byte offsets into the text's UTF-8.
  package struct Match: Sendable {
    package let ranges: [Range<Int>?]
    package var range: Range<Int> { ranges[0]! }
  }

  // RE2 objects are immutable and documented as thread-safe once built.
  private nonisolated(unsafe) let compiled: OpaquePointer
  /// As RE2 has it.
  let source: String
  let isCaseSensitive: Bool

  /// - Throws: `Invalid`.
  package init(_ pattern: String, caseSensitive: Bool = true) throws {
    source = LetterClass.expanded(in: pattern)
    isCaseSensitive = caseSensitive
    compiled = CRE2_new(source, source.utf8.count, caseSensitive)
    var error = [CChar](repeating: 0, count: 256)
    guard CRE2_is_valid(compiled, &error, error.count) else {
      throw Invalid(
        pattern: pattern,
        reason: String(decoding: error.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
    }
  }

  /// A pattern that is known to be one, and is compiled when first used: nearly all of a set's never are.
  package init(known pattern: String, caseSensitive: Bool = true) {
    source = LetterClass.expanded(in: pattern)
    isCaseSensitive = caseSensitive
    compiled = CRE2_new(source, source.utf8.count, caseSensitive)
  }

  /// With the whole match, which is group 0.
  private var groups: Int { Int(CRE2_groups(compiled)) + 1 }

  deinit { CRE2_free(compiled) }

  /// The first match at or after byte `start`.
  ///
  /// - Complexity: O(n) in the bytes of the text.
  package func firstMatch(in text: String, from start: Int = 0) -> Match? {
    var text = text
    let groups = groups
    return text.withUTF8 { utf8 in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * groups) { spans in
        let found = utf8.withMemoryRebound(to: CChar.self) { bytes in
          CRE2_match(
            compiled, bytes.baseAddress, bytes.count, start, spans.baseAddress!, Int32(groups))
        }
        guard found else { return nil }
        return Match(
          ranges: (0..<groups).map {
            spans[2 * $0] < 0 ? nil : Int(spans[2 * $0])..<Int(spans[2 * $0 + 1])
          })
      }
    }
  }

  /// Every match, left to right, none overlapping another.
  ///
  /// - Complexity: O(n) in the bytes of the text for each match.
  package func allMatches(in text: String) -> [Match] {
    var text = text
    text.makeContiguousUTF8()
    var found: [Match] = []
    var start = 0
    while let match = firstMatch(in: text, from: start) {
      found.append(match)
      start = max(match.range.upperBound, start + 1)
      if start > text.utf8.count { break }
    }
    return found
  }

  /// Whether the text holds a match. Costs a fraction of asking where.
  package func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches($0) }
  }

  /// Whether UTF-8 text holds a match.
  package func matches(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.withMemoryRebound(to: CChar.self) { CRE2_matches(compiled, $0.baseAddress, $0.count) }
  }

  /// The texts of the first match and its groups.
  package func groups(in text: String) -> [String?]? {
    guard let match = firstMatch(in: text) else { return nil }
    let bytes = Array(text.utf8)
    return match.ranges.map { range in range.map { String(decoding: bytes[$0], as: UTF8.self) } }
  }
}
