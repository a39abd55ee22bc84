import Language

/// What the tables of speech know of a word: both are asked for every word of a text, and one look-up tells.
struct SpokenWord: Sendable {
  /// The lists that it stands in.
  var classes: SpeechWords.Classes = []
  /// The number of what cue can begin with it, or -1.
  var cue: Int32 = -1

  /// All that either table knows.
  static func table(_ words: SpeechWords, _ lexicon: CueLexicon) -> WordTable<SpokenWord> {
    let openers = lexicon.openers
    var table = WordTable<SpokenWord>(capacity: words.listed.count + openers.count)
    for word in words.listed {
      table.update(word, default: SpokenWord()) { $0.classes = words.classes(of: word) }
    }
    for word in openers {
      table.update(word, default: SpokenWord()) { $0.cue = lexicon.number(of: word) }
    }
    return table
  }
}
