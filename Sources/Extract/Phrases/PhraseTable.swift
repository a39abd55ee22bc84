import Language

/// Phrases of a table with what they stand for, found by how their first words begin.
///
/// Most words of a text begin none, and one look tells.
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
    phrases.update(String(words[0]).withBytes(Self.start), default: []) { $0.append(entry) }
  }

  /// Whether a phrase may begin with a word: most begin none.
  @inline(__always)
  func opens(with word: Token) -> Bool { phrases.contains(word.withFolded(Self.start)) }

  /// The phrases that stand at an index, in the order in which they were added.
  ///
  /// - Complexity: O(1) for most words, with which no phrase begins.
  func phrases(in tokens: Slice<Tokens>, at index: Int) -> [Phrase] {
    guard let candidates = phrases[tokens[index].withFolded(Self.start)] else { return [] }
    return candidates.filter { phrase in
      index + phrase.words.count <= tokens.endIndex
        && phrase.words.indices.allSatisfy { phrase.words[$0].fits(tokens[index + $0]) }
    }
  }

  /// The first three letters, of which English ones have one byte and Russian ones two.
  @inline(__always)
  private static func start(of word: UnsafeBufferPointer<UInt8>) -> Word {
    let most = word.isEmpty || word[0] < 0x80 ? 3 : 6
    return Word(utf8: UnsafeBufferPointer(start: word.baseAddress, count: min(most, word.count)))
  }
}
