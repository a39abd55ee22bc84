import Language

/// The features of a document's tokens, for `train names` to learn from.
package struct TaggerLesson {
  private let language: String
  private let lexicon: Lexicon

  package init(language: String, lexicon: Lexicon) {
    (self.language, self.lexicon) = (language, lexicon)
  }

  /// Hands over the features of each token, sentence by sentence; `endSentence` is called after each.
  ///
  /// - Parameter isApart: whether each sentence is read alone, as those of a text whose sentences are strangers.
  package func forEachToken(
    of segmentation: Segmentation, isApart: Bool,
    _ body: (_ token: Int, _ features: [UInt64]) -> Void,
    endSentence: () -> Void
  ) {
    let sentences = segmentation.sentences.map(\.tokens)
    let reader = WordReader(language: language, lexicon: lexicon)
    let document = TaggerDocument(
      tokens: segmentation.tokens, sentences: sentences, reader: reader)
    var features = TagFeatures(document)
    for sentence in sentences {
      if isApart { features = TagFeatures(document.alone(sentence)) }
      for index in sentence {
        features.read(index, in: sentence)
        body(index, features.values)
      }
      endSentence()
    }
  }
}
