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
  /// By a mix of three bytes, whether a phrase may begin with them: nearly every word is passed over here.
  private var beginnings = [Bool](repeating: false, count: 1 << 10)

  /// - Parameter phrase: folded words; one that ends in `*` stands for all that begin so, with three letters or more.
  mutating func add(_ phrase: some StringProtocol, _ value: Value) {
    let words = phrase.split(separator: " ")
    let entry = Phrase(words: words.map { WordForm($0) }, value: value)
    String(words[0]).withBytes { first in
      beginnings[Self.mixed(first)] = true
      phrases.update(Self.start(of: first), default: []) { $0.append(entry) }
    }
  }

  /// Whether a phrase may begin with a word: most begin none.
  @inline(__always)
  func opens(with word: Token) -> Bool { word.withFolded { beginnings[Self.mixed($0)] } }

  /// The phrases that stand at an index, in the order in which they were added.
  ///
  /// - Complexity: O(1) for most words, with which no phrase begins.
  func phrases(in tokens: Slice<Tokens>, at index: Int) -> [Phrase] {
    guard opens(with: tokens[index]),
      let candidates = phrases[tokens[index].withFolded(Self.start)]
    else { return [] }
    return candidates.filter { phrase in
      index + phrase.words.count <= tokens.endIndex
        && phrase.words.indices.allSatisfy { phrase.words[$0].fits(tokens[index + $0]) }
    }
  }

  /// Ten bits of three bytes of the beginning, after Fibonacci hashing (Knuth, TAOCP 6.4). The third of a Russian word says next
  /// to nothing.
  @inline(__always)
  private static func mixed(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    guard word.count > 2 else { return word.count }
    let third = word[word[0] < 0x80 || word.count == 3 ? 2 : 3]
    let three = UInt32(word[0]) &<< 16 | UInt32(word[1]) &<< 8 | UInt32(third)
    return Int((three &* 0x9E37_79B9) &>> 22)
  }

  /// The first three letters, of which English ones have one byte and Russian ones two.
  @inline(__always)
  private static func start(of word: UnsafeBufferPointer<UInt8>) -> Word {
    let most = word.isEmpty || word[0] < 0x80 ? 3 : 6
    return Word(utf8: UnsafeBufferPointer(start: word.baseAddress, count: min(most, word.count)))
  }
}
