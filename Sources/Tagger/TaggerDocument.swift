import Language

/// What is known of a document's tokens before any of them is tagged.
struct TaggerDocument {
  private(set) var facts: [WordFacts]
  /// Indices of the tokens of each sentence.
  private(set) var sentences: [Range<Int>]
  private(set) var evidence: DocumentEvidence

  /// Names of more words than this are not looked for in the lists.
  private static let longestPhrase = 8

  /// - Complexity: O(n) in the tokens.
  init(tokens: Tokens, sentences: [Range<Int>], reader: WordReader) {
    self.sentences = sentences
    evidence = DocumentEvidence(weighsLength: reader.weighsLength)
    facts = tokens.map(reader.facts)
    for sentence in sentences {
      markRuns(sentence)
      markQuoted(sentence)
      markPhrases(sentence, reader.lexicon)
      evidence.note(facts, sentence)
    }
  }

  /// The document as though it had but one of its sentences.
  ///
  /// - Complexity: O(n) in the sentence.
  func alone(_ sentence: Range<Int>) -> TaggerDocument {
    var document = self
    document.sentences = [sentence]
    document.evidence = evidence.emptied()
    document.evidence.note(facts, sentence)
    return document
  }

  /// Capitalised words side by side; an initial's stop does not part them.
  private mutating func markRuns(_ sentence: Range<Int>) {
    var before = 0
    for index in sentence {
      if facts[index].form.isNameLike {
        facts[index].runBefore = UInt8(min(before, 255))
        before += 1
      } else if !isInitialStop(index, sentence) {
        before = 0
      }
    }
    var after = 0
    for index in sentence.reversed() {
      if facts[index].form.isNameLike {
        facts[index].runAfter = UInt8(min(after, 255))
        after += 1
      } else if !isInitialStop(index, sentence) {
        after = 0
      }
    }
  }

  private func isInitialStop(_ index: Int, _ sentence: Range<Int>) -> Bool {
    facts[index].form == .stop && index > sentence.lowerBound && facts[index - 1].form == .initial
      && !facts[index].spaceBefore
  }

  private mutating func markQuoted(_ sentence: Range<Int>) {
    var open = 0
    var straight = false
    let quote = FeatureHash.of("\"")
    for index in sentence {
      switch facts[index].form {
      case .opening: open += 1
      case .closing: open = max(0, open - 1)
      case .other where facts[index].word == quote: straight.toggle()
      default: facts[index].isQuoted = open > 0 || straight
      }
    }
  }

  private mutating func markPhrases(_ sentence: Range<Int>, _ lexicon: Lexicon) {
    var covered = sentence.lowerBound
    for index in sentence where index >= covered && facts[index].form.isNameLike {
      var row = Lexicon.phraseStart
      var found: (end: Int, flags: PhraseFlags)?
      for end in index..<min(sentence.upperBound, index + Self.longestPhrase) {
        row = FeatureHash.pair(row, facts[end].stem)
        let flags = lexicon.flags(ofPhrase: row)
        if flags.contains(.place) || flags.contains(.body) { found = (end + 1, flags) }
        guard flags.contains(.begins) else { break }
      }
      guard let found else { continue }
      for part in index..<found.end {
        facts[part].phrase = found.flags.subtracting(.begins)
        if part > index { facts[part].phrase.insert(.inside) }
      }
      covered = found.end
    }
  }
}
