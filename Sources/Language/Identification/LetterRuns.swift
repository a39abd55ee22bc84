/// The runs of letters that a text's language is told by: one to five letters inside a word, its edges counted as letters, and
/// whole words of four to twelve letters.
///
/// A run is known by a hash, which `scripts/language-table.py` computes alike.
enum LetterRuns {
  static let longestRun = 5
  static let wordLengths = 4...12
  /// 2^64 divided by the golden ratio: the usual multiplier of Fibonacci hashing (Knuth, TAOCP 6.4).
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// So many weights of 8 bits fit into a sum of 16.
  private static let mostRows = 255
  /// Sets a whole word apart from the run of the same letters.
  private static let wordMark: UInt64 = 0x5BD1_E995

  /// Adds to `sums` the rows of all runs between two places of a text whose letters are numbers, 0 between words.
  ///
  /// Sixteen weights are added at a time; what the last sixteen of a row read of the next row is beyond the languages. They
  /// are added in 16 bits, which hold `mostRows` rows, for half the work that 32 bits make.
  ///
  /// - Returns: how many runs the table knows.
  /// - Complexity: O(n) in the letters, times the languages of the group.
  static func add(
    _ letters: UnsafeBufferPointer<UInt32>, group: borrowing LanguageTable.Group,
    to sums: UnsafeMutableBufferPointer<SIMD16<Int32>>
  ) -> Int {
    let width = group.languages.count
    let blocks = group.blocks
    let mask = UInt64(group.slots.count - 1)
    return group.slots.withUnsafeBufferPointer { slots in
      group.weights.withUnsafeBufferPointer { weights in
        withUnsafeTemporaryAllocation(of: SIMD16<Int16>.self, capacity: blocks) { rows in
          rows.initialize(repeating: .zero)
          let part = rows.baseAddress!
          let weights = weights.baseAddress!
          var known = 0
          func settle() {
            for block in 0..<blocks {
              sums[block] &+= SIMD16<Int32>(truncatingIfNeeded: part[block])
              part[block] = .zero
            }
          }
          func add(_ hash: UInt64) {
            let mixed = mix(hash)
            let mark = UInt32(truncatingIfNeeded: mixed >> 32) & 0xFFFF_0000
            var slot = mixed & mask
            while true {
              let found = slots[Int(slot)]
              if found == 0 { return }
              if found & 0xFFFF_0000 == mark {
                let row = UnsafeRawPointer(weights + (Int(found & 0xFFFF) - 1) * width)
                for block in 0..<blocks {
                  let more = row.loadUnaligned(fromByteOffset: block * 16, as: SIMD16<Int8>.self)
                  part[block] &+= SIMD16<Int16>(truncatingIfNeeded: more)
                }
                known += 1
                if known % mostRows == 0 { settle() }
                return
              }
              slot = (slot + 1) & mask
            }
          }
          for start in letters.indices {
            var hash: UInt64 = 0
            let atEdge = letters[start] == 0
            let reach = min(letters.count - start, atEdge ? wordLengths.upperBound + 2 : longestRun)
            for length in 1...reach {
              let letter = letters[start + length - 1]
              hash = hash &* multiplier &+ UInt64(letter) &+ 1
              if letter == 0, length > 1 {
                if length <= longestRun, length > 2 || !atEdge { add(hash) }
                if atEdge, wordLengths.contains(length - 2) { add(hash ^ wordMark) }
                break
              }
              if length <= longestRun, letter != 0 || length > 1 { add(hash) }
            }
          }
          settle()
          return known
        }
      }
    }
  }

  @inline(__always)
  private static func mix(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash ^= hash >> 29
    hash = hash &* multiplier
    return hash ^ hash >> 32
  }
}
