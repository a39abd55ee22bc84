extension String {
  /// The string of some code points, in one piece: the standard library's views ask for room at each of them.
  ///
  /// - Complexity: O(n).
  package init(codePoints: some Collection<Unicode.Scalar>) {
    var length = 0
    for scalar in codePoints { length += UTF8.width(scalar) }
    self.init(unsafeUninitializedCapacity: length) { bytes in
      var count = 0
      for scalar in codePoints {
        if scalar.isASCII {
          bytes[count] = UInt8(truncatingIfNeeded: scalar.value)
          count += 1
        } else {
          for unit in scalar.utf8 {
            bytes[count] = unit
            count += 1
          }
        }
      }
      return count
    }
  }
}
