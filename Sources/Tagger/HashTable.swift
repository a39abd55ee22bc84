/// Numbers by hash, in one block of memory: open addressing with linear probing (D. Knuth, The Art of Computer
/// Programming, 6.4).
struct HashTable: Sendable {
  private var keys: [UInt32]
  private var values: [UInt16]
  private let mask: Int

  init(_ entries: [UInt32: UInt16]) {
    self.init(count: entries.count) { insert in
      for (key, value) in entries { insert(key, value) }
    }
  }

  init(count: Int, fill: ((UInt32, UInt16) -> Void) throws -> Void) rethrows {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    let mask = capacity - 1
    var keys = [UInt32](repeating: 0, count: capacity)
    var values = [UInt16](repeating: 0, count: capacity)
    try keys.withUnsafeMutableBufferPointer { keys in
      try values.withUnsafeMutableBufferPointer { values in
        // A value of zero says nothing, so that it can mark a free slot.
        try fill { key, value in
          var slot = Int(key) & mask
          while values[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
          (keys[slot], values[slot]) = (key, value)
        }
      }
    }
    (self.keys, self.values, self.mask) = (keys, values, mask)
  }

  func value(_ key: UInt32) -> UInt16 {
    var slot = Int(key) & mask
    while values[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}

/// As a file: a tag, how many entries, and each with its key's distance from the last one's.
extension HashTable {
  /// - Throws: `TaggerError` for a broken file, or one with another tag.
  init(file bytes: [UInt8], tag: UInt32) throws {
    var reader = ByteReader(bytes)
    guard reader.tag() == tag else { throw TaggerError.notATable }
    let count = try reader.number()
    try self.init(count: count) { insert in
      var key: UInt32 = 0
      for _ in 0..<count {
        key &+= UInt32(truncatingIfNeeded: try reader.number())
        insert(key, UInt16(truncatingIfNeeded: try reader.number()))
      }
    }
  }

  static func file(of entries: [UInt32: UInt16], tag: UInt32) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(tag: tag)
    writer.append(entries.count)
    var last: UInt32 = 0
    for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
      writer.append(Int(key - last))
      writer.append(Int(value))
      last = key
    }
    return writer.bytes
  }
}
