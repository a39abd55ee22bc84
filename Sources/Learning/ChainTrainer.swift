/// Learns a chain and its features' weights from labelled rows.
///
/// Follows the gradient of the rows' log likelihood, a row at a time in an order drawn by the seed, with a rate of its
/// own for each weight, and keeps at zero what the evidence does not lift above `thrift`: FTRL-Proximal, H. B. McMahan
/// et al., "Ad Click Prediction: a View from the Trenches", KDD 2013. The same rows and seed give the same weights.
package struct ChainTrainer {
  /// How often each row is seen.
  package var rounds = 10
  /// The first step's length.
  package var rate: Float = 0.1
  /// How much evidence a weight needs to be other than zero.
  package var thrift: Float = 1
  /// How strongly weights are drawn to zero.
  package var shrinkage: Float = 1
  /// The share of a place's features that is left out, drawn anew each time a row is seen, so that no weight relies on
  /// another: C. Sutton, M. Sindelar, A. McCallum, "Reducing Weight Undertraining in Structured Discriminative
  /// Learning", 2006; N. Srivastava et al., "Dropout", 2014.
  package var leftOut = 0.0
  package var seed: UInt64 = 1

  package init() {}

  /// A chain and the weights of all features.
  package struct Model: Sendable {
    package var chain: Chain
    package var weights: [Chain.Scores]

    package init(chain: Chain, weights: [Chain.Scores]) {
      (self.chain, self.weights) = (chain, weights)
    }
  }

  private struct Weight {
    var value = Chain.Scores.zero
    var sum = Chain.Scores.zero
    var squares = Chain.Scores.zero

    @inline(__always)
    mutating func follow(_ gradient: Chain.Scores, by trainer: ChainTrainer) {
      let more = squares + gradient * gradient
      let root = more.squareRoot()
      sum += gradient - (root - squares.squareRoot()) / trainer.rate * value
      squares = more
      let excess = Self.magnitude(sum) - trainer.thrift
      let scaled = excess / ((1 + root) / trainer.rate + trainer.shrinkage)
      var signed = scaled.replacing(with: -scaled, where: sum .> 0)
      signed.replace(with: 0, where: excess .<= 0)
      value = signed
    }

    @inline(__always)
    private static func magnitude(_ scores: Chain.Scores) -> Chain.Scores {
      scores.replacing(with: -scores, where: scores .< 0)
    }
  }

  /// - Parameters:
  ///   - chain: which steps are allowed.
  ///   - isChosen: whether a row is learned from.
  /// - Complexity: O(n) in all features of all places, times the rounds.
  package func fit(
    _ examples: ChainExamples, chain: Chain, where isChosen: (ChainExamples.Row) -> Bool,
    progress: (_ round: Int, _ loss: Double) -> Void = { _, _ in }
  ) -> Model {
    var order = examples.rows.filter(isChosen)
    var random = SplitMix(state: seed)
    var weights = [Weight](repeating: Weight(), count: examples.featureCount)
    var steps = [Weight](repeating: Weight(), count: chain.labels + 1)
    var model = Model(chain: chain, weights: [])
    var (scores, marginals) = ([Chain.Scores](), ChainMarginals())
    var seen = SeenFeatures()
    var sums = [Chain.Scores](repeating: .zero, count: examples.featureCount)
    for round in 1...rounds {
      order.shuffle(using: &random)
      var loss = 0.0
      for row in order {
        seen.draw(row, of: examples, leavingOut: leftOut, with: &random)
        Self.score(seen, weights, into: &scores)
        marginals.compute(scores, in: model.chain)
        loss += Double(
          row.weight * (marginals.logSum - Self.worth(row, examples, scores, model.chain)))
        follow(marginals, row, examples, seen, &weights)
        followSteps(marginals, row, examples, &steps)
        for label in 0..<chain.labels {
          model.chain.steps[label] = chain.steps[label] + steps[label].value
        }
        model.chain.start = chain.start + steps[chain.labels].value
      }
      progress(round, loss)
      guard round > rounds / 2 else { continue }
      for feature in weights.indices { sums[feature] += weights[feature].value }
    }
    // The mean over the later rounds; and all features together say more than those that were seen.
    let share = Float(1 - leftOut) / Float(rounds - rounds / 2)
    model.weights = sums.map { $0 * share }
    return model
  }

  private static func score(
    _ seen: SeenFeatures, _ weights: [Weight], into scores: inout [Chain.Scores]
  ) {
    scores.removeAll(keepingCapacity: true)
    for place in 0..<seen.places {
      var sum = Chain.Scores.zero
      for feature in seen[place] { sum += weights[Int(feature)].value }
      scores.append(sum)
    }
  }

  /// What the true labels of a row add up to.
  private static func worth(
    _ row: ChainExamples.Row, _ examples: ChainExamples, _ scores: [Chain.Scores], _ chain: Chain
  ) -> Float {
    var sum: Float = 0
    for (place, score) in zip(row.places, scores) {
      let label = Int(examples.labels[place])
      sum += score[label]
      sum +=
        place == row.places.lowerBound
        ? chain.start[label] : chain.steps[Int(examples.labels[place - 1])][label]
    }
    return sum
  }

  private func follow(
    _ marginals: ChainMarginals, _ row: ChainExamples.Row, _ examples: ChainExamples,
    _ seen: SeenFeatures, _ weights: inout [Weight]
  ) {
    for (place, likely) in zip(row.places, marginals.labels) {
      let features = seen[place - row.places.lowerBound]
      var gradient = likely
      gradient[Int(examples.labels[place])] -= 1
      // What is all but certain teaches nothing, and most places soon are.
      guard (gradient * gradient).sum() > 1e-6 else { continue }
      gradient *= row.weight
      for feature in features { weights[Int(feature)].follow(gradient, by: self) }
    }
  }

  private func followSteps(
    _ marginals: ChainMarginals, _ row: ChainExamples.Row, _ examples: ChainExamples,
    _ steps: inout [Weight]
  ) {
    let count = steps.count - 1
    var gradients = [Chain.Scores](repeating: .zero, count: count)
    for place in row.places.dropFirst() {
      marginals.addSteps(
        to: place - row.places.lowerBound, times: row.weight, into: &gradients)
      gradients[Int(examples.labels[place - 1])][Int(examples.labels[place])] -= row.weight
    }
    for label in 0..<count { steps[label].follow(gradients[label], by: self) }
    var first = marginals.labels[0]
    first[Int(examples.labels[row.places.lowerBound])] -= 1
    steps[count].follow(first * row.weight, by: self)
  }
}
