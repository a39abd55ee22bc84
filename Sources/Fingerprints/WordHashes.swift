import Language

/// A text's words as numbers: runs of letters and digits, folded, so that quotation marks, dashes and line ends do not count.
enum WordHashes {
  /// FNV-1a over the code points of each word. Where a script writes no spaces, as Chinese and Japanese, each sign is a word.
  ///
  /// - Complexity: O(n).
  static func of(_ text: String) -> [UInt64] {
    let start: UInt64 = 0xcbf2_9ce4_8422_2325
    let folded = NormalForm.fold(text)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(folded.utf8.count / 6)
    var hash = start
    for scalar in folded.unicodeScalars {
      let kind = Kind(scalar)
      if kind != .part, hash != start {
        hashes.append(hash)
        hash = start
      }
      switch kind {
      case .part: hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3
      case .word: hashes.append((start ^ UInt64(scalar.value)) &* 0x100_0000_01b3)
      case .gap: break
      }
    }
    if hash != start { hashes.append(hash) }
    return hashes
  }

  /// The finalizer of MurmurHash3 (A. Appleby), which spreads every bit over all.
  static func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ (value >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ (value >> 33)
  }

  private enum Kind {
    case part, word, gap

    /// The common ranges by number, since every code point of every text passes here; the rest by its properties.
    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7a, 0xdf...0xf6, 0xf8...0x24f, 0x400...0x481, 0x48a...0x52f:
        self = .part
      case 0..<0x80, 0x2000...0x206f: self = .gap
      case 0x3041...0x3096, 0x30a1...0x30fa, 0x3400...0x4dbf, 0x4e00...0x9fff, 0x20000...0x323af:
        self = .word
      default:
        let properties = scalar.properties
        self = properties.isAlphabetic || properties.numericType != nil ? .part : .gap
      }
    }
  }
}
