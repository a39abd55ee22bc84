import Fingerprints

/// Texts of which one is a syndicated copy of the other, cut or with residue.
package enum NearDuplicates {
  /// Places of 64 that agree in copies: a similarity of 0.42.
  ///
  /// A copy with two fifths of its text cut off and a sixth of residue has 0.52, which shows as less than this once in twenty.
  /// Two articles of which a third is the same boilerplate have 0.2, which shows as this once in three thousand.
  /// `make score` prints what that comes to.
  package static let leastAgreement = 27

  /// Whether two texts that share a key are copies. Told by these two alone, so that what is derived from it does not depend
  /// on what else is known, or since when.
  package static func areCopies(_ one: Fingerprint, _ other: Fingerprint) -> Bool {
    one.agreement(with: other) >= leastAgreement
  }
}
