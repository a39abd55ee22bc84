import Language

/// A text's words as numbers: runs of letters and digits, folded, so that quotation marks, dashes and line ends do not count.
///
/// FNV-1a over the code points of each word. Where a script writes no spaces, as Chinese and Japanese, each sign is a word.
struct WordHashes {
  private var hash = start
  private var runs: LeastHashes

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// Adds a text's words to `runs`.
  ///
  /// - Complexity: O(n). ICU is asked only for the pieces that need it.
  static func add(_ text: String, to runs: inout LeastHashes) {
    var text = text
    text.withUTF8 { bytes in
      var words = WordHashes(runs: runs)
      var place = 0
      while true {
        let (space, end) = Letters.folded.withUnsafeBufferPointer {
          words.addPlain(bytes, from: place, $0)
        }
        if end == bytes.count { break }
        // As `NormalForm` folds it: from that space to one well behind. Words that are read again change nothing.
        place = bytes[min(end + 256, bytes.count)...].firstIndex(of: 0x20) ?? bytes.count
        words.addFolded(
          NormalForm.foldedBytes(String(decoding: bytes[space..<place], as: UTF8.self)))
      }
      words.end()
      runs = words.runs
    }
  }

  /// Reads and folds ASCII, Latin-1, Cyrillic up to U+045F, the common quotation marks, dashes and currencies.
  ///
  /// - Returns: the place of the first code point for which `NormalForm` is to be asked, or the end; the place of the last
  ///   space before it, up to which alone the words then are read.
  private mutating func addPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ folded: UnsafeBufferPointer<UInt16>
  ) -> (space: Int, end: Int) {
    // Of their own, so that they stay in registers.
    var (hash, runs) = (self.hash, self.runs)
    var place = start
    var space = start
    reading: while place < bytes.count {
      let byte = bytes[place]
      var letter: UInt16
      var length = 1
      if byte < 0x80 {
        letter = folded[Int(byte)]
        if letter != 0 {
          hash = Self.add(letter, to: hash)
          place &+= 1
          continue
        }
      } else {
        // A string's bytes are whole code points, so that there is a second byte.
        let next = bytes[place &+ 1]
        length = 2
        switch byte {
        case 0xd0,
          0xd1 where next < 0xa0:
          letter = folded[0x100 &+ Int(byte & 1) &<< 6 &+ Int(next & 0x3f)]
        case 0xc2 where next != 0xb5, 0xc3:
          letter = folded[Int(byte & 3) &<< 6 &+ Int(next & 0x3f)]
          // ß is ss.
          if byte == 0xc3, next == 0x9f { hash = Self.add(letter, to: hash) }
        case 0xe2 where next == 0x80 && bytes[place &+ 2] >= 0x82:
          letter = 0
          length = 3
        case 0xe2 where next == 0x82:
          let value = 0x2080 &+ Int(bytes[place &+ 2] & 0x3f)
          letter = Kind(value) == .part ? UInt16(value) : 0
          length = 3
        default: break reading
        }
      }
      if letter != 0 {
        hash = Self.add(letter, to: hash)
      } else {
        if hash != Self.start { runs.add(hash) }
        hash = Self.start
        if byte == 0x20 { (space, self.runs, self.hash) = (place, runs, hash) }
      }
      place &+= length
    }
    if place == bytes.count { (self.runs, self.hash) = (runs, hash) }
    return (space, place)
  }

  private mutating func addFolded(_ folded: [UInt8]) {
    Kind.common.withUnsafeBufferPointer { common in
      folded.withUnsafeBufferPointer { bytes in
        var place = 0
        while place < bytes.count {
          let (value, length) = Self.scalar(bytes, at: place)
          place &+= length
          switch value < common.count ? common[value] : Kind(value) {
          case .part: hash = (hash ^ UInt64(truncatingIfNeeded: value)) &* Self.prime
          case .gap: end()
          case .word:
            end()
            runs.add((Self.start ^ UInt64(truncatingIfNeeded: value)) &* Self.prime)
          }
        }
      }
    }
  }

  @inline(__always)
  private static func add(_ letter: UInt16, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(letter)) &* prime
  }

  /// Where a word may end.
  private mutating func end() {
    if hash != Self.start {
      runs.add(hash)
      hash = Self.start
    }
  }

  /// What plain code points are folded to, 0 for those that are in no word: up to U+00FF, then from U+0400 to U+045F.
  private enum Letters {
    static let folded: [UInt16] = (Array(0..<0x100) + Array(0x400..<0x460)).map { value in
      switch value {
      case 0x41...0x5a, 0xc0...0xd6, 0xd8...0xde, 0x410...0x42f: UInt16(value + 0x20)
      case 0xdf: 0x73
      case 0x401, 0x451: 0x435
      case 0x400...0x40f: UInt16(value + 0x50)
      default: Kind(value) == .part ? UInt16(value) : 0
      }
    }
  }

  /// The code point that begins at a byte of a string's UTF-8, which is never malformed, and how many bytes it has.
  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (Int, Int) {
    let first = Int(bytes[place])
    func next(_ offset: Int) -> Int { Int(bytes[place &+ offset] & 0x3F) }
    switch first {
    case 0..<0x80: return (first, 1)
    case 0x80..<0xE0: return ((first & 0x1F) &<< 6 | next(1), 2)
    case 0xE0..<0xF0: return ((first & 0x0F) &<< 12 | next(1) &<< 6 | next(2), 3)
    default: return ((first & 0x07) &<< 18 | next(1) &<< 12 | next(2) &<< 6 | next(3), 4)
    }
  }

  private enum Kind: UInt8 {
    case part, word, gap

    /// Of every code point up to the general punctuation: most texts hold no other letters, and asking Unicode's tables is
    /// slow.
    static let common = (0..<0x2000).map(Kind.init)

    /// The common ranges by number, the rest by its properties.
    init(_ value: Int) {
      switch value {
      case 0x30...0x39, 0x61...0x7a, 0xdf...0xf6, 0xf8...0x24f, 0x400...0x481, 0x48a...0x52f:
        self = .part
      case 0..<0x80, 0x2000...0x206f: self = .gap
      case 0x3041...0x3096, 0x30a1...0x30fa, 0x3400...0x4dbf, 0x4e00...0x9fff, 0x20000...0x323af:
        self = .word
      default:
        guard let properties = Unicode.Scalar(UInt32(value))?.properties else {
          self = .gap
          return
        }
        self = properties.isAlphabetic || properties.numericType != nil ? .part : .gap
      }
    }
  }
}
