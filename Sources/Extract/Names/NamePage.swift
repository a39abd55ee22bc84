import Language

/// What a text shows before any name in it is found. Made once, and shared by every copy of a draft.
final class NamePage {
  let text: Segmentation
  let tokens: [Token]
  let isRussian: Bool
  /// Folded words as the gazetteer parts them: hyphens and apostrophes split tokens.
  let words: [Word]
  /// The token of each word.
  let tokenOfWord: [Int]
  /// The first word of each token.
  let wordOfToken: [Int]
  /// Tokens that open a sentence, where a capital says nothing.
  let opens: [Bool]
  /// Tokens with which a listed name can begin. A word all in small letters can where it is a Russian adjective or an Arabic
  /// article; "al-Qaida" is not all in small letters.
  let listable: [Int]
  /// Words that are capitalized or like a name, in order.
  let capitals: [Int]
  /// Tokens with a capital, or with an Arabic article before one: "al-Assad", «аль-Асад».
  let nameLike: [Bool]
  /// The folded Russian forms that stand with a capital anywhere.
  let capitalized: WordSet
  /// Of an English folded form that has a capital anywhere: how much more often it stands without one.
  private let small: WordTable<Int32>
  /// The sentence of each token.
  let sentence: [Int]
  /// What words can be in a person's name, as far as a rule has asked: a text repeats its words, and several rules ask.
  private var readings: [Word: [RussianNames.Reading]] = [:]
  private var givenReadings: [Word: [RussianNames.Reading]] = [:]
  private var surnames: [Word: Bool] = [:]

  init(_ text: Segmentation, isRussian: Bool) {
    self.text = text
    self.isRussian = isRussian
    let tokens = text.tokens
    self.tokens = tokens
    var words: [Word] = []
    var tokenOfWord: [Int] = []
    var wordOfToken: [Int] = []
    var nameLike = Array(repeating: false, count: tokens.count)
    var listable: [Int] = []
    var capitals: [Int] = []
    var capitalized = WordSet()
    var small = WordTable<Int32>()
    words.reserveCapacity(tokens.count + 8)
    tokenOfWord.reserveCapacity(tokens.count + 8)
    wordOfToken.reserveCapacity(tokens.count)
    for index in tokens.indices {
      wordOfToken.append(words.count)
      let kind = tokens[index].kind
      guard kind == .word || kind == .number else { continue }
      let (isCapitalized, hasMarks) = (tokens[index].isCapitalized, tokens[index].hasMarks)
      if kind == .word {
        let length = tokens[index].range.count
        let isNameLike =
          length > 1
          && (isCapitalized || hasMarks && Self.hasArticle(tokens[index].range, in: text.scalars))
        if isNameLike { nameLike[index] = true }
        if isCapitalized || isNameLike { capitals.append(index) }
        if isCapitalized || length >= 5 && tokens[index].isCyrillic
          || tokens[index].hasCapital || Self.articles.contains(tokens[index].word)
        {
          listable.append(index)
        }
      }
      if isCapitalized, isRussian || tokens[index].isCyrillic {
        capitalized.insert(tokens[index].word)
      }
      if !isRussian, isCapitalized { small.update(tokens[index].word, default: 0) { $0 -= 1 } }
      guard hasMarks else {
        words.append(tokens[index].word)
        tokenOfWord.append(index)
        continue
      }
      for word in NameWords.split(tokens[index].folded) {
        words.append(Word(word))
        tokenOfWord.append(index)
      }
    }
    if !isRussian {
      for index in tokens.indices where !tokens[index].isCapitalized {
        small.updateKnown(tokens[index].word) { $0 += 1 }
      }
    }
    self.words = words
    self.tokenOfWord = tokenOfWord
    self.wordOfToken = wordOfToken
    self.nameLike = nameLike
    self.listable = listable
    self.capitals = capitals
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

  /// A word of the text, folded.
  func string(_ word: Int) -> String {
    let token = tokenOfWord[word]
    guard tokens[token].hasMarks else { return tokens[token].folded }
    return NameWords.split(tokens[token].folded)[word - wordOfToken[token]]
  }

  /// Whether an English word that stands with a capital here mostly stands without one: "Tours" on a page of tours. What is
  /// all capitals is another word: "US".
  func isWordElsewhere(_ index: Int) -> Bool {
    guard !isRussian, !tokens[index].allCaps else { return false }
    if let small = small[tokens[index].word] { return small > 0 }
    return tokens[index].kind == .word || tokens[index].kind == .number
  }

  private static let articles: WordSet = ["al", "an"]

  /// The readings of a word.
  func readings(of token: Token, by names: RussianNames) -> [RussianNames.Reading] {
    if token.folded.utf8.last ?? 0 < 0x80 { return [.init(unchanging: token)] }
    let word = Word(token.text)
    if let known = readings[word] { return known }
    let found = names.readings(of: token.text)
    readings[word] = found
    return found
  }

  /// Whether a word looks like a Russian surname, in any case.
  func isSurname(_ token: Token, by names: RussianNames) -> Bool {
    guard token.range.count >= 5, token.folded.utf8.last ?? 0 >= 0x80,
      token.folded.unicodeScalars.last?.isCyrillicLetter == true
    else { return false }
    let word = Word(token.text)
    if let known = surnames[word] { return known }
    let found = looksLikeSurname(token, by: names)
    surnames[word] = found
    return found
  }

  private func looksLikeSurname(_ token: Token, by names: RussianNames) -> Bool {
    if token.folded.ends(withAny: Self.surnameEndings) { return true }
    guard let best = names.likeliest(of: token.text), best.weight >= 6 else {
      return false
    }
    return best.folded.ends(withAny: Self.nominativeEndings)
  }

  /// Of surnames that do not change.
  private static let surnameEndings: [StaticString] = ["енко", "швили", "адзе", "идзе"]
  private static let nominativeEndings: [StaticString] = [
    "ов", "ев", "ин", "ын", "ова", "ева", "ина", "ский", "цкий", "ская", "цкая",
  ]

  /// The readings that make a word a given name.
  func givenReadings(of token: Token, by lists: Wordlists) -> [RussianNames.Reading] {
    guard token.isCyrillic, lists.givenForms.contains(token.word) else {
      return lists.givenReadings(token)
    }
    let word = Word(token.text)
    if let known = givenReadings[word] { return known }
    let found = lists.givenReadings(token)
    givenReadings[word] = found
    return found
  }

  private static func hasArticle(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    guard let hyphen = scalars[range.prefix(5)].firstIndex(of: "-"), hyphen + 1 < range.upperBound
    else { return false }
    return scalars[hyphen + 1].isUppercase
  }
}
