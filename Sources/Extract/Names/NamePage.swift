import Gazetteer
import Language

/// The words with which what rules look for can begin.
struct Openings: Sendable {
  /// Of the phrases of rules.
  var phrases = WordSet()
  /// Of listed names, where they stand in small letters.
  var small = WordSet()
}

/// What a text shows before any name in it is found. Made once, and shared by every copy of a draft.
final class NamePage {
  let text: Segmentation
  let tokens: Tokens
  let isRussian: Bool
  /// Folded words as the gazetteer parts them.
  let words: [Word]
  /// The token of each word.
  let tokenOfWord: [Int]
  /// The first word of each token.
  let wordOfToken: [Int]
  /// Tokens that open a sentence, where a capital says nothing.
  let opens: [Bool]
  /// Tokens with which a listed name can begin. A word all in small letters can where the list says so, or it is an Arabic
  /// article; "al-Qaida" is not all in small letters.
  let listable: [Int]
  /// Words that are capitalized or like a name, in order.
  let capitals: [Int]
  /// Marks of one code point, in order.
  let marks: [Int]
  /// Words that are, or begin with, one of the words with which a phrase can begin, in order.
  let openings: [Int]
  /// Tokens with a capital, or with an Arabic article before one: "al-Assad", «аль-Асад».
  let nameLike: [Bool]
  /// The folded Russian forms that stand with a capital anywhere.
  let capitalized: WordSet
  /// Of an English folded form that has a capital anywhere: how much more often it stands without one.
  private let small: WordTable<Int32>
  /// The sentence of each token.
  let sentence: [Int]
  /// What words can be in a person's name, as far as a rule has asked: a text repeats its words, and several rules ask.
  private var readings = WordTable<[RussianNames.Reading]>()
  private var givenReadings = WordTable<[RussianNames.Reading]>()
  private var surnames = WordTable<Bool>()

  init(_ text: Segmentation, isRussian: Bool, openings: Openings) {
    self.text = text
    self.isRussian = isRussian
    let tokens = text.tokens
    self.tokens = tokens
    let words = PartedWords(of: text)
    (self.words, tokenOfWord, wordOfToken) = (words.words, words.tokens, words.first)
    var nameLike = Array(repeating: false, count: tokens.count)
    var listable: [Int] = []
    var capitals: [Int] = []
    var marks: [Int] = []
    var opening: [Int] = []
    listable.reserveCapacity(tokens.count / 4)
    capitals.reserveCapacity(tokens.count / 4)
    marks.reserveCapacity(tokens.count / 4)
    opening.reserveCapacity(tokens.count / 8)
    for index in tokens.indices {
      guard tokens[index].isWord else {
        if tokens[index].mark != nil { marks.append(index) }
        continue
      }
      let first = words.first[index]
      let hasWord = first < words.tokens.count && words.tokens[first] == index
      let isCapitalized = tokens[index].isCapitalized
      let length = tokens[index].range.count
      let isNameLike =
        length > 1
        && (isCapitalized
          || tokens[index].hasMarks && Self.hasArticle(tokens[index].range, in: text.scalars))
      if isNameLike { nameLike[index] = true }
      if isCapitalized || isNameLike { capitals.append(index) }
      if isCapitalized || tokens[index].hasCapital
        || length == 2 && (tokens[index].word == "al" || tokens[index].word == "an")
        || length >= 5 && tokens[index].isCyrillic && hasWord
          && openings.small.contains(words.words[first])
      {
        listable.append(index)
      }
      if hasWord, openings.phrases.contains(words.words[first]) { opening.append(index) }
    }
    self.nameLike = nameLike
    self.listable = listable
    self.capitals = capitals
    self.marks = marks
    self.openings = opening
    var capitalized = WordSet(capacity: isRussian ? capitals.count : 0)
    for index in capitals
    where tokens[index].isCapitalized && (isRussian || tokens[index].isCyrillic) {
      capitalized.insert(tokens[index].word)
    }
    self.capitalized = capitalized
    small = isRussian ? WordTable() : Self.small(tokens, capitals: capitals)
    (opens, sentence) = Self.sentences(of: text, marks: marks)
  }

  private static func small(_ tokens: Tokens, capitals: [Int]) -> WordTable<Int32> {
    var small = WordTable<Int32>(capacity: capitals.count)
    for index in capitals where tokens[index].isCapitalized {
      small.update(tokens[index].word, default: 0) { $0 -= 1 }
    }
    for index in tokens.indices where tokens[index].isWord && !tokens[index].isCapitalized {
      small.updateKnown(tokens[index].word) { $0 += 1 }
    }
    return small
  }

