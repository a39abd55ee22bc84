import CRE2

/// Several patterns that are looked for in one pass, safe to share between threads.
///
/// The pass costs about what one pattern costs, while the patterns begin alike (`^…`); patterns that may match anywhere
/// multiply each other's states, and are quicker one by one.
package final class PatternSet: Sendable {
  /// RE2's own default for one pattern. With less, a set of fifty begins its automaton anew every few texts.
  private static let memory: Int64 = 8 << 20

  // RE2 objects are immutable and documented as thread-safe once built.
  private nonisolated(unsafe) let compiled: OpaquePointer
  private let patterns: [Pattern]

  /// - Throws: `Pattern.Invalid`.
  package init(_ patterns: [String], caseSensitive: Bool = true) throws {
    self.patterns = try patterns.map { try Pattern($0, caseSensitive: caseSensitive) }
    compiled = CRE2Set_new(caseSensitive, Self.memory)
    var error = [CChar](repeating: 0, count: 256)
    for pattern in patterns {
      let isAdded = CRE2Set_add(compiled, pattern, pattern.utf8.count, &error, error.count)
      precondition(isAdded, "RE2 takes \(pattern) alone, but not in a set")
    }
    guard CRE2Set_compile(compiled) else {
      throw Pattern.Invalid(pattern: "a set of \(patterns.count)", reason: "out of memory")
    }
  }

  deinit { CRE2Set_free(compiled) }

  /// The place of the first pattern, in the order given, that UTF-8 text holds a match of.
  ///
  /// - Complexity: O(n) in the bytes of the text.
  package func first(matching utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    let found = utf8.withMemoryRebound(to: CChar.self) {
      CRE2Set_first(compiled, $0.baseAddress, $0.count)
    }
    if found == CRE2SetUnknown { return patterns.firstIndex { $0.matches(utf8) } }
    return found == CRE2SetNone ? nil : Int(found)
  }

  package func first(matching text: String) -> Int? {
    var text = text
    return text.withUTF8 { first(matching: $0) }
  }
}
