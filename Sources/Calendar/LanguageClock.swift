import CICU

/// The clock of the country that a language most likely stands for, by CLDR's likely subtags and ICU's zones.
package enum LanguageClock {
  /// How far that clock was ahead of UTC then, summer time included.
  ///
  /// - Parameter language: BCP 47.
  /// - Returns: nil where the country has several clocks, as for English and Russian.
  /// - Complexity: O(n) in the country's zones; some 20 microseconds each.
  package static func offset(of language: String, at instant: Instant) -> UTCOffset? {
    var minutes: Int32 = 0
    guard CICU_clock(language, Int64(instant.seconds), &minutes) else { return nil }
    return UTCOffset(minutes: Int(minutes))
  }
}