  private static func sentences(
    of text: Segmentation, marks: [Int]
  ) -> (opens: [Bool], sentence: [Int]) {
    let tokens = text.tokens
    var opens = Array(repeating: false, count: tokens.count)
    var sentence = Array(repeating: 0, count: tokens.count)
    for (number, each) in text.sentences.enumerated() {
      sentence.withUnsafeMutableBufferPointer { $0[each.tokens].update(repeating: number) }
      if let first = each.tokens.first(where: { tokens[$0].isWord }) { opens[first] = true }
    }
    // A word after an opening quotation mark or a colon may open a sentence as well.
    for mark in marks where mark + 1 < tokens.count && tokens[mark + 1].isWord {
      switch tokens[mark].mark {
      case "«", "“", "„", "\"", ":", "•": opens[mark + 1] = true
      default: break
      }
    }
    return (opens, sentence)
  }

  /// The listed names that begin at a word.
  func matches(at word: Int, in gazetteer: Gazetteer) -> [Gazetteer.Match] {
    let token = tokens[tokenOfWord[word]]
    let number = word - wordOfToken[tokenOfWord[word]]
    if number == 0, !token.isCyrillic { return gazetteer.matches(words, at: word, letters: nil) }
    return token.withFolded { folded in
      gazetteer.matches(
        words, at: word, letters: token.hasMarks ? part(number, of: folded) : folded)
    }
  }

  /// Whether a word begins with a Cyrillic letter.
  func isCyrillic(_ word: Int) -> Bool {
    let token = tokens[tokenOfWord[word]]
    let number = word - wordOfToken[tokenOfWord[word]]
    if number == 0 { return token.isCyrillic }
    return token.withFolded { folded in
      part(number, of: folded).first.map { $0 & 0xfe == 0xd0 } ?? false
    }
  }

  /// A word of a folded token, by its number.
  private func part(
    _ number: Int, of folded: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    var (next, part) = (0, folded)
    NameWords.eachWord(of: folded) { word in
      if next == number { part = word }
      next += 1
    }
    return part
  }

  /// Whether an English word that stands with a capital here mostly stands without one: "Tours" on a page of tours. What is
  /// all capitals is another word: "US".
  func isWordElsewhere(_ index: Int) -> Bool {
    guard !isRussian, !tokens[index].allCaps else { return false }
    if let small = small[tokens[index].word] { return small > 0 }
    return tokens[index].isWord || tokens[index].isNumber
  }

  /// The readings of a word.
  func readings(of token: Token, by names: RussianNames) -> [RussianNames.Reading] {
    if !token.isBeyondASCII { return [.init(unchanging: token)] }
    let word = token.printedWord
    if let known = readings[word] { return known }
    let found = names.readings(of: token)
    readings.update(word, default: found) { _ in }
    return found
  }

  /// Whether a word looks like a Russian surname, in any case.
  func isSurname(_ token: Token, by names: RussianNames) -> Bool {
    guard token.range.count >= 5, token.endsInRussian else { return false }
    let word = token.printedWord
    if let known = surnames[word] { return known }
    let found = looksLikeSurname(token, by: names)
    surnames.update(word, default: found) { _ in }
    return found
  }

  private func looksLikeSurname(_ token: Token, by names: RussianNames) -> Bool {
    if token.ends(withAny: Self.surnameEndings) { return true }
    guard let best = names.likeliest(of: token.text), best.weight >= 6 else {
      return false
    }
    return NormalForm.fold(best.nominative).ends(withAny: Self.nominativeEndings)
  }

  /// Of surnames that do not change.
  private static let surnameEndings: EndingSet = ["енко", "швили", "адзе", "идзе"]
  private static let nominativeEndings: EndingSet = [
    "ов", "ев", "ин", "ын", "ова", "ева", "ина", "ский", "цкий", "ская", "цкая",
  ]

  /// The readings that make a word a given name.
  func givenReadings(of token: Token, by lists: Wordlists) -> [RussianNames.Reading] {
    guard token.isCyrillic, lists.givenForms.contains(token.word) else {
      return lists.givenReadings(token)
    }
    let word = token.printedWord
    if let known = givenReadings[word] { return known }
    let found = lists.givenReadings(token)
    givenReadings.update(word, default: found) { _ in }
    return found
  }

  /// Whether a word can be a given name.
  func isGiven(_ index: Int, by lists: Wordlists) -> Bool {
    let word = tokens[index].word
    guard lists.given.contains(word) || lists.givenForms.contains(word) else { return false }
    return !givenReadings(of: tokens[index], by: lists).isEmpty
  }

  private static func hasArticle(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    guard let hyphen = scalars[range.prefix(5)].firstIndex(of: "-"), hyphen + 1 < range.upperBound
    else { return false }
    return scalars[hyphen + 1].isUppercase
  }
}
