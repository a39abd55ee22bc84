import Language

/// Names by the stem of their first word.
struct GazetteerIndex: Sendable {
  struct Phrase: Sendable {
    let entry: Int
    let name: String
    /// Folded.
    let words: [String]
    let declines: Bool
  }

  private var phrases: [Phrase] = []
  private var byStem = WordTable<[Int32]>()
  /// All endings, so that a form's possible stems can be cut out of it; the empty one is among them.
  private let endings: [[UInt8]]

  init(_ entries: [GazetteerEntry]) {
    endings = Set(RussianDeclension.Endings.allCases.flatMap(\.all)).sorted().map { Array($0.utf8) }
    phrases.reserveCapacity(entries.count * 3)
    // Folding is one call for all names: a call each would take longer than all the rest.
    var names: [(entry: Int, name: String)] = []
    for (position, entry) in entries.enumerated() {
      for name in entry.names where !name.isEmpty { names.append((position, name)) }
    }
    let folded = NormalForm.fold(names.map(\.name).joined(separator: "\n"))
      .utf8.split(separator: UInt8(ascii: "\n"))
    for (item, fold) in zip(names, folded) { add(item.name, String(fold)!, entry: item.entry) }
  }

  private mutating func add(_ name: String, _ folded: String, entry: Int) {
    let words = NameWords.split(folded)
    guard let first = words.first else { return }
    let declines = first.unicodeScalars.first!.isCyrillicLetter
    let number = Int32(phrases.count)
    phrases.append(Phrase(entry: entry, name: name, words: words, declines: declines))
    guard declines else {
      // Two words of a longer English name: three hundred begin with "San".
      let key = words.count == 1 ? first : first + " " + words[1]
      return byStem.update(key, default: []) { $0.append(number) }
    }
    for part in Self.declension(first, in: name, alone: words.count == 1).parts {
      byStem.update(part.stem, default: []) { $0.append(number) }
    }
  }

  /// The phrases that begin at a word: longest first, then in the order of the tables.
  func phrases(_ words: [String], at position: Int) -> [Phrase] {
    guard words.indices.contains(position) else { return [] }
    var found: [Int32] = []
    let first = words[position]
    if first.unicodeScalars.first?.isCyrillicLetter != true {
      found = byStem[first] ?? []
      if position + 1 < words.count { found += byStem[first + " " + words[position + 1]] ?? [] }
    } else {
      var word = first
      word.withUTF8 { word in
        for ending in endings
        where word.count > ending.count && word.suffix(ending.count).elementsEqual(ending) {
          found += byStem[utf8: UnsafeBufferPointer(rebasing: word.dropLast(ending.count))] ?? []
        }
      }
    }
    guard !found.isEmpty else { return [] }
    return Set(found).filter { matches(phrases[Int($0)], words, at: position) }
      .sorted {
        let (one, other) = (phrases[Int($0)].words.count, phrases[Int($1)].words.count)
        return (other, $0) < (one, $1)
      }
      .map { phrases[Int($0)] }
  }

  /// A Russian name declines up to its first noun: «Совета Безопасности», «Международной группы поддержки».
  private func matches(_ phrase: Phrase, _ words: [String], at position: Int) -> Bool {
    guard position + phrase.words.count <= words.count else { return false }
    guard phrase.declines else {
      return phrase.words.elementsEqual(words[position..<position + phrase.words.count])
    }
    var head = false
    for (offset, word) in phrase.words.enumerated() {
      let form = words[position + offset]
      if !head {
        let declension = Self.declension(word, in: phrase.name, alone: phrase.words.count == 1)
        guard form == word || declension.contains(form) else { return false }
        head = !Self.isModifier(declension) && !phrase.name.contains("-")
      } else if form != word {
        return false
      }
    }
    return true
  }

  private static func declension(_ word: String, in name: String, alone: Bool) -> RussianDeclension
  {
    let acronym = alone ? NameWords.isAcronym(name) : NameWords.isAcronym(name.prefix(word))
    return RussianDeclension.of(word, acronym: acronym)
  }

  private static func isModifier(_ declension: RussianDeclension) -> Bool {
    switch declension.parts[0].endings {
    case .adjective, .feminine, .neuter, .plural: true
    default: false
    }
  }
}

extension String {
  /// As many leading characters as `word` has: the same word before folding.
  fileprivate func prefix(_ word: String) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(word.unicodeScalars.count)))
  }
}
