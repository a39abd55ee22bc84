extension Unicode.Scalar {
  /// The code point that begins at a byte of a string's UTF-8, which is whole code points.
  package init(codePointOf bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    func low(_ offset: Int) -> UInt32 { UInt32(bytes[place &+ offset] & 0x3f) }
    let first = UInt32(bytes[place])
    let value =
      switch first {
      case 0..<0x80: first
      case 0..<0xe0: (first & 0x1f) &<< 6 | low(1)
      case 0..<0xf0: (first & 0x0f) &<< 12 | low(1) &<< 6 | low(2)
      default: (first & 0x07) &<< 18 | low(1) &<< 12 | low(2) &<< 6 | low(3)
      }
    self = Unicode.Scalar(value)!
  }
}

extension String {
  /// The string of some code points, in one piece: the standard library's views ask for room at each of them.
  ///
  /// - Complexity: O(n).
  package init(codePoints: ArraySlice<Unicode.Scalar>) {
    self = codePoints.withUnsafeBufferPointer { String(codePoints: $0) }
  }

  init(codePoints: UnsafeBufferPointer<Unicode.Scalar>) {
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * codePoints.count) { bytes in
      var count = 0
      for scalar in codePoints {
        let value = scalar.value
        if value < 0x80 {
          bytes[count] = UInt8(truncatingIfNeeded: value)
          count &+= 1
        } else if value < 0x800 {
          bytes[count] = UInt8(truncatingIfNeeded: 0xc0 | value &>> 6)
          bytes[count &+ 1] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3f)
          count &+= 2
        } else {
          for unit in scalar.utf8 {
            bytes[count] = unit
            count &+= 1
          }
        }
      }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[..<count]), as: UTF8.self)
    }
  }

  /// The code points, read once from one end to the other: an array of the standard library's view counts them first.
  ///
  /// - Complexity: O(n).
  package var codePoints: [Unicode.Scalar] {
    var text = self
    return text.withUTF8 { bytes in
      [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { scalars, count in
        scalars.withMemoryRebound(to: UInt32.self) { count = Self.decode(bytes, into: $0) }
      }
    }
  }

  /// - Returns: how many code points the bytes of a string are.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, into values: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    var (place, count) = (0, 0)
    // A string's bytes are whole code points.
    func next() -> UInt32 {
      place &+= 1
      return UInt32(bytes[place &- 1] & 0x3f)
    }
    while place < bytes.count {
      let first = UInt32(bytes[place])
      if first < 0x80, place &+ 8 <= bytes.count {
        let eight = UnsafeRawPointer(bytes.baseAddress! + place)
          .loadUnaligned(as: UInt64.self)
        if eight & 0x8080_8080_8080_8080 == 0 {
          for byte in 0..<8 { values[count &+ byte] = UInt32(bytes[place &+ byte]) }
          place &+= 8
          count &+= 8
          continue
        }
      }
      place &+= 1
      if first < 0x80 {
        values[count] = first
      } else if first < 0xe0 {
        values[count] = (first & 0x1f) &<< 6 | next()
      } else if first < 0xf0 {
        values[count] = (first & 0x0f) &<< 12 | next() &<< 6 | next()
      } else {
        values[count] = (first & 0x07) &<< 18 | next() &<< 12 | next() &<< 6 | next()
      }
      count &+= 1
    }
    return count
  }
}
