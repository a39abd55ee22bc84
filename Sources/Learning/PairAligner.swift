import Foundation

/// Learns which runs of letters stand for each other in two spellings of the same words.
///
/// Each pair of words is cut, side by side, into runs of one or two letters on the left and none to four on the right;
/// expectation maximization finds how often each pair of runs is needed. Runs that are hardly ever needed go, so that few
/// are left. After M. Bisani and H. Ney, Joint-sequence models for grapheme-to-phoneme conversion, Speech Communication
/// 50 (2008), without its context.
package struct PairAligner {
  package struct Run: Sendable, Equatable {
    package var left: [UInt8]
    package var right: [UInt8]
    /// How often the training words need it.
    package var count: Double
  }

  /// Times that all pairs are looked through.
  package var rounds = 8
  /// Runs needed fewer times are dropped.
  package var least = 2.0

  package init() {}

  static let shapes: [(left: Int, right: Int)] =
    (0...4).map { (1, $0) } + (1...3).map { (2, $0) }

  /// The runs, the commonest first. The same pairs in the same order give the same runs.
  ///
  /// - Complexity: O(n) in the products of the pairs' lengths, for each round.
  package func fit(
    _ pairs: [(left: [UInt8], right: [UInt8])], report: (Int, Double) -> Void = { _, _ in }
  ) -> [Run] {
    let lattice = PairLattice(pairs)
    var weights = lattice.keys.map(Self.first)
    var counts: [Double] = []
    for round in 0..<rounds {
      let likelihood: Double
      (counts, likelihood) = lattice.expected(pairs, weights)
      if round >= 2 {
        let least = self.least * min(1, Double(round) / 5)
        for index in counts.indices where counts[index] < least { counts[index] = 0 }
      }
      let sum = counts.reduce(0, +)
      weights = counts.map { $0 / sum }
      report(round + 1, likelihood)
    }
    return lattice.keys.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$1], lattice.keys[$0]) < (counts[$0], lattice.keys[$1]) }
      .map { PairLattice.run(lattice.keys[$0], count: counts[$0]) }
  }

  /// Before anything is learned, short runs are likelier than long ones.
  private static func first(_ key: UInt64) -> Double {
    let run = PairLattice.run(key, count: 0)
    var weight = run.left.count == 1 && run.right.count == 1 ? 3.0 : 1
    for _ in run.left { weight *= 0.01 }
    for _ in run.right { weight *= 0.03 }
    return weight
  }
}

/// All ways to cut all pairs into runs.
struct PairLattice {
  /// Each run in the order of its first use: left letters in the low bytes, right ones above them.
  private(set) var keys: [UInt64] = []
  /// The runs of each pair, cell by cell and shape by shape.
  private var cells: [Int32] = []

  init(_ pairs: [(left: [UInt8], right: [UInt8])]) {
    var numbers: [UInt64: Int32] = [:]
    for pair in pairs {
      Self.each(pair) { _, _, key in
        if let number = numbers[key] { return cells.append(number) }
        numbers[key] = Int32(keys.count)
        cells.append(Int32(keys.count))
        keys.append(key)
      }
    }
  }

  static func run(_ key: UInt64, count: Double) -> PairAligner.Run {
    let bytes = (0..<6).map { UInt8(truncatingIfNeeded: key >> (8 * UInt64($0))) }
    return PairAligner.Run(
      left: bytes[..<2].filter { $0 > 0 }, right: bytes[2...].filter { $0 > 0 }, count: count)
  }

  /// How often each run is needed under the weights, and the pairs' likelihood, in nats.
  func expected(
    _ pairs: [(left: [UInt8], right: [UInt8])], _ weights: [Double]
  ) -> (counts: [Double], likelihood: Double) {
    var counts = [Double](repeating: 0, count: keys.count)
    var (likelihood, at) = (0.0, 0)
    var edges: [(from: Int, to: Int, run: Int)] = []
    for pair in pairs {
      edges.removeAll(keepingCapacity: true)
      Self.each(pair) { from, to, _ in
        let run = Int(cells[at])
        at += 1
        if weights[run] > 0 { edges.append((from, to, run)) }
      }
      let end = (pair.left.count + 1) * (pair.right.count + 1) - 1
      var before = [Double](repeating: 0, count: end + 1)
      var after = before
      before[0] = 1
      for edge in edges { before[edge.to] += before[edge.from] * weights[edge.run] }
      guard before[end] > 0 else { continue }
      likelihood += log(before[end])
      after[end] = 1
      for edge in edges.reversed() { after[edge.from] += after[edge.to] * weights[edge.run] }
      for edge in edges {
        counts[edge.run] += before[edge.from] * weights[edge.run] * after[edge.to] / before[end]
      }
    }
    return (counts, likelihood)
  }

  /// Calls with each run of a pair: the cell that it leaves, the cell that it reaches, its key.
  private static func each(
    _ pair: (left: [UInt8], right: [UInt8]), _ visit: (Int, Int, UInt64) -> Void
  ) {
    let (rows, width) = (pair.left.count, pair.right.count + 1)
    for row in 0..<rows {
      for column in 0..<width {
        for shape in PairAligner.shapes
        where row + shape.left <= rows && column + shape.right < width {
          var key: UInt64 = 0
          for letter in 0..<shape.left {
            key |= UInt64(pair.left[row + letter]) << (8 * UInt64(letter))
          }
          for letter in 0..<shape.right {
            key |= UInt64(pair.right[column + letter]) << (8 * UInt64(letter + 2))
          }
          visit(
            row * width + column, (row + shape.left) * width + column + shape.right, key)
        }
      }
    }
  }
}
