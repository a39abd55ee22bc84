import Language
import Records

/// One text while its names are being found: its words, and which of them belong to a name already.
struct NameDraft {
  let page: NamePage

  private(set) var found: [FoundName] = []
  /// The tokens of names that were taken back.
  private(set) var doubted: Set<Int> = []
  /// Which name a token belongs to.
  private(set) var owner: [Int?]

  init(_ text: Segmentation, isRussian: Bool, openings: Openings = Openings()) {
    page = NamePage(text, isRussian: isRussian, openings: openings)
    owner = Array(repeating: nil, count: text.tokens.count)
  }

  var text: Segmentation { page.text }
  var tokens: Tokens { page.tokens }
  var isRussian: Bool { page.isRussian }
  var tokenOfWord: [Int] { page.tokenOfWord }
  var wordOfToken: [Int] { page.wordOfToken }
  var opens: [Bool] { page.opens }
  var sentence: [Int] { page.sentence }
  var capitalized: WordSet { page.capitalized }

  func isFree(_ token: Int) -> Bool {
    owner.indices.contains(token) && owner[token] == nil
  }

  func isFree(_ range: Range<Int>) -> Bool { range.allSatisfy(isFree) }

  /// The name that a token belongs to.
  func name(at token: Int) -> FoundName? {
    guard owner.indices.contains(token), let owner = owner[token] else { return nil }
    return found[owner]
  }

  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(
      tokens[range.lowerBound].range.lowerBound, tokens[range.upperBound - 1].range.upperBound)
  }

  func surface(_ range: Range<Int>) -> String {
    // Most names are one word, whose string is there.
    let first = range.lowerBound
    if range.count == 1, tokens[first].isWord { return tokens[first].text }
    return page.text.string(span(range).range)
  }

  /// Whether two tokens stand in one sentence.
  func together(_ one: Int, _ other: Int) -> Bool {
    let sentence = page.sentence
    return sentence.indices.contains(one) && sentence.indices.contains(other)
      && sentence[one] == sentence[other]
  }

  /// Whether an English word that stands with a capital here mostly stands without one: "Tours" on a page of tours. What is
  /// all capitals is another word: "US".
  func isWordElsewhere(_ index: Int) -> Bool { page.isWordElsewhere(index) }

  /// Whether a sentence is a heading in title case: its words of four letters and more all have capitals, and it ends in no stop.
  ///
  /// - Complexity: O(n) in the sentence.
  func isTitleCase(_ number: Int) -> Bool {
    let sentence = text.sentences[number].tokens
    guard let last = sentence.last, tokens[last].mark != "." else { return false }
    var long = 0
    for token in sentence where tokens[token].isWord && tokens[token].range.count >= 4 {
      if !tokens[token].isCapitalized { return false }
      long += 1
    }
    return long >= 3
  }

  /// A word with a capital, or with an Arabic article before one: "al-Assad", «аль-Асад».
  func isNameLike(_ index: Int) -> Bool {
    page.nameLike.indices.contains(index) && page.nameLike[index]
  }

  /// Takes a name's tokens; a name that held some of them before is nested in it from now on.
  mutating func add(_ name: FoundName) {
    if !name.nested {
      for token in name.tokens {
        if let owner = owner[token] { found[owner].nested = true }
        owner[token] = found.count
      }
    }
    found.append(name)
  }

  /// Takes a name back: its tokens are free again.
  mutating func drop(_ index: Int) {
    for token in found[index].tokens where owner[token] == index { owner[token] = nil }
    found[index].isDropped = true
    found[index].person = nil
  }

  /// Takes back many names at once; the names inside them stand for themselves again.
  ///
  /// - Complexity: O(n) in the names.
  mutating func takeBack(_ struck: [Int]) {
    if struck.isEmpty { return }
    for index in struck {
      doubted.formUnion(found[index].tokens)
      drop(index)
    }
    for index in found.indices where found[index].nested && !found[index].isDropped {
      if isFree(found[index].tokens) {
        found[index].nested = false
        for token in found[index].tokens { owner[token] = index }
      }
    }
  }

  /// Gives a name the tokens behind it too, all of them free.
  mutating func lengthen(_ index: Int, to end: Int) {
    let old = found[index].tokens
    found[index].tokens = old.lowerBound..<end
    for token in old.upperBound..<end { owner[token] = index }
    found[index].lemma = surface(old.lowerBound..<end)
  }

  mutating func update(_ index: Int, _ change: (FoundName) -> Void) { change(found[index]) }
}
