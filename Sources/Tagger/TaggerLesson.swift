import Language

/// The features of a document's tokens, for `train names` to learn from.
package struct TaggerLesson {
  private let language: String
  private let lexicon: Lexicon

  package init(language: String, lexicon: Lexicon) {
    (self.language, self.lexicon) = (language, lexicon)
  }

  /// Hands over the features of each token, sentence by sentence; `endSentence` is called after each.
  package func forEachToken(
    of segmentation: Segmentation, _ body: (_ token: Int, _ features: [UInt64]) -> Void,
    endSentence: () -> Void
  ) {
    let sentences = segmentation.sentences.map(\.tokens)
    let reader = WordReader(stemmer: Stemmer(language: language), lexicon: lexicon)
    var features = TagFeatures(
      TaggerDocument(tokens: segmentation.tokens, sentences: sentences, reader: reader))
    for sentence in sentences {
      for index in sentence {
        features.read(index, in: sentence)
        body(index, features.values)
      }
      endSentence()
    }
  }
}
