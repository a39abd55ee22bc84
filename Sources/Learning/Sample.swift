/// The features of one thing that is to be judged: those that are not zero, each by its place among all features.
///
/// Sparse, since most features of a line or a block are marks that are not there.
package struct FeatureVector: Sendable, Equatable {
  package private(set) var indices: [Int32] = []
  package private(set) var values: [Double] = []

  package init() {}

  /// All features in order; zeros are left out.
  package init(dense: [Double]) {
    for (index, value) in dense.enumerated() { set(index, value) }
  }

  /// Adds a feature that is not there yet; a zero adds nothing.
  package mutating func set(_ index: Int, _ value: Double) {
    guard value != 0 else { return }
    indices.append(Int32(index))
    values.append(value)
  }

  /// The sum of each feature times its weight.
  ///
  /// - Complexity: O(k) in the features that are not zero.
  package func dot(_ weights: [Double]) -> Double {
    var sum = 0.0
    for place in indices.indices { sum += values[place] * weights[Int(indices[place])] }
    return sum
  }
}

/// One thing to learn from: its features, and what it truly is.
package struct Sample: Sendable {
  package var features: FeatureVector
  package var isPositive: Bool
  /// How much it counts beside the others; a page's lines may weigh one together.
  package var weight: Double
  /// What must not be torn apart by `Folds`: the host, most of the time.
  package var group: String

  package init(
    _ features: FeatureVector, isPositive: Bool, weight: Double = 1, group: String = ""
  ) {
    self.features = features
    self.isPositive = isPositive
    self.weight = weight
    self.group = group
  }
}
