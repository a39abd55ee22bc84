/// The runs of letters that a text's language is told by: one to five letters inside a word, its edges counted as letters, and
/// whole words of four to twelve letters.
///
/// A run is known by a hash, which `scripts/language-table.py` computes alike.
enum LetterRuns {
  static let longestRun = 5
  static let wordLengths = 4...12
  /// 2^64 divided by the golden ratio: the usual multiplier of Fibonacci hashing (Knuth, TAOCP 6.4).
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// Sets a whole word apart from the run of the same letters.
  private static let wordMark: UInt64 = 0x5BD1_E995

  /// Starts of runs that are looked up together: their hashes lie in the nearest cache.
  private static let stretch = 64
  /// Runs that begin at one place: one of each length, and a whole word.
  private static let mostRuns = longestRun + 1

  /// Adds to `sums` the rows of the runs that begin at some places of a text whose letters are numbers, 0 between words.
  ///
  /// Hashing, looking up and adding take turns, each over many runs: the table outgrows the caches, and only a loop that
  /// does nothing else has many of its reads under way at once.
  ///
  /// - Parameter letters: no run goes beyond them.
  /// - Returns: how many runs the table knows.
  /// - Complexity: O(n) in the places, times the languages of the group.
  static func add(
    _ letters: UnsafeBufferPointer<UInt32>, from starts: Range<Int>,
    group: borrowing LanguageTable.Group, to sums: UnsafeMutableBufferPointer<SIMD16<Int32>>
  ) -> Int {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: stretch * mostRuns) { hashes in
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: stretch * mostRuns) { rows in
        var known = 0
        for start in stride(from: starts.lowerBound, to: starts.upperBound, by: stretch) {
          let some = start..<min(start + stretch, starts.upperBound)
          let runs = hash(letters, from: some, into: hashes)
          let found = group.rows(of: UnsafeBufferPointer(rebasing: hashes[..<runs]), into: rows)
          group.add(UnsafeBufferPointer(rebasing: rows[..<found]), to: sums)
          known += found
        }
        return known
      }
    }
  }

  /// - Returns: how many runs begin at the places.
  private static func hash(
    _ letters: UnsafeBufferPointer<UInt32>, from starts: Range<Int>,
    into hashes: UnsafeMutableBufferPointer<UInt64>
  ) -> Int {
    var count = 0
    func add(_ hash: UInt64) {
      hashes[count] = mix(hash)
      count &+= 1
    }
    var start = starts.lowerBound
    while start < starts.upperBound {
      let first = letters[start]
      var hash = UInt64(first) &+ 1
      // A gap alone is no run, but the edge of those that begin with it.
      if first != 0 { add(hash) }
      let reach = min(letters.count &- start, first == 0 ? wordLengths.upperBound &+ 2 : longestRun)
      var length = 1
      while length < reach {
        let letter = letters[start &+ length]
        length &+= 1
        hash = hash &* multiplier &+ UInt64(letter) &+ 1
        if letter == 0 {
          if length <= longestRun, length > 2 || first != 0 { add(hash) }
          if first == 0, wordLengths.contains(length &- 2) { add(hash ^ wordMark) }
          break
        }
        if length <= longestRun { add(hash) }
      }
      start &+= 1
    }
    return count
  }

  @inline(__always)
  private static func mix(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash ^= hash >> 29
    hash = hash &* multiplier
    return hash ^ hash >> 32
  }
}

extension LanguageTable.Group {
  /// So many weights of 8 bits fit into a sum of 16.
  private static let mostRows = 255

  /// Looks hashes up.
  ///
  /// - Returns: how many the table knows; `rows` begins with the numbers of their rows, counted from 1.
  fileprivate borrowing func rows(
    of hashes: UnsafeBufferPointer<UInt64>, into rows: UnsafeMutableBufferPointer<UInt16>
  ) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var (known, place) = (0, 0)
      while place < hashes.count {
        let hash = hashes[place]
        let mark = UInt32(truncatingIfNeeded: hash &>> 32) & 0xFFFF_0000
        var slot = Int(truncatingIfNeeded: hash) & mask
        var found = slots[slot]
        while found != 0, found & 0xFFFF_0000 != mark {
          slot = (slot &+ 1) & mask
          found = slots[slot]
        }
        // Always written, counted where it was found: a branch would be guessed wrong every other time.
        rows[known] = UInt16(truncatingIfNeeded: found)
        known &+= found == 0 ? 0 : 1
        place &+= 1
      }
      return known
    }
  }

  /// Adds rows of weights, sixteen languages at a time; what the last sixteen of a row read of the next row is beyond the
  /// languages. Two weights of 8 bits are added as one number of 16, the upper ones once more alone: for half the work
  /// that taking each apart makes.
  fileprivate borrowing func add(
    _ rows: UnsafeBufferPointer<UInt16>, to sums: UnsafeMutableBufferPointer<SIMD16<Int32>>
  ) {
    let width = languages.count
    weights.withUnsafeBytes { weights in
      for start in stride(from: 0, to: rows.count, by: Self.mostRows) {
        let some = UnsafeBufferPointer(
          rebasing: rows[start..<min(start + Self.mostRows, rows.count)])
        let zeros = Int32(truncatingIfNeeded: some.count) &* Int32(Self.zero)
        for block in 0..<blocks {
          var pairs = SIMD8<UInt16>.zero
          var uppers = SIMD8<UInt16>.zero
          var place = 0
          while place < some.count {
            let more = weights.loadUnaligned(
              fromByteOffset: (Int(some[place]) &- 1) &* width &+ block &* 16,
              as: SIMD8<UInt16>.self)
            pairs &+= more
            uppers &+= more &>> 8
            place &+= 1
          }
          let lowers = pairs &- uppers &<< 8
          sums[block].evenHalf &+= SIMD8<Int32>(truncatingIfNeeded: lowers) &- zeros
          sums[block].oddHalf &+= SIMD8<Int32>(truncatingIfNeeded: uppers) &- zeros
        }
      }
    }
  }
}
