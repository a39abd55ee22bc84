import Foundation

/// What is known of a row of things that each bear one of up to eight labels: how much each step from a label to the
/// next is worth. With the scores of the things themselves it gives the best row of labels, and how sure each is.
///
/// A linear-chain conditional random field: J. Lafferty, A. McCallum, F. Pereira, "Conditional Random Fields:
/// Probabilistic Models for Segmenting and Labeling Sequence Data", ICML 2001.
package struct Chain: Sendable {
  /// A score for each label. Lanes beyond the number of labels hold nothing.
  package typealias Scores = SIMD8<Float>

  package let labels: Int
  /// What a first label is worth; `-.infinity` forbids it.
  package var start: Scores
  /// What a step is worth: the row is the label before, the lane the label after; `-.infinity` forbids it.
  package var steps: [Scores]

  /// A chain whose steps are worth nothing; those that `isAllowed` rejects are forbidden. From nil is the beginning.
  package init(labels: Int, isAllowed: (_ from: Int?, _ to: Int) -> Bool = { _, _ in true }) {
    precondition((1...8).contains(labels), "a chain has one to eight labels")
    func row(from label: Int?) -> Scores {
      var row = Scores(repeating: -.infinity)
      for to in 0..<labels where isAllowed(label, to) { row[to] = 0 }
      return row
    }
    self.labels = labels
    start = row(from: nil)
    steps = (0..<labels).map { row(from: $0) }
  }

  /// The labels whose scores and steps add up to most.
  ///
  /// A. Viterbi's algorithm, 1967.
  /// - Complexity: O(n) in the row, times the square of the labels.
  package func best(_ scores: [Scores]) -> [UInt8] {
    guard let first = scores.first else { return [] }
    var from = [SIMD8<UInt8>](repeating: .zero, count: scores.count)
    var sums = first + start
    for position in scores.indices.dropFirst() {
      var best = steps[0] + sums[0]
      var origin = SIMD8<UInt8>.zero
      for label in 1..<labels {
        let sum = steps[label] + sums[label]
        let isBetter = sum .> best
        best.replace(with: sum, where: isBetter)
        for lane in 0..<labels where isBetter[lane] { origin[lane] = UInt8(label) }
      }
      sums = best + scores[position]
      from[position] = origin
    }
    var label = UInt8(0)
    for other in 1..<UInt8(labels) where sums[Int(other)] > sums[Int(label)] { label = other }
    var row = [UInt8](repeating: 0, count: scores.count)
    for position in scores.indices.reversed() {
      row[position] = label
      label = from[position][Int(label)]
    }
    return row
  }
}
