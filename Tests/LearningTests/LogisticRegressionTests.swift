import Testing

@testable import Learning

@Suite("Logistic regression")
struct LogisticRegressionTests {
  private func sample(_ values: [Double], _ isPositive: Bool, weight: Double = 1) -> Sample {
    Sample(FeatureVector(dense: values), isPositive: isPositive, weight: weight)
  }

  @Test("without features the intercept is the log odds of the samples, as they weigh")
  func intercept() {
    let model = LogisticRegression.fit(
      [sample([], true, weight: 3), sample([], false)], features: 0, l2: 0)
    #expect(abs(model.intercept - 1.0986) < 0.001)
    #expect(abs(model.probability(FeatureVector()) - 0.75) < 0.001)
  }

  @Test("a mark's weight is the difference that it makes to the log odds")
  func closedForm() {
    // 1 of 4 without the mark, 3 of 4 with it: log odds from -ln 3 to ln 3.
    let samples =
      [0.0, 1].flatMap { mark in
        (0..<4).map { sample([mark], Double($0) < 1 + 2 * mark) }
      }
    let model = LogisticRegression.fit(samples, features: 1, l2: 0)
    #expect(abs(model.weights[0] - 2.1972) < 0.001)
    #expect(abs(model.intercept + 1.0986) < 0.001)
  }

  @Test("a feature's unit does not change the verdict")
  func units() {
    let lengths: [Double] = [1, 2, 3, 4, 5, 6]
    func fit(_ unit: Double) -> Double {
      let samples = lengths.map { sample([$0 * unit], [3, 5, 6].contains($0)) }
      return LogisticRegression.fit(samples, features: 1, l2: 0.1)
        .score(FeatureVector(dense: [4 * unit]))
    }
    #expect(abs(fit(1) - fit(1000)) < 1e-6)
  }

  @Test("a stronger penalty gives smaller weights, and never infinite ones")
  func penalty() {
    let samples = [sample([-1], false), sample([1], true)]
    let weights = [0.01, 0.1, 1].map {
      LogisticRegression.fit(samples, features: 1, l2: $0).weights[0]
    }
    #expect(weights[0] > weights[1] && weights[1] > weights[2] && weights[2] > 0)
    #expect(weights[0] < 10)
  }

  @Test("a feature that no sample has weighs nothing; no samples give no weights")
  func unseen() {
    let model = LogisticRegression.fit(
      [sample([1, 0], true), sample([0, 0], false)], features: 2, l2: 0.1)
    #expect(model.weights[0] > 0)
    #expect(model.weights[1] == 0)
    #expect(LogisticRegression.fit([], features: 2, l2: 0.1).weights == [0, 0])
  }
}
