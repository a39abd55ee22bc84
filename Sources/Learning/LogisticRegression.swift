import Foundation

/// Tells two kinds of things apart by a weighted sum of their features.
///
///     let model = LogisticRegression.fit(samples, features: 3, l2: 0.001)
///     model.score(FeatureVector(dense: [1, 0, 2]))  // log odds: above 0, rather positive than not
///
/// The same samples in the same order give the same weights.
package struct LogisticRegression: Sendable, Equatable {
  /// One weight a feature, in the features' own units.
  package var weights: [Double]
  package var intercept: Double

  package init(weights: [Double], intercept: Double) {
    self.weights = weights
    self.intercept = intercept
  }

  /// The log odds that the thing is positive.
  ///
  /// - Complexity: O(k) in the features that are not zero.
  package func score(_ features: FeatureVector) -> Double { intercept + features.dot(weights) }

  /// Between 0 and 1.
  package func probability(_ features: FeatureVector) -> Double {
    1 / (1 + exp(-score(features)))
  }

  /// Finds the weights that lose least on the samples: the weighted mean of the logarithmic loss, and half of `l2`
  /// times the squares of the weights, each weight measured in units of its feature's root mean square, so that a
  /// feature's unit does not matter. The intercept is free.
  ///
  /// - Parameter features: how many features there are; every index is below.
  /// - Complexity: O(n · steps) in the features of all samples that are not zero.
  package static func fit(
    _ samples: [Sample], features count: Int, l2: Double, steps: Int = 500
  ) -> LogisticRegression {
    let total = samples.reduce(0) { $0 + $1.weight }
    guard total > 0 else {
      return LogisticRegression(weights: Array(repeating: 0, count: count), intercept: 0)
    }
    let scales = scales(of: samples, count: count, total: total)
    let scaled = samples.map { sample in
      let vector = sample.features
      return vector.indices.indices.map { vector.values[$0] / scales[Int(vector.indices[$0])] }
    }

    // The last place of the point is the intercept.
    let best = LBFGS.minimum(from: Array(repeating: 0, count: count + 1), steps: steps) {
      point, gradient in
      var loss = 0.0
      for place in 0..<count {
        loss += 0.5 * l2 * point[place] * point[place]
        gradient[place] = l2 * point[place]
      }
      gradient[count] = 0
      for (sample, values) in zip(samples, scaled) {
        var sum = point[count]
        let indices = sample.features.indices
        for place in indices.indices { sum += values[place] * point[Int(indices[place])] }
        let share = sample.weight / total
        let margin = sample.isPositive ? sum : -sum
        loss += share * (margin > 0 ? log1p(exp(-margin)) : log1p(exp(margin)) - margin)
        let slope = share * (1 / (1 + exp(-sum)) - (sample.isPositive ? 1 : 0))
        for place in indices.indices { gradient[Int(indices[place])] += slope * values[place] }
        gradient[count] += slope
      }
      return loss
    }
    return LogisticRegression(
      weights: (0..<count).map { best[$0] / scales[$0] }, intercept: best[count])
  }

  /// Each feature's root mean square; 1 for a feature that never is.
  private static func scales(of samples: [Sample], count: Int, total: Double) -> [Double] {
    var squares = [Double](repeating: 0, count: count)
    for sample in samples {
      for (index, value) in zip(sample.features.indices, sample.features.values) {
        squares[Int(index)] += sample.weight * value * value
      }
    }
    return squares.map { $0 > 0 ? ($0 / total).squareRoot() : 1 }
  }
}
