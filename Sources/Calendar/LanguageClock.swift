import CICU
import Synchronization

/// The clock of the country that a language most likely stands for, by CLDR's likely subtags and ICU's zones.
package enum LanguageClock {
  /// The zones of each language that was asked for: ICU goes through all of the world's to find them.
  private static let zones = Mutex<[String: [String]]>([:])

  /// How far that clock was ahead of UTC then, summer time included.
  ///
  /// - Parameter language: BCP 47.
  /// - Returns: nil where the country has several clocks, as for English and Russian.
  /// - Complexity: O(n) in the country's zones, up to the first that differs.
  package static func offset(of language: String, at instant: Instant) -> UTCOffset? {
    var clock: Int32?
    for zone in zones(of: language) {
      var minutes: Int32 = 0
      guard CICU_offset(zone, Int64(instant.seconds), &minutes), clock ?? minutes == minutes
      else { return nil }
      clock = minutes
    }
    return clock.flatMap { UTCOffset(minutes: Int($0)) }
  }

  private static func zones(of language: String) -> [String] {
    zones.withLock { known in
      if let zones = known[language] { return zones }
      // The country with most zones, the United States, has some thirty of twenty letters.
      let names = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 12) { room in
        let count = CICU_zones(language, room.baseAddress!, Int32(room.count))
        return String(decoding: room[..<Int(count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
      let zones = names.split(separator: "\n").map(String.init)
      known[language] = zones
      return zones
    }
  }
}
