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
    let words = NormalForm.fold(text).unicodeScalars
      .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .map(hash)
    guard !words.isEmpty else { return nil }
    let length = min(3, words.count)
    var sums = [Int](repeating: 0, count: 64)
    for start in 0...(words.count - length) {
      let shingle = words[start..<start + length].reduce(0) { mix($0 &* 31 &+ $1) }
      for bit in 0..<64 { sums[bit] += shingle >> UInt64(bit) & 1 == 1 ? 1 : -1 }
    }
    let value = (0..<64).reduce(UInt64(0)) { $0 | (sums[$1] > 0 ? 1 << UInt64($1) : 0) }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// FNV-1a over the code points.
  private static func hash(_ word: String.UnicodeScalarView.SubSequence) -> UInt64 {
    word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1.value)) &* 0x100_0000_01b3 }
  }

  /// The finalizer of MurmurHash3 (A. Appleby), which spreads every bit over all.
  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ (value >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ (value >> 33)
  }
}
