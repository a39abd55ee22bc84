import Language

/// What the tables of speech, times and events know of words. A text's words are looked up once, and three finders go by it.
package struct KnownWords: Sendable {
  private var words = WordTable<KnownWord>()

  package init(_ statements: StatementFinder, _ times: TimeFinder, _ events: EventFinder) {
    for word in statements.words.listed {
      update(word) { $0.classes = statements.words.classes(of: word) }
    }
    for word in statements.lexicon.openers {
      update(word) { $0.cue = statements.lexicon.number(of: word) }
    }
    for word in times.words.openers { update(word) { $0.opens.insert(.time) } }
    for word in events.words.openers { update(word) { $0.opens.insert(.event) } }
  }

  private mutating func update(_ word: Word, _ change: (inout KnownWord) -> Void) {
    words.update(word, default: KnownWord(), change)
  }

  /// - Complexity: O(n) in the tokens.
  package func page(_ cut: Segmentation) -> PageWords {
    var page = PageWords()
    page.known.reserveCapacity(cut.tokens.count)
    for index in cut.tokens.indices {
      let known = words[cut.tokens[index].word] ?? KnownWord()
      page.known.append(known)
      if known.opens.contains(.event) { page.events.append(index) }
      if cut.tokens[index].isNumber
        || cut.tokens[index].isWord
          && (known.opens.contains(.time) || cut.tokens[index].beginsWithDigit)
      {
        page.times.append(index)
      }
    }
    return page
  }
}

struct KnownWord: Sendable {
  struct Opens: OptionSet, Sendable {
    let rawValue: UInt8
    static let time = Opens(rawValue: 1)
    static let event = Opens(rawValue: 2)
  }

  /// The lists of speech that it stands in.
  var classes: SpeechWords.Classes = []
  /// The number of what cue can begin with it, or -1.
  var cue: Int32 = -1
  var opens: Opens = []
}

/// The words of one text, as `KnownWords` knows them.
package struct PageWords: Sendable {
  /// Of each token.
  var known: [KnownWord] = []
  /// The tokens with which a time can begin, and those with which the noun of an event can.
  var times: [Int] = []
  var events: [Int] = []
}
