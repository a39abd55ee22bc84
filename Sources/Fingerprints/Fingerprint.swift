/// What tells how much of two texts is the same, without the texts: of their three-word runs, the share that both have.
///
/// 64 places of 16 bits. A place holds the same value in two fingerprints with the chance that a run of either text is in both
/// (their Jaccard similarity): a tail cut off, a line of residue, other quotation marks or paragraphs cost what they
/// take away, wherever they stand. The standard error of a similarity of 0.5 is 0.06.
///
/// MinHash by one permutation: P. Li, A. Owen, C.-H. Zhang, "One Permutation Hashing", NIPS 2012,
/// https://arxiv.org/abs/1208.1259; empty places are filled after A. Shrivastava, "Optimal Densification for Fast and
/// Accurate Minwise Hashing", ICML 2017, https://arxiv.org/abs/1703.04664; of each value 16 bits are kept after P. Li,
/// A. C. König, "b-Bit Minwise Hashing", WWW 2010, https://arxiv.org/abs/0910.3349.
package struct Fingerprint: Equatable, Sendable {
  package static let places = 64
  /// A text of fewer words has no fingerprint: one changed sentence is half of its runs.
  package static let fewestWords = 40

  package let values: [UInt16]

  /// - Precondition: as many values as places.
  package init(values: [UInt16]) {
    precondition(values.count == Self.places)
    self.values = values
  }

  /// The fingerprint of a text; nil when it has fewer than `fewestWords` words.
  ///
  /// - Complexity: O(n).
  package init?(of text: String) {
    let values = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.places) { least in
      least.initialize(repeating: .max)
      var runs = LeastHashes(into: least)
      WordHashes.add(text, to: &runs)
      return runs.words < Self.fewestWords ? nil : Self.values(of: UnsafeBufferPointer(least))
    }
    guard let values else { return nil }
    self.values = values
  }

  private static func values(of least: UnsafeBufferPointer<UInt64>) -> [UInt16] {
    least.indices.map { place in
      var from = place
      var attempt: UInt64 = 0
      // An empty place takes the value of one that every text chooses by the same dice.
      while least[from] == .max {
        attempt += 1
        from = Int(truncatingIfNeeded: LeastHashes.mix(UInt64(place) << 32 | attempt) >> 58)
      }
      return UInt16(truncatingIfNeeded: least[from])
    }
  }

  /// How many places hold the same value, of 64.
  package func agreement(with other: Fingerprint) -> Int {
    var count = 0
    for place in 0..<Self.places where values[place] == other.values[place] { count += 1 }
    return count
  }
}
