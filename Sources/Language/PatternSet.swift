import CRE2

/// Several patterns that are looked for in one pass, safe to share between threads.
///
/// The pass costs about what one pattern costs, while the patterns begin alike. Patterns that begin with anything (`^.*`)
/// multiply each other's states: `PatternSearch` is for them.
package final class PatternSet: Sendable {
  /// More patterns than this outgrow the memory that RE2 gives one automaton, which then begins anew every few texts.
  private static let size = 24

  private let patterns: [Pattern]
  // RE2 objects are immutable and documented as thread-safe once built. Each holds the next `size` patterns.
  private nonisolated(unsafe) let automata: [OpaquePointer]

  /// - Parameters:
  ///   - patterns: all of one case sensitivity.
  ///   - isAnchored: every pattern begins with `^`; the pass then ends where none can match any more, mostly at the
  ///     first letters.
  package init(_ patterns: [Pattern], isAnchored: Bool = false) {
    precondition(!isAnchored || patterns.allSatisfy { $0.source.hasPrefix("^") })
    self.patterns = patterns
    automata = stride(from: 0, to: patterns.count, by: Self.size).map { start in
      let automaton = CRE2Set_new(patterns[start].isCaseSensitive, isAnchored)
      for pattern in patterns[start..<min(start + Self.size, patterns.count)] {
        precondition(pattern.isCaseSensitive == patterns[0].isCaseSensitive)
        let isAdded = CRE2Set_add(automaton, pattern.source, pattern.source.utf8.count)
        precondition(isAdded, "RE2 takes \(pattern.source) alone, but not in a set")
      }
      precondition(CRE2Set_compile(automaton), "RE2 has no memory for \(Self.size) patterns")
      return automaton
    }
  }

  deinit { for automaton in automata { CRE2Set_free(automaton) } }

  /// The place of the first pattern, in the order given, that UTF-8 text holds a match of.
  ///
  /// - Complexity: O(n) in the bytes of the text.
  package func first(matching utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    for group in automata.indices {
      if let place = places(in: group, matching: utf8).first { return place }
    }
    return nil
  }

  /// The places of all patterns that UTF-8 text holds a match of, in order.
  ///
  /// - Complexity: O(n) in the bytes of the text.
  package func all(matching utf8: UnsafeBufferPointer<UInt8>) -> [Int] {
    automata.indices.flatMap { places(in: $0, matching: utf8) }
  }

  package func first(matching text: String) -> Int? {
    var text = text
    return text.withUTF8 { first(matching: $0) }
  }

  package func all(matching text: String) -> [Int] {
    var text = text
    return text.withUTF8 { all(matching: $0) }
  }

  private func places(in group: Int, matching utf8: UnsafeBufferPointer<UInt8>) -> [Int] {
    let first = group * Self.size
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.size) { places in
      let count = utf8.withMemoryRebound(to: CChar.self) { text in
        CRE2Set_all(
          automata[group], text.baseAddress, text.count, places.baseAddress!, Int32(Self.size))
      }
      if count == CRE2SetUnknown {
        let end = min(first + Self.size, patterns.count)
        return (first..<end).filter { patterns[$0].matches(utf8) }
      }
      return count == 0 ? [] : places[..<Int(count)].map { first + Int($0) }
    }
  }
}
