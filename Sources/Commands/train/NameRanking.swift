import Language

/// Ranks many Latin words by their likeness to a Russian one.
///
/// Only words whose Russian reading, or whose folded transliteration, shares enough letter pairs with the Russian word are
/// compared in full.
struct NameRanking {
  private let sounds: NameSounds
  private let words: [String]
  private var byPair: [String: [Int32]] = [:]
  /// Words that are compared in full, at most.
  private static let most = 300

  init(_ words: [String], _ sounds: NameSounds) {
    self.words = words
    self.sounds = sounds
    for (number, word) in words.enumerated() {
      for pair in Self.pairs(sounds.readings(of: word).first ?? "", NameKey.key(word)) {
        byPair[pair, default: []].append(Int32(number))
      }
    }
  }

  /// The word with the greatest likeness; of equals the first.
  func nearest(to russian: String) -> String? {
    var shared: [Int32: Float] = [:]
    for pair in Self.pairs(russian, NameKey.key(russian)) {
      guard let numbers = byPair[pair] else { continue }
      let worth = 1 / Float(numbers.count + 20).squareRoot()
      for number in numbers { shared[number, default: 0] += worth }
    }
    let candidates = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most)
    var best: (word: String, likeness: Double)?
    for (number, _) in candidates {
      let word = words[Int(number)]
      let likeness = sounds.likeness(russian, word)
      if likeness > best?.likeness ?? 0 { best = (word, likeness) }
    }
    return best?.word
  }

  /// Letters side by side, and those with one between them; "^" opens, "$" closes.
  private static func pairs(_ words: String...) -> Set<String> {
    var pairs: Set<String> = []
    for word in words {
      let letters = Array("^\(word)$".unicodeScalars)
      for index in letters.indices.dropLast() {
        pairs.insert("\(letters[index])\(letters[index + 1])")
        if index + 2 < letters.count { pairs.insert("\(letters[index])-\(letters[index + 2])") }
      }
    }
    return pairs
  }
}
