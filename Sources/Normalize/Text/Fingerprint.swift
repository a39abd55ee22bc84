import Language
import Records

/// A SimHash: texts that share most of their three-word runs share most of its 64 bits.
///
/// After M. Charikar, "Similarity Estimation Techniques from Rounding Algorithms", STOC 2002,
/// https://doi.org/10.1145/509907.509965
enum Fingerprint {
  /// 16 hexadecimal digits; nil for a text without words.
  ///
  /// - Complexity: O(n).
  static func of(_ text: String) -> String? {
    let words = wordHashes(NormalForm.fold(text))
    guard !words.isEmpty else { return nil }
    let length = min(3, words.count)
    let count = words.count - length + 1
    var ones = [Int](repeating: 0, count: 64)
    ones.withUnsafeMutableBufferPointer { ones in
      for start in 0..<count {
        var shingle: UInt64 = 0
        for word in words[start..<start + length] { shingle = mix(shingle &* 31 &+ word) }
        for bit in 0..<64 { ones[bit] += Int(truncatingIfNeeded: shingle >> UInt64(bit) & 1) }
      }
    }
    let value = (0..<64).reduce(UInt64(0)) { $0 | (ones[$1] * 2 > count ? 1 << UInt64($1) : 0) }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// FNV-1a over the code points of each run of letters and digits.
  private static func wordHashes(_ text: String) -> [UInt64] {
    let start: UInt64 = 0xcbf2_9ce4_8422_2325
    var hashes: [UInt64] = []
    var hash = start
    for scalar in text.unicodeScalars {
      if SettledText.isWordPart(scalar) {
        hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3
      } else if hash != start {
        hashes.append(hash)
        hash = start
      }
    }
    return hash == start ? hashes : hashes + [hash]
  }

  /// The finalizer of MurmurHash3 (A. Appleby), which spreads every bit over all.
  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ (value >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ (value >> 33)
  }
}
