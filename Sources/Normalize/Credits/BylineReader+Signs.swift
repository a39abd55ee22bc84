extension BylineReader {
  /// Whether a line may hold what `bars` looks for.
  static func mayHoldBar(_ line: String) -> Bool {
    var before: UInt8 = 0
    for byte in line.utf8 {
      switch byte {
      // The first bytes of "·" and of the bullets and dashes.
      case UInt8(ascii: "|"), 0x0a, 0xc2, 0xe2: return true
      case UInt8(ascii: "-") where before == UInt8(ascii: " "): return true
      default: before = byte
      }
    }
    return false
  }

  /// Whether a settled line may hold what `separator` looks for: a sign, or between two words one of four bytes at most.
  static func mayHoldSeparator(_ line: String) -> Bool {
    // Of the word that is being read; none is short that opens the line.
    var length = 5
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "&"): return true
      case UInt8(ascii: " ") where length < 5: return true
      case UInt8(ascii: " "): length = 0
      default: length += 1
      }
    }
    return false
  }
}
