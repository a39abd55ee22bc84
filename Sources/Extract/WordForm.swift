import Language

/// A word of a table's phrases: itself, or, where it ends in `*`, all words that begin so.
struct WordForm: Sendable {
  private let word: Word
  private let beginning: [UInt8]?

  /// - Parameter form: folded.
  init(_ form: some StringProtocol) {
    word = Word(String(form))
    beginning = form.hasSuffix("*") ? Array(form.utf8.dropLast()) : nil
  }

  func fits(_ token: Token) -> Bool {
    guard let beginning else { return token.word == word }
    return token.folded.withBytes { $0.starts(with: beginning) }
  }
}

/// A phrase of a table with what it stands for, found by how its first word begins.
struct PhraseTable<Value: Sendable>: Sendable {
  struct Phrase: Sendable {
    let words: [WordForm]
    let value: Value
  }

  private var phrases = WordTable<[Phrase]>()

  /// - Parameter phrase: folded words; one that ends in `*` stands for all that begin so, with three letters or more.
  mutating func add(_ phrase: some StringProtocol, _ value: Value) {
    let words = phrase.split(separator: " ")
    let entry = Phrase(words: words.map { WordForm($0) }, value: value)
    phrases.update(Self.start(of: String(words[0])), default: []) { $0.append(entry) }
  }

  /// The phrases that stand at an index, in the order in which they were added.
  ///
  /// - Complexity: O(1) for most words, with which no phrase begins.
  func phrases(in tokens: ArraySlice<Token>, at index: Int) -> [Phrase] {
    guard let candidates = phrases[Self.start(of: tokens[index].folded)] else { return [] }
    return candidates.filter { phrase in
      index + phrase.words.count <= tokens.endIndex
        && phrase.words.indices.allSatisfy { phrase.words[$0].fits(tokens[index + $0]) }
    }
  }

  /// The first three letters, of which English ones have one byte and Russian ones two.
  private static func start(of word: String) -> Word {
    word.withBytes { bytes in
      let most = bytes.isEmpty || bytes[0] < 0x80 ? 3 : 6
      return Word(
        utf8: UnsafeBufferPointer(start: bytes.baseAddress, count: min(most, bytes.count)))
    }
  }
}
