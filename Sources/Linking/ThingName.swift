import Language

/// A place's or a body's name in the form by which it is compared across scripts: what its common words mean, and its other
/// words by their sound.
///
/// "Curie Institute" and «Институт Кюри» are one name; so are "Potomac River" and «Потомак», since what sort of place it is
/// may be left out.
package struct ThingName {
  package let isCyrillic: Bool
  /// What each common word may mean.
  let common: [[NameMeanings.Meaning]]
  /// The folded other words.
  let spelled: [String]

  /// A name of one word that is shorter says too little.
  private static let leastLetters = 4
  private static let mostWords = 8
  /// Russian spellings of each Latin word that are tried.
  private static let mostReadings = 5
  private static let mostMeanings = 12

  /// - Parameter isPlace: what sort of place it is may be left out.
  /// - Returns: nil for a name without letters, or one of too many words.
  package init?(_ name: String, isPlace: Bool, by table: NameMeanings) {
    let words = NameWords.split(NormalForm.fold(name)).map(Lookalikes.mended).filter {
      !Self.particles.contains($0)
    }
    guard !words.isEmpty, words.count <= Self.mostWords else { return nil }
    isCyrillic = words.contains { $0.unicodeScalars.contains(where: \.isCyrillicLetter) }
    var (common, spelled): ([[NameMeanings.Meaning]], [String]) = ([], [])
    for word in words {
      let meanings = table.meanings(of: word)
      if meanings.isEmpty { spelled.append(word) } else { common.append(meanings) }
    }
    if isPlace, !spelled.isEmpty { common.removeAll { $0.contains(where: \.isKind) } }
    (self.common, self.spelled) = (common, spelled)
  }

  /// Common words alone, none of which says whose it is: there are many supreme courts.
  package var isGeneric: Bool {
    spelled.isEmpty && !common.contains { $0.contains(where: \.isNation) }
  }

  package var isOneWord: Bool { spelled.count == 1 && common.isEmpty }

  /// The keys under which a name in the other script is looked for.
  package func keys(by sounds: NameSounds) -> [String] {
    if spelled.isEmpty { return common.count > 1 ? meaningKeys : [] }
    let common = meaningKeys
    var keys: Set<String> = []
    for word in spelled {
      let readings =
        isCyrillic
        ? Self.nominatives(of: word)
        : sounds.readings(of: word).prefix(Self.mostReadings).map { $0 }
      for reading in readings {
        for meaning in common { keys.insert("~\(Self.frame(of: reading))\(meaning)") }
      }
    }
    return keys.sorted()
  }

  /// The consonants; all letters where there is but one.
  private static func frame(of word: String) -> String {
    let frame = NameSounds.frame(of: word)
    guard frame == word else { return frame }
    let consonants = word.unicodeScalars.filter {
      !$0.isRussianVowel && !"йьъ".unicodeScalars.contains($0)
    }
    return consonants.count > 1 ? String(String.UnicodeScalarView(consonants)) : word
  }

  /// The word, and what it may be a case of, since the nominative of an unknown name is a guess: «Аустерлицем», «Кестивена».
  private static func nominatives(of word: String) -> [String] {
    [word]
      + cases.filter {
        word.hasSuffix($0) && word.unicodeScalars.count >= $0.unicodeScalars.count + leastLetters
      }
      .map { String(word.dropLast($0.count)) }
  }

  private static let cases = ["ом", "ем", "а", "у", "е"]

  /// The meanings in alphabetical order, for each way of reading the words.
  private var meaningKeys: [String] {
    var readings: [[String]] = [[]]
    for meanings in common {
      readings = readings.flatMap { reading in meanings.map { reading + [$0.name] } }
      readings = Array(readings.prefix(Self.mostMeanings))
    }
    return Array(Set(readings.map { "=" + $0.sorted().joined(separator: " ") })).sorted()
  }

  /// How sure it is that both, in two scripts, are one name; 0 where they are not.
  package func likeness(to other: ThingName, by sounds: NameSounds) -> Double {
    guard isCyrillic != other.isCyrillic, spelled.count == other.spelled.count,
      common.count == other.common.count, Self.meet(common, other.common)
    else { return 0 }
    guard !spelled.isEmpty else { return common.count > 1 ? 1 : 0 }
    let (russian, latin) = isCyrillic ? (spelled, other.spelled) : (other.spelled, spelled)
    if russian.count == 1, common.isEmpty,
      min(russian[0].unicodeScalars.count, latin[0].unicodeScalars.count) < Self.leastLetters
    {
      return 0
    }
    var free = latin
    var least = 1.0
    for word in russian {
      let likenesses = free.map { latin in
        if latin == word { return 1.0 }
        return Self.nominatives(of: word).map { sounds.likeness($0, latin) }.max()!
      }
      guard let best = likenesses.indices.max(by: { likenesses[$0] < likenesses[$1] }),
        likenesses[best] >= NameSounds.alike
      else { return 0 }
      least = min(least, likenesses[best])
      free.remove(at: best)
    }
    return least
  }

  /// Whether each of the one's common words means what one of the other's does.
  private static func meet(_ left: [[NameMeanings.Meaning]], _ right: [[NameMeanings.Meaning]])
    -> Bool
  {
    var free = right
    for meanings in left {
      guard let place = free.firstIndex(where: { !Set($0).isDisjoint(with: meanings) }) else {
        return false
      }
      free.remove(at: place)
    }
    return true
  }

  private static let particles: Set<String> = [
    "the", "of", "and", "for", "in", "on", "at", "to", "s", "de", "la", "du", "des", "и", "по", "в",
    "на",
    "для", "за", "при", "с", "о",
  ]
}
