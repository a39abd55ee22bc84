import Language

/// What a text shows before any name in it is found. Made once, and shared by every copy of a draft.
final class NamePage {
  let text: Segmentation
  let tokens: [Token]
  let isRussian: Bool
  /// Folded words as the gazetteer parts them: hyphens and apostrophes split tokens.
  let words: [String]
  /// The same, as the tables know them.
  let keys: [Word]
  /// The token of each word.
  let tokenOfWord: [Int]
  /// The first word of each token.
  let wordOfToken: [Int]
  /// Tokens that open a sentence, where a capital says nothing.
  let opens: [Bool]
  /// Tokens with a capital, or with an Arabic article before one: "al-Assad", «аль-Асад».
  let nameLike: [Bool]
  /// The folded Russian forms that stand with a capital anywhere.
  let capitalized: WordSet
  /// How much more often a folded form stands without a capital than with one.
  let small: WordTable<Int>
  /// The sentence of each token.
  let sentence: [Int]
  /// What words can be in a person's name, as far as a rule has asked: a text repeats its words, and several rules ask.
  private var readings: [Word: [RussianNames.Reading]] = [:]
  private var givenReadings: [Word: [RussianNames.Reading]] = [:]

  init(_ text: Segmentation, isRussian: Bool) {
    self.text = text
    self.isRussian = isRussian
    let tokens = text.tokens
    self.tokens = tokens
    var words: [String] = []
    var keys: [Word] = []
    var tokenOfWord: [Int] = []
    var wordOfToken: [Int] = []
    var nameLike: [Bool] = []
    var capitalized: WordSet = []
    var small = WordTable<Int>()
    words.reserveCapacity(tokens.count)
    keys.reserveCapacity(tokens.count)
    tokenOfWord.reserveCapacity(tokens.count)
    wordOfToken.reserveCapacity(tokens.count)
    nameLike.reserveCapacity(tokens.count)
    for index in tokens.indices {
      wordOfToken.append(words.count)
      let kind = tokens[index].kind
      guard kind == .word || kind == .number else {
        nameLike.append(false)
        continue
      }
      let isCapitalized = tokens[index].isCapitalized
      nameLike.append(
        kind == .word && tokens[index].range.count > 1
          && (isCapitalized
            || tokens[index].hasMarks && Self.hasArticle(tokens[index].range, in: text.scalars))
      )
      if isCapitalized, isRussian || tokens[index].isCyrillic {
        capitalized.insert(tokens[index].word)
      }
      if !isRussian {
        small.update(tokens[index].word, default: 0) { $0 += isCapitalized ? -1 : 1 }
      }
      guard tokens[index].hasMarks else {
        words.append(tokens[index].folded)
        keys.append(tokens[index].word)
        tokenOfWord.append(index)
        continue
      }
      for word in NameWords.split(tokens[index].folded) {
        words.append(word)
        keys.append(Word(word))
        tokenOfWord.append(index)
      }
    }
    self.words = words
    self.keys = keys
    self.tokenOfWord = tokenOfWord
    self.wordOfToken = wordOfToken
    self.nameLike = nameLike
    self.capitalized = capitalized
    self.small = small
    var opens = Array(repeating: false, count: tokens.count)
    var sentence = Array(repeating: 0, count: tokens.count)
    for (number, each) in text.sentences.enumerated() {
      for token in each.tokens { sentence[token] = number }
      if let first = each.tokens.first(where: { tokens[$0].kind == .word }) { opens[first] = true }
    }
    // A word after an opening quotation mark or a colon may open a sentence as well.
    for index in opens.indices.dropFirst() where tokens[index].kind == .word {
      switch tokens[index - 1].mark {
      case "«", "“", "„", "\"", ":", "•": opens[index] = true
      default: break
      }
    }
    self.opens = opens
    self.sentence = sentence
  }

  /// The readings of a word, by its printed form.
  func readings(of text: String, by names: RussianNames) -> [RussianNames.Reading] {
    let word = Word(text)
    if let known = readings[word] { return known }
    let found = names.readings(of: text)
    readings[word] = found
    return found
  }

  /// The readings that make a word a given name.
  func givenReadings(of token: Token, by lists: Wordlists) -> [RussianNames.Reading] {
    guard token.isCyrillic else { return lists.givenReadings(token, in: self) }
    let word = Word(token.text)
    if let known = givenReadings[word] { return known }
    let found = lists.givenReadings(token, in: self)
    givenReadings[word] = found
    return found
  }

  private static func hasArticle(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    guard let hyphen = scalars[range.prefix(5)].firstIndex(of: "-"), hyphen + 1 < range.upperBound
    else { return false }
    return scalars[hyphen + 1].isUppercase
  }
}
