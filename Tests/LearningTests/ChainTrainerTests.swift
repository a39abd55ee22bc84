import Testing

@testable import Learning

@Suite("learning chains")
struct ChainTrainerTests {
  /// One in three may be left out.
  private static func copies(of feature: Int32) -> [Int32] { [feature, feature + 3, feature + 6] }

  /// Features 0, 3 and 6 stand for label 0, 1, 4 and 7 for label 1; 2, 5 and 8 say nothing, but such a place bears the
  /// label before.
  private static func examples() -> ChainExamples {
    var examples = ChainExamples()
    var random = SplitMix(state: 11)
    for group in 0..<200 {
      var last: UInt8 = 0
      for place in 0..<6 {
        let isSilent = place > 0 && random.next() % 3 == 0
        if !isSilent { last = UInt8(random.next() % 2) }
        examples.addPlace(last, features: copies(of: isSilent ? 2 : Int32(last)))
      }
      examples.endRow(weight: 1, group: group)
    }
    return examples
  }

  @Test("features and steps are learned")
  func learns() {
    let trainer = ChainTrainer()
    var losses: [Double] = []
    let model = trainer.fit(
      Self.examples(), chain: Chain(labels: 2), where: { _ in true },
      progress: { losses.append($1) })
    #expect(losses.last! < losses.first!)
    let scores = [1, 2, 2, 0, 2].map { feature in
      Self.copies(of: feature).reduce(.zero) { $0 + model.weights[Int($1)] }
    }
    #expect(model.chain.best(scores) == [1, 1, 1, 0, 0])
  }

  @Test("the same rows and seed give the same weights")
  func repeats() {
    var trainer = ChainTrainer()
    trainer.leftOut = 0.5
    let models = (0..<2).map { _ in
      trainer.fit(Self.examples(), chain: Chain(labels: 2), where: { $0.group > 20 })
    }
    #expect(models[0].weights == models[1].weights)
    #expect(models[0].chain.steps == models[1].chain.steps)
    trainer.seed = 2
    let other = trainer.fit(Self.examples(), chain: Chain(labels: 2), where: { $0.group > 20 })
    #expect(models[0].weights != other.weights)
  }

  @Test("rare features are left out, the others keep their places")
  func dropsRare() {
    var examples = ChainExamples()
    examples.addPlace(0, features: [5, 1])
    examples.addPlace(1, features: [1, 3])
    examples.endRow(weight: 1, group: 0)
    #expect(examples.dropRare(least: 2) == [1])
    #expect(examples.featureCount == 1)
    var seen = SeenFeatures()
    var random = SplitMix(state: 1)
    seen.draw(examples.rows[0], of: examples, leavingOut: 0, with: &random)
    #expect(Array(seen[0]) == [0] && Array(seen[1]) == [0])
  }
}
