/// How words begin and end, told byte by byte. Of folded words, which are in NFC, that is the same as letter by letter, while
/// `hasPrefix` and `hasSuffix` would look for canonical equivalents.
extension UnsafeBufferPointer<UInt8> {
  /// - Complexity: O(n) in the beginning.
  @inlinable func begins(with beginning: StaticString) -> Bool {
    beginning.utf8CodeUnitCount <= count && holds(beginning, at: 0)
  }

  /// - Complexity: O(n) in the ending.
  @inlinable func ends(with ending: StaticString) -> Bool {
    let start = count - ending.utf8CodeUnitCount
    return start >= 0 && holds(ending, at: start)
  }

  /// - Complexity: O(n) in the endings.
  @inlinable func ends(withAny endings: [StaticString]) -> Bool {
    for ending in endings where ends(with: ending) { return true }
    return false
  }

  @inlinable func holds(_ part: StaticString, at start: Int) -> Bool {
    part.withUTF8Buffer { part in
      for place in 0..<part.count where self[start &+ place] != part[place] { return false }
      return true
    }
  }
}

extension String {
  /// - Complexity: O(n) in the beginning.
  package func begins(with beginning: StaticString) -> Bool {
    withBytes { $0.begins(with: beginning) }
  }

  /// - Complexity: O(n) in the ending.
  package func ends(with ending: StaticString) -> Bool {
    withBytes { $0.ends(with: ending) }
  }

  /// - Complexity: O(n) in the endings.
  package func ends(withAny endings: [StaticString]) -> Bool {
    withBytes { $0.ends(withAny: endings) }
  }

  /// Whether a part stands anywhere in it.
  ///
  /// - Complexity: O(n) in the word, times the part.
  package func holds(_ part: StaticString) -> Bool {
    withBytes { bytes in
      let last = bytes.count - part.utf8CodeUnitCount
      return last >= 0 && (0...last).contains { bytes.holds(part, at: $0) }
    }
  }

  /// What stands before an ending; nil where it ends in another way.
  ///
  /// - Complexity: O(n).
  package func without(_ ending: StaticString) -> String? {
    guard ends(with: ending) else { return nil }
    return String(decoding: utf8.dropLast(ending.utf8CodeUnitCount), as: UTF8.self)
  }

  package func ends(withAny endings: EndingSet) -> Bool { withBytes(endings.end) }

  /// Its UTF-8, in place where it lies there.
  // Public and inlinable, so that other modules have it for the closure that they hand over.
  @inlinable public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var own = self
    return own.withUTF8(body)
  }
}
