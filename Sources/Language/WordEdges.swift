/// How words begin and end, told byte by byte. Of folded words, which are in NFC, that is the same as letter by letter, while
/// `hasPrefix` and `hasSuffix` would look for canonical equivalents.
extension String {
  /// - Complexity: O(n) in the beginning.
  package func begins(with beginning: StaticString) -> Bool {
    let count = beginning.utf8CodeUnitCount
    guard utf8.count >= count else { return false }
    return withBytes { bytes in
      beginning.withUTF8Buffer { $0.elementsEqual(bytes[..<count]) }
    }
  }

  /// - Complexity: O(n) in the ending.
  package func ends(with ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard utf8.count >= count else { return false }
    return withBytes { bytes in
      ending.withUTF8Buffer { $0.elementsEqual(bytes[(bytes.count - count)...]) }
    }
  }

  /// - Complexity: O(n) in the endings.
  package func ends(withAny endings: [StaticString]) -> Bool {
    endings.contains { ends(with: $0) }
  }

  package func ends(withAny endings: EndingSet) -> Bool { endings.end(self) }

  /// Its UTF-8, in place where it lies there.
  // Public and inlinable, so that other modules have it for the closure that they hand over.
  @inlinable public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var own = self
    return own.withUTF8(body)
  }
}
