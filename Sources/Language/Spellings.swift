/// The beginnings of a word that are spelled so far, each once and as likely as its likeliest way.
///
/// A beginning is known by a hash of its letters, and written out only where it is among the best: most are not.
struct Spellings {
  private struct Longer {
    var before: (cell: Int, place: Int)
    var more: [UInt8]
    var share: Double
    var hash: UInt64
  }

  private var found: [Longer] = []
  private var places: [UInt64: Int] = [:]

  /// - Parameter place: where `spelled` stands among the shorter ones.
  mutating func add(
    _ more: [UInt8], to spelled: Spelled, at place: (cell: Int, place: Int), share: Double
  ) {
    var hash = spelled.hash
    for letter in more { hash = Spelled.hash(hash, letter) }
    let longer = Longer(before: place, more: more, share: spelled.share * share, hash: hash)
    if let known = places[hash] {
      if longer.share > found[known].share { found[known] = longer }
    } else {
      places[hash] = found.count
      found.append(longer)
    }
  }

  /// The likeliest, the likeliest first; of two that are as likely the one that comes first in the alphabet.
  ///
  /// - Parameter before: the letters of a shorter one.
  func best(_ count: Int, before: ((cell: Int, place: Int)) -> [UInt8]) -> [Spelled] {
    found.sorted { one, other in
      one.share == other.share
        ? (before(one.before) + one.more).lexicographicallyPrecedes(
          before(other.before) + other.more)
        : one.share > other.share
    }
    .prefix(count).map {
      Spelled(letters: before($0.before) + $0.more, share: $0.share, hash: $0.hash)
    }
  }
}

/// The beginning of a word in a table's letters, and how likely it is.
struct Spelled {
  var letters: [UInt8] = []
  var share = 1.0
  /// FNV-1a of the letters: two of a few hundred beginnings never have the same.
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  static func hash(_ hash: UInt64, _ letter: UInt8) -> UInt64 {
    (hash ^ UInt64(letter)) &* 0x100_0000_01b3
  }
}
