import Foundation

/// How likely each label is at each place of a row, whatever the labels of the others.
///
/// The forward-backward algorithm, with each place scaled to a sum of one (L. Rabiner, "A Tutorial on Hidden Markov
/// Models", 1989), so that a long row does not vanish into zero.
package struct ChainMarginals {
  /// The natural logarithm of the sum over all rows of labels.
  package private(set) var logSum: Float = 0
  /// How likely each label is at each place.
  package private(set) var labels: [Chain.Scores] = []

  /// Scores turned into factors, each place's largest being 1.
  private var factors: [Chain.Scores] = []
  private var forward: [Chain.Scores] = []
  private var backward: [Chain.Scores] = []
  private var scales: [Float] = []
  private var start = Chain.Scores.zero
  private var steps: [Chain.Scores] = []
  private var stepsBack: [Chain.Scores] = []

  /// What is less likely than this beside the best label counts as this, so that nothing becomes zero.
  private static let least: Float = 1e-20

  package init() {}

  /// Keeps the arrays of the last row, so that one value can serve many.
  ///
  /// - Complexity: O(n) in the row, times the square of the labels.
  package mutating func compute(_ scores: [Chain.Scores], in chain: Chain) {
    let (count, lanes) = (scores.count, chain.labels)
    labels.removeAll(keepingCapacity: true)
    logSum = 0
    guard count > 0 else { return }
    prepare(scores, in: chain)
    var sum = start * factors[0]
    for place in 0..<count {
      if place > 0 {
        let before = forward[place - 1]
        sum = .zero
        for label in 0..<lanes { sum += steps[label] * before[label] }
        sum *= factors[place]
      }
      let scale = 1 / sum.sum()
      forward.append(sum * scale)
      scales.append(scale)
      logSum -= log(scale)
    }
    backward = [Chain.Scores](repeating: Chain.Scores(repeating: 1), count: count)
    for place in stride(from: count - 2, through: 0, by: -1) {
      let after = factors[place + 1] * backward[place + 1] * scales[place + 1]
      var sum = Chain.Scores.zero
      for label in 0..<lanes { sum += stepsBack[label] * after[label] }
      backward[place] = sum
    }
    for place in 0..<count { labels.append(forward[place] * backward[place]) }
  }

  /// How likely each step to a place from the one before is: the row is the label before. `place` is 1 or more.
  package func addSteps(to place: Int, times weight: Float, into sums: inout [Chain.Scores]) {
    let after = factors[place] * backward[place] * (scales[place] * weight)
    for label in steps.indices {
      sums[label] += steps[label] * after * forward[place - 1][label]
    }
  }

  private mutating func prepare(_ scores: [Chain.Scores], in chain: Chain) {
    factors.removeAll(keepingCapacity: true)
    forward.removeAll(keepingCapacity: true)
    scales.removeAll(keepingCapacity: true)
    for place in scores {
      var most = place[0]
      for label in 1..<chain.labels { most = max(most, place[label]) }
      logSum += most
      var factor = Chain.Scores.zero
      for label in 0..<chain.labels { factor[label] = max(exp(place[label] - most), Self.least) }
      factors.append(factor)
    }
    start = Self.exponentials(chain.start)
    steps = chain.steps.map(Self.exponentials)
    stepsBack = (0..<chain.labels).map { label in
      var row = Chain.Scores.zero
      for from in 0..<chain.labels { row[from] = steps[from][label] }
      return row
    }
  }

  private static func exponentials(_ scores: Chain.Scores) -> Chain.Scores {
    var row = Chain.Scores.zero
    for lane in 0..<8 { row[lane] = exp(scores[lane]) }
    return row
  }
}
