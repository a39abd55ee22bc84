import Language
import Records

/// Names by the stem of their first word.
struct GazetteerIndex: Sendable {
  /// Nothing but numbers, which a look-up hands about.
  struct Phrase: Sendable {
    let entry: Int32
    /// How many words it has.
    let count: Int32
    /// Of the folded name.
    let word: Word
    /// The sets of forms in `rest` that may stand for each word behind the first: a Russian name declines up to its first
    /// noun, «Совета Безопасности», «Международной группы поддержки».
    let rest: Range<Int>
    /// Whether the name is written in capitals.
    let isAcronym: Bool
    /// Whether the name begins with a small letter.
    let isSmall: Bool
  }

  /// A phrase whose first word begins with a stem.
  private struct Start: Sendable {
    let phrase: Int32
    /// By their numbers in `endings`, the endings with which the stem is a form of the word.
    let endings: UInt64
    /// The place of another one with this stem; -1 behind the last.
    let next: Int32
  }

  private(set) var phrases: [Phrase] = []
  /// The name of each phrase.
  private(set) var names: [String] = []
  /// Of words behind the first, the places of their forms.
  private var rest: [Range<Int>] = []
  private var forms: [Word] = []
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
    names.reserveCapacity(entries.count * 3)
    starts.reserveCapacity(entries.count * 4)
    var words: [UnsafeBufferPointer<UInt8>] = []
    for (position, entry) in entries.enumerated() {
      entry.forEachName { name in
        NormalForm.withFolded(name) { folded in
          words.removeAll(keepingCapacity: true)
          NameWords.eachWord(of: folded) { words.append($0) }
          if !words.isEmpty {
            add(name, Word(utf8: folded), words, entry: position, kind: entry.kind)
          }
        }
      }
    }
  }

  /// - Parameter words: of the folded name.
  private mutating func add(
    _ name: String, _ folded: Word, _ words: [UnsafeBufferPointer<UInt8>], entry: Int,
    kind: EntityKind
  ) {
    let first = words[0]
    let number = Int32(phrases.count)
    let isAcronym = NameWords.isAcronym(name)
    let declension =
      Unicode.Scalar(codePointOf: first, at: 0).isCyrillicLetter
      ? Self.declension(first, in: name, alone: words.count == 1) : nil
    let phrase = Phrase(
      entry: Int32(entry), count: Int32(words.count), word: folded,
      rest: add(words.dropFirst(), of: name, behind: declension), isAcronym: isAcronym,
      isSmall: name.unicodeScalars.first!.isLowercase)
    phrases.append(phrase)
    names.append(name)
    guard let declension else {
      // Two words of a longer English name: three hundred begin with "San".
      let key = Word(utf8: first)
      return add(
        number, endings: 1, to: words.count == 1 ? key : Word(key, Word(utf8: words[1])))
    }
    if phrase.isSmall || kind == .event && words.count > 1 && !isAcronym {
      small.insert(Word(utf8: first))
      for part in declension.parts {
        for ending in part.endings.all { small.insert(Word(part.stem + ending)) }
      }
    }
    for part in declension.parts {
      beginnings.insert(part.stem)
      add(number, endings: endings.numbers(of: part.endings), to: Word(part.stem))
    }
    let key = Word(utf8: first)
    if !isListed(number, at: key) { add(number, endings: 1, to: key) }
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

  /// Whether a phrase is found by a word without an ending.
  private func isListed(_ phrase: Int32, at word: Word) -> Bool {
    var next = byStem[word] ?? -1
    while next >= 0 {
      let start = starts[Int(next)]
      if start.phrase == phrase, start.endings & 1 != 0 { return true }
      next = start.next
    }
    return false
  }

  /// Adds the forms of the words behind the first.
  private mutating func add(
    _ words: ArraySlice<UnsafeBufferPointer<UInt8>>, of name: String,
    behind first: RussianDeclension?
  ) -> Range<Int> {
    let start = rest.count
    var isHeaded = first.map { Self.isHead($0, of: name) } ?? true
    for word in words {
      let place = forms.count
      forms.append(Word(utf8: word))
      if !isHeaded {
        let declension = Self.declension(word, in: name, alone: false)
        isHeaded = Self.isHead(declension, of: name)
        for part in declension.parts {
          for ending in part.endings.all { forms.append(Word(part.stem + ending)) }
        }
      }
      rest.append(place..<forms.count)
    }
    return start..<rest.count
  }

  /// The numbers of the phrases that begin at a word: longest first, then in the order of the tables.
  ///
  /// - Parameter letters: the folded word; nil where it is certain that it is no Russian one.
  func phrases(
    _ words: [Word], at position: Int, letters: UnsafeBufferPointer<UInt8>?
  ) -> [Int32] {
    guard words.indices.contains(position) else { return [] }
    var found: [Int32] = []
    take(words[position], 1, words, position, &found)
    if position + 1 < words.count {
      take(Word(words[position], words[position + 1]), 1, words, position, &found)
    }
    guard let letters, beginnings.mayBegin(letters) else { return found }
    for length in Endings.lengths where length > 0 && letters.count > length {
      let ending = UnsafeBufferPointer(rebasing: letters[(letters.count - length)...])
      guard let number = endings.number(of: ending) else { continue }
      let stem = UnsafeBufferPointer(rebasing: letters[..<(letters.count - length)])
      take(Word(utf8: stem), 1 << number, words, position, &found)
    }
    return found
  }

  /// Puts each phrase that begins with a stem and an ending, and fits, where it belongs among those found.
  private func take(
    _ stem: Word, _ ending: UInt64, _ words: [Word], _ position: Int, _ found: inout [Int32]
  ) {
    guard var next = byStem[stem] else { return }
    while next >= 0 {
      let start = starts[Int(next)]
      next = start.next
      guard start.endings & ending != 0, !found.contains(start.phrase),
        fits(phrases[Int(start.phrase)], words, at: position)
      else { continue }
      var place = found.count
      while place > 0, isBefore(start.phrase, found[place - 1]) { place -= 1 }
      if place == found.count {
        found.append(start.phrase)
      } else {
        found.insert(start.phrase, at: place)
      }
    }
  }

  private func isBefore(_ one: Int32, _ other: Int32) -> Bool {
    let counts = (phrases[Int(one)].count, phrases[Int(other)].count)
    return (counts.1, one) < (counts.0, other)
  }

  /// Whether the words behind the first are the phrase's.
  private func fits(_ phrase: Phrase, _ words: [Word], at position: Int) -> Bool {
    guard position + Int(phrase.count) <= words.count else { return false }
    var place = position
    for word in phrase.rest {
      place += 1
      guard rest[word].contains(where: { forms[$0] == words[place] }) else { return false }
    }
    return true
  }

  private static func declension(
    _ word: UnsafeBufferPointer<UInt8>, in name: String, alone: Bool
  ) -> RussianDeclension {
    // Folding leaves as many letters.
    let letters = word.count { $0 & 0xc0 != 0x80 }
    let acronym = NameWords.isAcronym(name, first: alone ? .max : letters)
    return RussianDeclension.of(word, acronym: acronym)
  }

  private static func isHead(_ declension: RussianDeclension, of name: String) -> Bool {
    switch declension.parts[0].endings {
    case .adjective, .feminine, .neuter, .plural: false
    default: name.withBytes { !$0.contains(UInt8(ascii: "-")) }
    }
  }
}

/// The endings of Russian words, numbered, so that a set of them is a number.
private struct Endings: Sendable {
  /// Of endings, in bytes.
  static let lengths = [0, 2, 4, 6]

  private let table: WordTable<Int>
  /// In the order of the kinds.
  private let ofKind: [UInt64]

  init() {
    // The empty one is the first.
    let all = Set(RussianDeclension.Endings.allCases.flatMap(\.all)).sorted()
    precondition(all.count <= 64 && all.allSatisfy { Self.lengths.contains($0.utf8.count) })
    let numbers = Dictionary(uniqueKeysWithValues: zip(all, all.indices))
    table = WordTable(numbers)
    ofKind = RussianDeclension.Endings.allCases.map { kind in
      kind.all.reduce(0) { $0 | 1 << UInt64(numbers[$1]!) }
    }
  }

  func number(of ending: UnsafeBufferPointer<UInt8>) -> Int? { table[Word(utf8: ending)] }

  func numbers(of kind: RussianDeclension.Endings) -> UInt64 { ofKind[kind.rawValue] }
}
