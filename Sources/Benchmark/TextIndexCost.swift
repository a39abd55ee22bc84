import Fingerprints
import GRDB
import Learning
import Load

/// What `TextIndex` costs, measured on fingerprints that are made up: `make bench` prints it.
struct TextIndexCost {
  /// Per second.
  var added: Double
  /// Fingerprints looked up per second, of which every second one has a copy.
  var asked: Double
  /// How many of those with a copy were found.
  var found: Double

  /// Fills the warehouse with fingerprints and asks for some.
  ///
  /// - Parameter seconds: a clock.
  init(
    of warehouse: Warehouse, fingerprints count: Int, questions: Int, seconds: () -> Double
  ) throws {
    self = try warehouse.queue.writeWithoutTransaction { db in
      let index = try TextIndex(db)
      let begun = seconds()
      try db.inTransaction {
        for number in 0..<count {
          _ = try index.add(String(number), Self.made(number))
        }
        try index.takeNew()
        return .commit
      }
      let filled = seconds()
      var found = 0
      for question in 0..<questions {
        // Far apart, as a night's articles lie.
        let number = question &* 7_919 % count
        let fingerprint =
          question % 2 == 0 ? Self.copy(of: number) : Self.made(count + question)
        let copies = try index.copies(of: fingerprint, besides: 0)
        if copies.contains(where: { $0.number == number + 1 }) { found += 1 }
      }
      let asked = seconds()
      return TextIndexCost(
        added: Double(count) / (filled - begun), asked: Double(questions) / (asked - filled),
        found: Double(found) * 2 / Double(questions))
    }
  }

  private init(added: Double, asked: Double, found: Double) {
    (self.added, self.asked, self.found) = (added, asked, found)
  }

  private static func made(_ number: Int) -> Fingerprint {
    var random = SplitMix(state: UInt64(number) &* 0x9e37_79b9_7f4a_7c15)
    return Fingerprint(
      values: (0..<Fingerprint.places).map { _ in UInt16(truncatingIfNeeded: random.next()) })
  }

  /// Every third place differs.
  private static func copy(of number: Int) -> Fingerprint {
    Fingerprint(
      values: made(number).values.enumerated().map { $0 % 3 == 2 ? $1 ^ 1 : $1 })
  }
}
