import Learning
import Testing

@testable import Tagger

@Suite("weights files")
struct NameWeightsTests {
  private static func model(features: Int) -> (ChainTrainer.Model, [UInt64]) {
    var random = SplitMix(state: 5)
    var model = ChainTrainer.Model(chain: NameLabels.chain(), weights: [])
    var hashes: [UInt64] = []
    for _ in 0..<features {
      var row = Chain.Scores.zero
      for label in 0..<NameLabels.count { row[label] = Float(random.share() * 4 - 2) }
      model.weights.append(row)
      hashes.append(random.next())
    }
    model.chain.steps[1][2] = 1.5
    return (model, hashes)
  }

  @Test("give back what was written, to within a byte's precision")
  func roundTrip() throws {
    let (model, hashes) = Self.model(features: 300)
    let weights = try NameWeights(bytes: NameWeights.bytes(model, features: hashes, least: 0))
    #expect(weights.count == 300)
    #expect(weights.chain.steps == model.chain.steps)
    for (hash, row) in zip(hashes, model.weights) {
      let read = weights.score([hash])
      for label in 0..<NameLabels.count { #expect(abs(read[label] - row[label]) < 0.02) }
    }
    #expect(weights.score([42]) == .zero)
  }

  @Test("keep to their size, and to the strongest weights")
  func size() throws {
    let (model, hashes) = Self.model(features: 2000)
    let bytes = NameWeights.bytes(model, features: hashes, limit: 9000)
    #expect(bytes.count <= 9000)
    #expect(try NameWeights(bytes: bytes).count > 500)
  }

  @Test("are rejected when cut short or something else")
  func broken() {
    let (model, hashes) = Self.model(features: 50)
    let bytes = NameWeights.bytes(model, features: hashes)
    for length in [0, 3, 40, 250, bytes.count - 1] {
      #expect(throws: TaggerError.self) { try NameWeights(bytes: Array(bytes.prefix(length))) }
    }
    #expect(throws: TaggerError.self) { try NameWeights(bytes: [1, 2, 3, 4, 5]) }
  }

  @Test("lexicons give back what was written")
  func lexicon() throws {
    let phrase = Lexicon.keys(phrase: ["saudi", "arabia"])
    let lexicon = try Lexicon(
      bytes: Lexicon.bytes([
        Lexicon.key(word: "anna"): WordFlags.givenName.rawValue,
        phrase[0]: UInt16(PhraseFlags.begins.rawValue),
        phrase[1]: UInt16(PhraseFlags.place.rawValue),
      ]))
    #expect(lexicon.flags(of: FeatureHash.of("anna")) == .givenName)
    #expect(lexicon.flags(of: FeatureHash.of("bob")).isEmpty)
    #expect(throws: TaggerError.self) { try Lexicon(bytes: [0, 1, 2, 3]) }
  }
}
