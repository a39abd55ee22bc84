/// Gives the scores of `BoostedTrees`, to the bit, several times as fast.
///
/// The questions of all trees stand sorted by feature and limit. A row goes up each feature's list until its value is no
/// longer above the limit; each question passed bars the answers on its tree's low side, and of each tree's answers the
/// first that is left is the one a walk would reach. No step waits for the last one's outcome, as steps down a tree do,
/// and eight rows go up the lists together.
///
/// C. Lucchese et al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees",
/// SIGIR 2015; eight at once after their "Exploiting CPU SIMD extensions to speed-up document scoring with tree
/// ensembles", SIGIR 2016.
package struct TreeScorer: Sendable {
  private struct Question {
    var limit: Float
    var tree: Int32
    /// The answers that are left when the value is above the limit, one bit each from the lowest.
    var answers: UInt32
  }

  /// By feature, then by limit.
  private var questions: [Question] = []
  /// For each feature, where its questions begin; one more for the end.
  private var starts: [Int] = [0]
  /// The answers of all trees, each tree's in the order of its leaves from low to high.
  private var answers: [Float] = []
  /// For each tree, where its answers begin.
  private var firstAnswers: [Int32] = []
  private let start: Float

  /// - Precondition: no tree has more than 32 answers.
  package init(_ trees: BoostedTrees, features: Int) {
    start = trees.start
    var asked: [[Question]] = Array(repeating: [], count: features)
    for (tree, root) in trees.roots.enumerated() {
      let first = answers.count
      firstAnswers.append(Int32(first))
      add(root, of: trees, tree: Int32(tree), first: first, to: &asked)
      precondition(answers.count - first <= 32, "a tree of \(answers.count - first) answers")
    }

    for var list in asked {
      list.sort { ($0.limit, $0.tree, $0.answers) < ($1.limit, $1.tree, $1.answers) }
      questions += list
      starts.append(questions.count)
    }
  }

  /// Adds a node and all below it, low before high.
  private mutating func add(
    _ place: Int32, of trees: BoostedTrees, tree: Int32, first: Int, to asked: inout [[Question]]
  ) {
    let node = trees.nodes[Int(place)]
    guard node.feature >= 0 else {
      answers.append(node.value)
      return
    }
    let low = answers.count - first
    add(node.low, of: trees, tree: tree, first: first, to: &asked)
    let high = answers.count - first
    let barred: UInt32 = (1 << high) - (1 << low)
    asked[Int(node.feature)].append(
      Question(limit: node.limit, tree: tree, answers: ~barred))
    add(node.high, of: trees, tree: tree, first: first, to: &asked)
  }

  /// The log odds of each row, of which each is `features` long and begins where the last one ends.
  ///
  /// - Complexity: O(rows · questions), of which most are never looked at.
  package func scores(of rows: [Float]) -> [Float] {
    let width = starts.count - 1
    let count = rows.count / width
    return [Float](unsafeUninitializedCapacity: count) { scores, filled in
      rows.withUnsafeBufferPointer { rows in
        withUnsafeTemporaryAllocation(
          of: SIMD8<UInt32>.self, capacity: firstAnswers.count
        ) { left in
          for first in stride(from: 0, to: count, by: 8) {
            // The last rows of a page may be fewer than eight: its very last then stands for those that lack.
            let group = SIMD8<Int>(first..<first + 8).clamped(
              lowerBound: SIMD8(repeating: 0), upperBound: SIMD8(repeating: count - 1))
            score(group &* width, of: rows, left)
            for lane in 0..<min(8, count - first) {
              scores.initializeElement(at: first + lane, to: sum(of: lane, left))
            }
          }
        }
      }
      filled = count
    }
  }

  /// Leaves of each tree's answers those that eight rows, beginning at some places, may still reach.
  private func score(
    _ begins: SIMD8<Int>, of rows: UnsafeBufferPointer<Float>,
    _ left: UnsafeMutableBufferPointer<SIMD8<UInt32>>
  ) {
    left.initialize(repeating: SIMD8(repeating: .max))
    questions.withUnsafeBufferPointer { questions in
      for feature in 0..<starts.count - 1 {
        var values = SIMD8<Float>()
        for lane in 0..<8 { values[lane] = rows[begins[lane] + feature] }
        for place in starts[feature]..<starts[feature + 1] {
          let question = questions[place]
          let isAbove = values .> question.limit
          guard any(isAbove) else { break }
          left[Int(question.tree)] &= SIMD8(repeating: .max).replacing(
            with: question.answers, where: isAbove)
        }
      }
    }
  }

  private func sum(of row: Int, _ left: UnsafeMutableBufferPointer<SIMD8<UInt32>>) -> Float {
    answers.withUnsafeBufferPointer { answers in
      var sum = start
      for (tree, first) in firstAnswers.enumerated() {
        sum += answers[Int(first) + left[tree][row].trailingZeroBitCount]
      }
      return sum
    }
  }
}
