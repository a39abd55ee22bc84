import DataFiles
import Foundation
import Language
import Learning

/// Finds the names of persons, places and organizations in a text of one language.
///
/// The labels of a sentence's tokens are a conditional random field (`Chain`) over features of the words, of what lists
/// say of them, and of what the rest of the document shows (`TagFeatures`). The weights are learned by `train names`.
package final class NameTagger: Sendable {
  package let language: String
  private let lexicon: Lexicon
  private let weights: NameWeights

  /// - Parameters:
  ///   - language: `en` or `ru`.
  ///   - lexicon: shared by all languages.
  /// - Throws: when a data file is missing or broken.
  package convenience init(language: String, lexicon: Lexicon) throws {
    let bytes = [UInt8](try DataFiles.bytes("Data/\(language).crf", of: "Tagger"))
    self.init(language: language, lexicon: lexicon, weights: try NameWeights(bytes: bytes))
  }

  package init(language: String, lexicon: Lexicon, weights: NameWeights) {
    (self.language, self.lexicon, self.weights) = (language, lexicon, weights)
  }

  /// The names of a document, in reading order; their tokens are indices of `segmentation.tokens`.
  ///
  /// - Complexity: O(n) in the tokens.
  package func names(in segmentation: Segmentation) -> [TaggedName] {
    names(in: segmentation.tokens, sentences: segmentation.sentences.map(\.tokens))
  }

  /// The names of a document, given the tokens of each sentence.
  package func names(in tokens: Tokens, sentences: [Range<Int>]) -> [TaggedName] {
    let reader = WordReader(language: language, lexicon: lexicon)
    var features = TagFeatures(
      TaggerDocument(tokens: tokens, sentences: sentences, reader: reader))
    var names: [TaggedName] = []
    var scores: [Chain.Scores] = []
    var marginals = ChainMarginals()
    for sentence in sentences {
      scores.removeAll(keepingCapacity: true)
      for index in sentence {
        features.read(index, in: sentence)
        scores.append(weights.score(features.values))
      }
      let labels = weights.chain.best(scores)
      guard labels.contains(where: { $0 != NameLabels.outside }) else { continue }
      marginals.compute(scores, in: weights.chain)
      Self.append(labels, marginals, from: sentence.lowerBound, to: &names)
    }
    return names
  }

  /// A name is as sure as its least sure token.
  private static func append(
    _ labels: [UInt8], _ marginals: ChainMarginals, from first: Int, to names: inout [TaggedName]
  ) {
    var start = 0
    while start < labels.count {
      guard let kind = NameLabels.kind(of: labels[start]) else {
        start += 1
        continue
      }
      var confidence = marginals.labels[start][Int(labels[start])]
      var end = start + 1
      while end < labels.count, labels[end] == NameLabels.inside(kind) {
        confidence = min(confidence, marginals.labels[end][Int(labels[end])])
        end += 1
      }
      // It must also end where it does.
      if end < labels.count {
        confidence = min(confidence, 1 - marginals.labels[end][Int(NameLabels.inside(kind))])
      }
      names.append(
        TaggedName(
          tokens: first + start..<first + end, kind: kind, confidence: min(1, confidence)))
      start = end
    }
  }
}
