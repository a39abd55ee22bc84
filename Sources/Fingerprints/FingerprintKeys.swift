extension Fingerprint {
  /// How many keys a fingerprint has.
  package static let keys = 16

  /// What near texts are looked up by: two texts of a similarity of 0.5 share one of these with a chance of 0.99, of 0.4 with
  /// 0.94, of 0.1 with 0.15, and two without a run in common with 10^-8.
  ///
  /// Each is made of two places: 1 - (1 - similarity^2)^16, locality-sensitive hashing after P. Indyk, R. Motwani, STOC 1998,
  /// https://doi.org/10.1145/276698.276876. 32 bits, since SQLite's index then takes 13 bytes for one.
  package var keys: [Int32] {
    (0..<Self.keys).map { band in
      let pair = UInt64(values[band * 2]) << 16 | UInt64(values[band * 2 + 1])
      return Int32(truncatingIfNeeded: LeastHashes.mix(UInt64(band + 1) << 32 | pair))
    }
  }
}
