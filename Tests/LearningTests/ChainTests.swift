import Foundation
import Testing

@testable import Learning

@Suite("chains of labels")
struct ChainTests {
  private static let labels = 3

  /// A chain and scores drawn by a seed; label 2 never follows 0 and never begins.
  private static func example(seed: UInt64, places: Int) -> (Chain, [Chain.Scores]) {
    var random = SplitMix(state: seed)
    func draw() -> Float { Float(random.share() * 4 - 2) }
    var chain = Chain(labels: labels) { from, to in to != 2 || (from ?? 0) != 0 }
    for to in 0..<labels {
      chain.start[to] += draw()
      for from in 0..<labels { chain.steps[from][to] += draw() }
    }
    let scores = (0..<places).map { _ in
      var row = Chain.Scores.zero
      for label in 0..<labels { row[label] = draw() }
      return row
    }
    return (chain, scores)
  }

  /// Every row of labels with what it is worth.
  private static func all(_ chain: Chain, _ scores: [Chain.Scores]) -> [([UInt8], Float)] {
    var rows: [([UInt8], Float)] = [([], 0)]
    for place in scores {
      rows = rows.flatMap { row, worth in
        (0..<labels).map { label in
          let step = row.last.map { chain.steps[Int($0)][label] } ?? chain.start[label]
          return (row + [UInt8(label)], worth + step + place[label])
        }
      }
    }
    return rows
  }

  @Test("the best row is the best of all rows", arguments: 1...40)
  func best(seed: Int) throws {
    let (chain, scores) = Self.example(seed: UInt64(seed), places: 1 + seed % 6)
    let best = try #require(Self.all(chain, scores).max { $0.1 < $1.1 })
    #expect(chain.best(scores) == best.0)
  }

  @Test("sums and shares over all rows are those of counting", arguments: 1...40)
  func marginals(seed: Int) {
    let (chain, scores) = Self.example(seed: UInt64(seed), places: 1 + seed % 6)
    let rows = Self.all(chain, scores)
    let sum = rows.reduce(0) { $0 + exp($1.1) }
    var marginals = ChainMarginals()
    marginals.compute(scores, in: chain)
    #expect(abs(marginals.logSum - log(sum)) < 1e-3)
    for place in scores.indices {
      for label in 0..<Self.labels {
        let share = rows.filter { $0.0[place] == label }.reduce(0) { $0 + exp($1.1) } / sum
        #expect(abs(marginals.labels[place][label] - share) < 1e-4)
      }
    }
  }

  @Test("the sum's slope along each score and step is that label's and step's share")
  func slopes() {
    let (chain, scores) = Self.example(seed: 7, places: 5)
    var marginals = ChainMarginals()
    func logSum(_ chain: Chain, _ scores: [Chain.Scores]) -> Float {
      var marginals = ChainMarginals()
      marginals.compute(scores, in: chain)
      return marginals.logSum
    }
    marginals.compute(scores, in: chain)
    let step: Float = 0.01
    for place in scores.indices {
      for label in 0..<Self.labels {
        var (more, less) = (scores, scores)
        more[place][label] += step
        less[place][label] -= step
        let slope = (logSum(chain, more) - logSum(chain, less)) / (2 * step)
        #expect(abs(slope - marginals.labels[place][label]) < 2e-3)
      }
    }
    var shares = [Chain.Scores](repeating: .zero, count: Self.labels)
    for place in 1..<scores.count { marginals.addSteps(to: place, times: 1, into: &shares) }
    for from in 0..<Self.labels {
      for to in 0..<Self.labels where chain.steps[from][to].isFinite {
        var (more, less) = (chain, chain)
        more.steps[from][to] += step
        less.steps[from][to] -= step
        let slope = (logSum(more, scores) - logSum(less, scores)) / (2 * step)
        #expect(abs(slope - shares[from][to]) < 2e-3)
      }
    }
  }

  @Test("a long row and far-off scores stay finite")
  func extremes() {
    let (chain, _) = Self.example(seed: 3, places: 1)
    var scores = [Chain.Scores](repeating: .zero, count: 20_000)
    for place in scores.indices { scores[place][place % 2] = 500 }
    var marginals = ChainMarginals()
    marginals.compute(scores, in: chain)
    #expect(marginals.logSum.isFinite)
    #expect(marginals.labels.allSatisfy { abs($0.sum() - 1) < 1e-2 })
  }
}
