import Learning

/// The weights of features for each label, as one file per language holds them.
///
/// The file: a tag, the chain's start and steps, the step between two values of a weight, then the features in the
/// order of their keys: the key less the one before, a bit for each label that has a weight, and those weights, a byte
/// each.
package struct NameWeights: Sendable {
  package let chain: Chain
  /// What a weight of 1 in `rows` is worth.
  let unit: Float
  private var keys: [UInt32]
  private var rows: [SIMD8<Int8>]
  private let mask: Int
  /// How many features have weights.
  package let count: Int

  static let tag: UInt32 = 0x3146_5243  // CRF1

  /// - Throws: `TaggerError` for a broken file.
  package init(bytes: [UInt8]) throws(TaggerError) {
    var reader = ByteReader(bytes)
    guard reader.tag() == Self.tag else { throw .notWeights }
    var chain = NameLabels.chain()
    for to in 0..<NameLabels.count { chain.start[to] = try reader.float() }
    for from in 0..<NameLabels.count {
      for to in 0..<NameLabels.count { chain.steps[from][to] = try reader.float() }
    }
    self.chain = chain
    unit = try reader.float()
    count = try reader.number()
    guard count <= bytes.count else { throw .cutShort }
    var capacity = 1024
    while capacity < count * 2 { capacity *= 2 }
    mask = capacity - 1
    keys = [UInt32](repeating: 0, count: capacity)
    rows = [SIMD8<Int8>](repeating: .zero, count: capacity)
    var key: UInt32 = 0
    for _ in 0..<count {
      key &+= UInt32(truncatingIfNeeded: try reader.number())
      let labels = try reader.byte()
      var row = SIMD8<Int8>.zero
      for label in 0..<8 where labels & (1 << label) != 0 {
        row[label] = Int8(bitPattern: try reader.byte())
      }
      var slot = Int(key >> 1) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      (keys[slot], rows[slot]) = (key, row)
    }
  }

  /// The key of a feature, of 30 bits, so that most keys take two bytes of a file; never 0, which marks a free slot.
  @inline(__always)
  static func key(_ feature: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: feature >> 34) | 1 }

  /// What a place's features add up to.
  @inline(__always)
  func score(_ features: [UInt64]) -> Chain.Scores {
    var sum = SIMD8<Int16>.zero
    keys.withUnsafeBufferPointer { keys in
      rows.withUnsafeBufferPointer { rows in
        for feature in features {
          let key = Self.key(feature)
          var slot = Int(key >> 1) & mask
          while keys[slot] != 0 {
            if keys[slot] == key {
              sum &+= SIMD8<Int16>(truncatingIfNeeded: rows[slot])
              break
            }
            slot = (slot + 1) & mask
          }
        }
      }
    }
    return Chain.Scores(sum) * unit
  }
}
