/// Gives the scores of `BoostedTrees`, to the bit, several times as fast.
///
/// The questions of all trees stand sorted by feature and limit. A row goes up each feature's list until its value is no
/// longer above the limit; each question passed bars the answers on its tree's low side, and of each tree's answers the
/// first that is left is the one a walk would reach. No step waits for the last one's outcome, as steps down a tree do.
///
/// C. Lucchese et al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees",
/// SIGIR 2015.
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
    return rows.withUnsafeBufferPointer { rows in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: firstAnswers.count) { left in
        stride(from: 0, to: rows.count, by: width).map { begin in
          score(UnsafeBufferPointer(rebasing: rows[begin..<begin + width]), left)
        }
      }
    }
  }

  private func score(
    _ row: UnsafeBufferPointer<Float>, _ left: UnsafeMutableBufferPointer<UInt32>
  ) -> Float {
    left.initialize(repeating: .max)
    questions.withUnsafeBufferPointer { questions in
      for feature in row.indices {
        let value = row[feature]
        var place = starts[feature]
        let end = starts[feature + 1]
        while place < end, value > questions[place].limit {
          left[Int(questions[place].tree)] &= questions[place].answers
          place += 1
        }
      }
    }
    return answers.withUnsafeBufferPointer { answers in
      var sum = start
      for (tree, first) in firstAnswers.enumerated() {
        sum += answers[Int(first) + left[tree].trailingZeroBitCount]
      }
      return sum
    }
  }
}
