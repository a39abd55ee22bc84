extension String {
  /// Each run of white space as one space, none at either end.
  ///
  /// - Complexity: O(n).
  var collapsed: String {
    var text = self
    return text.withUTF8 { utf8 in
      String(unsafeUninitializedCapacity: utf8.count) { buffer in
        _ = buffer.initialize(from: utf8)
        return buffer.collapse()
      }
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes each run of white space in valid UTF-8 as one space, none at either end.
  ///
  /// - Returns: how many bytes are left.
  /// - Complexity: O(n).
  func collapse() -> Int {
    var from = 0
    var to = 0
    var pending = false
    while from < count {
      let space = spaceLength(at: from)
      if space > 0 {
        pending = to > 0
        from += space
        continue
      }
      // There is room: at least one byte of white space has been left out.
      if pending {
        self[to] = 0x20
        to += 1
        pending = false
      }
      repeat {
        self[to] = self[from]
        to += 1
        from += 1
      } while from < count && self[from] & 0xC0 == 0x80
    }
    return to
  }

  /// How many bytes of white space, or of a byte order mark, stand at a place where a scalar begins: 0 to 3.
  @inline(__always)
  private func spaceLength(at place: Int) -> Int {
    let byte = self[place]
    if byte < 0x80 { return byte == 0x20 || byte >= 0x09 && byte <= 0x0D ? 1 : 0 }
    switch byte {
    // U+0085, U+00A0
    case 0xC2: return self[place + 1] == 0x85 || self[place + 1] == 0xA0 ? 2 : 0
    case 0xE1, 0xE2, 0xE3, 0xEF:
      var scalars = UTF8Scalars(UnsafeBufferPointer(rebasing: self[place..<place + 3]))
      let scalar = scalars.next()!
      return ScalarClass.of(scalar).contains(.space) || scalar == "\u{FEFF}" ? 3 : 0
    default: return 0
    }
  }
}
