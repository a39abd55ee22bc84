import Language
import Records

/// Names by the stem of their first word.
struct GazetteerIndex: Sendable {
  struct Phrase: Sendable {
    let entry: Int
    let name: String
    /// Of the folded name.
    let word: Word
    /// How many words it has.
    let count: Int
    /// What may stand for each word behind the first: a Russian name declines up to its first noun, «Совета
    /// Безопасности», «Международной группы поддержки».
    let rest: [[Word]]
  }

  /// A phrase whose first word begins with a stem.
  private struct Start: Sendable {
    let phrase: Int32
    /// By their numbers in `endings`, the endings with which the stem is a form of the word.
    let endings: UInt64
    /// The place of another one with this stem; -1 behind the last.
    let next: Int32
  }

  private var phrases: [Phrase] = []
  private var starts: [Start] = []
  /// Where the starts of each stem begin.
  private var byStem: WordTable<Int32>
  private var beginnings = Beginnings()
  /// The forms of Russian words with which a name can begin in small letters: its own, or the adjective of an event,
  /// «женевские переговоры».
  private(set) var small = WordSet()
  private let endings = Endings()

  init(_ entries: [GazetteerEntry]) {
    byStem = WordTable(capacity: entries.count * 4)
    phrases.reserveCapacity(entries.count * 3)
    starts.reserveCapacity(entries.count * 4)
    for (position, entry) in entries.enumerated() {
      for name in entry.names where !name.isEmpty {
        add(name, NormalForm.fold(name), entry: position, kind: entry.kind)
      }
    }
  }

  private mutating func add(_ name: String, _ folded: String, entry: Int, kind: EntityKind) {
    let words = NameWords.split(folded)
    guard let first = words.first else { return }
    let declines = first.unicodeScalars.first!.isCyrillicLetter
    let number = Int32(phrases.count)
    let declension = declines ? Self.declension(first, in: name, alone: words.count == 1) : nil
    phrases.append(
      Phrase(
        entry: entry, name: name, word: Word(folded), count: words.count,
        rest: Self.rest(words, of: name, declension)))
    guard let declension else {
      // Two words of a longer English name: three hundred begin with "San".
      let key = words.count == 1 ? Word(first) : Word(Word(first), Word(words[1]))
      return add(number, endings: 1, to: key)
    }
    let isSmall =
      name.unicodeScalars.first?.isLowercase == true
      || kind == .event && words.count > 1 && !NameWords.isAcronym(name)
    if isSmall {
      small.insert(Word(first))
      for part in declension.parts {
        for ending in part.endings.all { small.insert(Word(part.stem + ending)) }
      }
    }
    for part in declension.parts {
      beginnings.insert(part.stem)
      add(number, endings: endings.numbers(of: part.endings), to: Word(part.stem))
    }
    let key = Word(first)
    if !starts(at: key, with: 1).contains(number) { add(number, endings: 1, to: key) }
  }

  private mutating func add(_ phrase: Int32, endings: UInt64, to stem: Word) {
    let place = Int32(starts.count)
    var next: Int32 = -1
    byStem.update(stem, default: -1) { first in
      next = first
      first = place
    }
    starts.append(Start(phrase: phrase, endings: endings, next: next))
  }

  /// The phrases whose first word is a stem with an ending.
  private func starts(at stem: Word, with ending: UInt64) -> [Int32] {
    var found: [Int32] = []
    take(stem, ending, &found)
    return found
  }

  private static func rest(
    _ words: [String], of name: String, _ first: RussianDeclension?
  ) -> [[Word]] {
    if words.count == 1 { return [] }
    var isHeaded = first.map { isHead($0, of: name) } ?? true
    return words.dropFirst().map { word in
      if isHeaded { return [Word(word)] }
      let declension = declension(word, in: name, alone: false)
      isHeaded = isHead(declension, of: name)
      return [Word(word)]
        + declension.parts.flatMap { part in part.endings.all.map { Word(part.stem + $0) } }
    }
  }

  /// The phrases that begin at a word: longest first, then in the order of the tables.
  ///
  /// - Parameter string: the word at a place, folded; nil where it is certain that it is no Russian one.
  func phrases(_ words: [Word], at position: Int, string: (Int) -> String?) -> [Phrase] {
    guard words.indices.contains(position) else { return [] }
    var found: [Int32] = []
    take(words[position], 1, &found)
    if position + 1 < words.count {
      take(Word(words[position], words[position + 1]), 1, &found)
    }
    string(position)?.withBytes { word in
      guard beginnings.mayBegin(word) else { return }
      for length in Endings.lengths where length > 0 && word.count > length {
        let ending = UnsafeBufferPointer(rebasing: word[(word.count - length)...])
        guard let number = endings.number(of: ending) else { continue }
        let stem = UnsafeBufferPointer(rebasing: word[..<(word.count - length)])
        take(Word(utf8: stem), 1 << number, &found)
      }
    }
    var fitting: [Int32] = []
    for phrase in found where fits(phrases[Int(phrase)], words, at: position) {
      fitting.append(phrase)
    }
    if fitting.count > 1 {
      fitting.sort {
        let (one, other) = (phrases[Int($0)].count, phrases[Int($1)].count)
        return (other, $0) < (one, $1)
      }
    }
    return fitting.map { phrases[Int($0)] }
  }

  private func take(_ stem: Word, _ ending: UInt64, _ found: inout [Int32]) {
    var next = byStem[stem] ?? -1
    while next >= 0 {
      let start = starts[Int(next)]
      if start.endings & ending != 0, !found.contains(start.phrase) { found.append(start.phrase) }
      next = start.next
    }
  }

  /// Whether the words behind the first are the phrase's.
  private func fits(_ phrase: Phrase, _ words: [Word], at position: Int) -> Bool {
    guard position + phrase.count <= words.count else { return false }
    for offset in phrase.rest.indices
    where !phrase.rest[offset].contains(words[position + 1 + offset]) {
      return false
    }
    return true
  }

  private static func declension(_ word: String, in name: String, alone: Bool) -> RussianDeclension
  {
    // Folding leaves as many letters.
    let acronym = NameWords.isAcronym(name, first: alone ? .max : word.unicodeScalars.count)
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
