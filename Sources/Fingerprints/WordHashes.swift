import Language

/// A text's words as numbers: runs of letters and digits, folded, so that quotation marks, dashes and line ends do not count.
enum WordHashes {
  /// FNV-1a over the code points of each word. Where a script writes no spaces, as Chinese and Japanese, each sign is a word.
  ///
  /// - Complexity: O(n).
  static func of(_ text: String) -> [UInt64] {
    let folded = NormalForm.foldedBytes(text)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(folded.count / 6)
    var hash = start
    Kind.common.withUnsafeBufferPointer { common in
      folded.withUnsafeBufferPointer { bytes in
        var place = 0
        while place < bytes.count {
          let (value, length) = scalar(bytes, at: place)
          place &+= length
          let kind = value < common.count ? common[value] : Kind(value)
          if kind == .part {
            hash = (hash ^ UInt64(truncatingIfNeeded: value)) &* prime
            continue
          }
          if hash != start {
            hashes.append(hash)
            hash = start
          }
          if kind == .word {
            hashes.append((start ^ UInt64(truncatingIfNeeded: value)) &* prime)
          }
        }
      }
    }
    if hash != start { hashes.append(hash) }
    return hashes
  }

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// The finalizer of MurmurHash3 (A. Appleby), which spreads every bit over all.
  static func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ (value >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ (value >> 33)
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
