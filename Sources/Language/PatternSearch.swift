import CRE2

/// Several patterns of which each holds words that a text must hold to match; one look for all the words tells which
/// patterns to try. Safe to share between threads.
///
/// After RE2's FilteredRE2, which finds the words in the patterns by itself; a pattern without one is always tried.
package final class PatternSearch: Sendable {
  // RE2 objects are immutable and documented as thread-safe once built.
  private nonisolated(unsafe) let compiled: OpaquePointer
  private let isEmpty: Bool

  package init(_ patterns: [Pattern]) {
    isEmpty = patterns.isEmpty
    compiled = CRE2Search_new()
    for pattern in patterns {
      let isAdded = CRE2Search_add(
        compiled, pattern.source, pattern.source.utf8.count, pattern.isCaseSensitive)
      precondition(isAdded, "RE2 takes \(pattern.source) alone, but not in a search")
    }
    // RE2 complains on standard error of a search for nothing.
    precondition(
      isEmpty || CRE2Search_compile(compiled), "RE2 has no memory for \(patterns.count) patterns")
  }

  deinit { CRE2Search_free(compiled) }

  /// The place of the first pattern, in the order given, that UTF-8 text holds a match of.
  ///
  /// - Complexity: O(n) in the bytes of the text, for each pattern that is tried.
  package func first(matching utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !isEmpty else { return nil }
    let found = utf8.withMemoryRebound(to: CChar.self) {
      CRE2Search_first(compiled, $0.baseAddress, $0.count)
    }
    return found < 0 ? nil : Int(found)
  }

  package func first(matching text: String) -> Int? {
    var text = text
    return text.withUTF8 { first(matching: $0) }
  }
}
