import Testing

@testable import Language

@Suite("Word tables")
struct WordTableTests {
  @Test("a table finds each of its words and no other, however many they are")
  func finds() {
    let words = (0..<5_000).map { "слово\($0)" } + (0..<5_000).map { "word\($0)" } + ["", "é", "ё"]
    let table = WordTable(Dictionary(uniqueKeysWithValues: zip(words, words.indices)))
    #expect(words.enumerated().allSatisfy { table[$0.element] == $0.offset })
    for absent in ["слово", "слово5000", "Word1", "word", "e\u{301}"] {
      #expect(table[absent] == nil)
    }
  }

  @Test("an entry's value is changed where it stands, and a new one begins with the default")
  func updates() {
    var table = WordTable<Int>()
    for word in ["one", "two", "one"] { table.update(word, default: 10) { $0 += 1 } }
    #expect(table["one"] == 12 && table["two"] == 11)
  }

  @Test("words are looked up by a stretch of another word's bytes, and by what is written in code")
  func stretches() {
    let table = WordTable(["порт": 1])
    var word = "порты"
    let found = word.withUTF8 { table[Word(utf8: UnsafeBufferPointer(rebasing: $0.dropLast(2)))] }
    #expect(found == 1)
    #expect(table["порт" as Word] == 1)
  }

  @Test("a word has one number, wherever its bytes lie and in whatever pieces they are read")
  func places() {
    let letters = Array("правительства, committees".utf8)
    for length in 0...letters.count {
      let bytes = Array(letters[..<length])
      let number = bytes.withUnsafeBufferPointer { Word(utf8: $0) }
      let moved = ([0xff] + bytes + [0xff]).withUnsafeBufferPointer {
        Word(utf8: UnsafeBufferPointer(rebasing: $0[1..<length + 1]))
      }
      #expect(number == moved && number.bits == Self.number(of: bytes))
    }
  }

  /// As `Word` has it, byte by byte.
  private static func number(of bytes: [UInt8]) -> UInt64 {
    var hash = Word.mixed(UInt64(bytes.count))
    for start in stride(from: 0, to: bytes.count, by: 8) {
      let piece = bytes[start..<min(start + 8, bytes.count)]
      let isWhole = piece.count == 8
      hash = Word.mixed(
        hash
          ^ (isWhole ? Array(piece.reversed()) : Array(piece)).reduce(0) {
            $0 << 8 | UInt64($1)
          })
    }
    return hash
  }

  @Test("words that differ in a letter, in length or in order have numbers of their own")
  func numbers() {
    let words = [
      "", "a", "aa", "ab", "ba", "a\0", "совет", "советы", "правительство", "правительства",
    ]
    #expect(Set(words.map { Word($0) }).count == words.count)
  }

  @Test("two words in a row have another number than the same words in the other order")
  func rows() {
    #expect(Word("new", "york") == Word("new", "york"))
    #expect(Word("new", "york") != Word("york", "new"))
    #expect(Word("new", "york") != "new york")
  }

  @Test("a set holds what was put in")
  func sets() {
    var set: WordSet = ["in", "в"]
    set.insert("at")
    #expect(set.contains("at") && set.contains("в") && !set.contains("во"))
  }

  @Test("room asked for is no limit", arguments: [0, 1, 8, 9, 1_000])
  func room(capacity: Int) {
    var table = WordTable<Int>(capacity: capacity)
    for number in 0..<100 { table.update("word\(number)", default: number) { _ in } }
    #expect(
      (0..<100).allSatisfy { (number: Int) in table["word\(number)"] == number }
        && table["word100"] == nil)
  }
}
