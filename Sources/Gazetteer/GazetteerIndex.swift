import Language

/// Names by the stem of their first word.
struct GazetteerIndex: Sendable {
  struct Phrase: Sendable {
    let entry: Int
    let name: String
    /// Folded.
    let words: [String]
    let declines: Bool
    /// Whether a Russian name's first word is its noun, so that the words behind it do not change.
    let isHeaded: Bool
  }

  /// A phrase whose first word begins with a stem.
  private struct Start: Sendable {
    let phrase: Int32
    /// By their numbers in `endings`, the endings with which the stem is a form of the word.
    let endings: UInt64
  }

  private var phrases: [Phrase] = []
  private var byStem = WordTable<[Start]>()
  private let endings = Endings()

  init(_ entries: [GazetteerEntry]) {
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
    let declension = declines ? Self.declension(first, in: name, alone: words.count == 1) : nil
    phrases.append(
      Phrase(
        entry: entry, name: name, words: words, declines: declines,
        isHeaded: declension.map { Self.isHead($0, of: name) } ?? true))
    guard let declension else {
      // Two words of a longer English name: three hundred begin with "San".
      let key = words.count == 1 ? first : first + " " + words[1]
      return byStem.update(key, default: []) { $0.append(Start(phrase: number, endings: 1)) }
    }
    for part in declension.parts {
      let start = Start(phrase: number, endings: endings.numbers(of: part.endings))
      byStem.update(part.stem, default: []) { $0.append(start) }
    }
    byStem.update(first, default: []) { starts in
      if !starts.contains(where: { $0.phrase == number && $0.endings & 1 == 1 }) {
        starts.append(Start(phrase: number, endings: 1))
      }
    }
  }

  /// The phrases that begin at a word: longest first, then in the order of the tables.
  func phrases(_ words: [String], at position: Int) -> [Phrase] {
    guard words.indices.contains(position) else { return [] }
    var found: [Int32] = []
    var first = words[position]
    let isCyrillic = first.unicodeScalars.first?.isCyrillicLetter == true
    first.withUTF8 { word in
      guard isCyrillic else { return take(byStem[Word(utf8: word)], 1, &found) }
      for length in Endings.lengths where word.count > length {
        let ending = UnsafeBufferPointer(rebasing: word.suffix(length))
        guard let number = endings.number(of: ending) else { continue }
        let stem = UnsafeBufferPointer(rebasing: word.dropLast(length))
        take(byStem[Word(utf8: stem)], 1 << number, &found)
      }
    }
    if !isCyrillic, position + 1 < words.count {
      take(byStem[first + " " + words[position + 1]], 1, &found)
    }
    if found.isEmpty { return [] }
    found.removeAll { !fits(phrases[Int($0)], words, at: position) }
    return found.sorted {
      let (one, other) = (phrases[Int($0)].words.count, phrases[Int($1)].words.count)
      return (other, $0) < (one, $1)
    }
    .map { phrases[Int($0)] }
  }

  private func take(_ starts: [Start]?, _ ending: UInt64, _ found: inout [Int32]) {
    guard let starts else { return }
    for start in starts where start.endings & ending != 0 && !found.contains(start.phrase) {
      found.append(start.phrase)
    }
  }

  /// Whether the words behind the first are the phrase's: a Russian name declines up to its first noun, «Совета
  /// Безопасности», «Международной группы поддержки».
  private func fits(_ phrase: Phrase, _ words: [String], at position: Int) -> Bool {
    guard position + phrase.words.count <= words.count else { return false }
    var head = phrase.isHeaded
    for offset in phrase.words.indices.dropFirst() {
      let (word, form) = (phrase.words[offset], words[position + offset])
      if head {
        guard form == word else { return false }
      } else {
        let declension = Self.declension(word, in: phrase.name, alone: false)
        guard form == word || declension.contains(form) else { return false }
        head = Self.isHead(declension, of: phrase.name)
      }
    }
    return true
  }

  private static func declension(_ word: String, in name: String, alone: Bool) -> RussianDeclension
  {
    let acronym = alone ? NameWords.isAcronym(name) : NameWords.isAcronym(name.prefix(word))
    return RussianDeclension.of(word, acronym: acronym)
  }

  private static func isHead(_ declension: RussianDeclension, of name: String) -> Bool {
    switch declension.parts[0].endings {
    case .adjective, .feminine, .neuter, .plural: false
    default: !name.utf8.contains(UInt8(ascii: "-"))
    }
  }
}

/// The endings of Russian words, numbered, so that a set of them is a number.
private struct Endings: Sendable {
  /// Of endings, in bytes.
  static let lengths = [0, 2, 4, 6]

  private let table: WordTable<Int>
  private let ofKind: [RussianDeclension.Endings: UInt64]

  init() {
    // The empty one is the first.
    let all = Set(RussianDeclension.Endings.allCases.flatMap(\.all)).sorted()
    precondition(all.count <= 64 && all.allSatisfy { Self.lengths.contains($0.utf8.count) })
    let numbers = Dictionary(uniqueKeysWithValues: zip(all, all.indices))
    table = WordTable(numbers)
    ofKind = Dictionary(
      uniqueKeysWithValues: RussianDeclension.Endings.allCases.map { kind in
        (kind, kind.all.reduce(0) { $0 | 1 << UInt64(numbers[$1]!) })
      })
  }

  func number(of ending: UnsafeBufferPointer<UInt8>) -> Int? { table[Word(utf8: ending)] }

  func numbers(of kind: RussianDeclension.Endings) -> UInt64 { ofKind[kind]! }
}

extension String {
  /// As many leading characters as `word` has: the same word before folding.
  fileprivate func prefix(_ word: String) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(word.unicodeScalars.count)))
  }
}
