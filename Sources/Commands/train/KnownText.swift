/// A text as its words, its runs of four words and its lines, to find out how much of a block stands in it.
struct KnownText {
  private let runs: Set<[Substring]>
  private let lines: Set<[Substring]>
  private let words: [Substring]

  init(_ text: String) {
    words = Words.of(text)
    runs = Set(Words.runs(words))
    lines = Set(text.split(whereSeparator: \.isNewline).map { Words.of(String($0)) })
  }

  /// The share, 0 to 1, of the block's runs of four words that stand in the text; of a shorter block, 1 where it is a
  /// line of the text, a half where it stands in one.
  func share(of block: [Substring]) -> Float {
    if block.isEmpty { return 0 }
    if block.count < 4 {
      if lines.contains(block) { return 1 }
      let last = words.count - block.count
      guard last >= 0 else { return 0 }
      return (0...last).contains { words[$0..<$0 + block.count].elementsEqual(block) } ? 0.5 : 0
    }
    let own = Words.runs(block)
    return Float(own.count { runs.contains($0) }) / Float(own.count)
  }
}

enum Words {
  /// Runs of letters, digits and low lines.
  static func of(_ text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
  }

  static func runs(_ words: [Substring]) -> [[Substring]] {
    words.count < 4 ? [] : (0...words.count - 4).map { Array(words[$0..<$0 + 4]) }
  }
}
