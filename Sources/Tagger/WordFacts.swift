import Language

/// What the features ask of one token, worked out once for each: hashes in place of words.
struct WordFacts: Sendable {
  /// Of the folded word.
  var word: UInt64 = 0
  /// Of its Snowball stem; of the word where it has none.
  var stem: UInt64 = 0
  /// The first one to four letters; 0 where there are no more letters than that.
  var prefixes = SIMD4<UInt32>.zero
  /// The last one to six letters.
  var suffixes = SIMD8<UInt32>.zero
  /// Runs of capitals, small letters and digits, and all other characters: "Al-Bab's" is "Xx-Xx'x".
  var shape: UInt32 = 0
  var flags = WordFlags()
  /// The company that it keeps in many texts (`WordClusters`); 0 for a rare word.
  var cluster: UInt16 = 0
  /// Names of several words that the token is part of.
  var phrase = PhraseFlags()
  var form = WordForm.other
  /// Its run of capitalised words: how many stand before it and after it there, up to 255.
  var runBefore: UInt8 = 0
  var runAfter: UInt8 = 0
  var isQuoted = false
  var spaceBefore = false
}

/// Works out the facts of tokens.
struct WordReader {
  private let stemmer: Stemmer?
  let lexicon: Lexicon
  /// Whether evidence goes by the document's length: of use in Russian, whose weights learn from single sentences too,
  /// of none in English.
  let weighsLength: Bool

  init(language: String, lexicon: Lexicon) {
    stemmer = Stemmer(language: language)
    self.lexicon = lexicon
    weighsLength = language == "ru"
  }

  func facts(of token: Token) -> WordFacts {
    var facts = WordFacts()
    facts.spaceBefore = token.spaceBefore
    var folded = token.folded
    switch token.kind {
    case .punctuation, .symbol:
      folded.withUTF8 { facts.word = FeatureHash.of($0) }
      facts.stem = facts.word
      facts.form = token.text.unicodeScalars.first.map(WordForm.ofMark) ?? .other
      facts.shape = UInt32(truncatingIfNeeded: facts.word)
      return facts
    case .number:
      // A number by how long it is: 1987 and 2016 are alike.
      let digits = folded.utf8.count
      facts.word = FeatureHash.mix(UInt64(digits) &+ 0x1000)
      facts.stem = facts.word
      facts.form = .number
      facts.shape = UInt32(truncatingIfNeeded: facts.word)
      return facts
    case .word: break
    }
    folded.withUTF8 { bytes in
      facts.word = FeatureHash.of(bytes)
      facts.stem = stemmer?.withStem(of: bytes) { FeatureHash.of($0) } ?? facts.word
      readAffixes(bytes, &facts)
    }
    readShape(of: token, &facts)
    facts.flags = lexicon.flags(of: facts.word).union(lexicon.flags(ofStem: facts.stem))
    facts.cluster = lexicon.clusters.value(
      of: facts.word, stem: facts.stem, isCapitalized: facts.form != .lower)
    return facts
  }

  private func readAffixes(_ bytes: UnsafeBufferPointer<UInt8>, _ facts: inout WordFacts) {
    var (letters, at) = (0, 0)
    while at < bytes.count, letters < 4 {
      at += 1
      while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
      guard at < bytes.count else { break }
      facts.prefixes[letters] = hash(bytes, 0, at)
      letters += 1
    }
    (letters, at) = (0, bytes.count)
    while at > 0, letters < 6 {
      at -= 1
      while at > 0, bytes[at] & 0xC0 == 0x80 { at -= 1 }
      guard at > 0 else { break }
      facts.suffixes[letters] = hash(bytes, at, bytes.count)
      letters += 1
    }
  }

  private func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: FeatureHash.of(UnsafeBufferPointer(rebasing: bytes[start..<end])))
  }

  private func readShape(of token: Token, _ facts: inout WordFacts) {
    var shape: UInt32 = 17
    var last: UInt32 = 0
    var (letters, capitals) = (0, 0)
    for scalar in token.text.unicodeScalars {
      let kind: UInt32
      switch scalar.value {
      case 0x61...0x7A, 0x430...0x45F: kind = 1
      case 0x41...0x5A, 0x400...0x42F: kind = 2
      case 0x30...0x39: kind = 3
      case 0..<0x80: kind = scalar.value
      default:
        let properties = scalar.properties
        kind = properties.isUppercase ? 2 : properties.isAlphabetic ? 1 : scalar.value
      }
      letters += kind == 1 || kind == 2 ? 1 : 0
      capitals += kind == 2 ? 1 : 0
      if kind != last { shape = (shape &* 31) &+ kind }
      last = kind
    }
    facts.shape = shape
    if letters == 0 {
      facts.form = .number
    } else if capitals == 0 {
      facts.form = .lower
    } else if capitals == letters {
      facts.form = letters == 1 ? .initial : .allCaps
    } else {
      facts.form = token.isCapitalized && capitals == 1 ? .capital : .mixed
    }
  }
}
