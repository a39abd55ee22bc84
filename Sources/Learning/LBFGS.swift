/// Finds the lowest point of a smooth convex function.
///
/// D. C. Liu and J. Nocedal, "On the limited memory BFGS method for large scale optimization", Mathematical Programming
/// 45 (1989), algorithm 7.4 of Nocedal and Wright's "Numerical Optimization"; the step is halved until it descends
/// enough (Armijo).
enum LBFGS {
  /// How many earlier steps bend the next one.
  private static let memory = 10
  /// The search ends where no slope is steeper.
  private static let flat = 1e-7

  private struct Step {
    let move: [Double]
    let turn: [Double]
    let curvature: Double
  }

  /// - Parameter function: gives the value at a point and writes the gradient there into its second argument.
  static func minimum(
    from start: [Double], steps: Int, of function: ([Double], inout [Double]) -> Double
  ) -> [Double] {
    var point = start
    var gradient = [Double](repeating: 0, count: start.count)
    var value = function(point, &gradient)
    var history: [Step] = []
    for _ in 0..<steps {
      guard gradient.contains(where: { abs($0) > flat }) else { break }
      var direction = self.direction(gradient, history)
      var slope = dot(direction, gradient)
      if slope >= 0 {
        history = []
        direction = gradient.map { -$0 }
        slope = -dot(gradient, gradient)
      }
      var length = 1.0
      var next = point
      var nextGradient = gradient
      var nextValue = value
      repeat {
        for place in next.indices { next[place] = point[place] + length * direction[place] }
        nextValue = function(next, &nextGradient)
        length /= 2
      } while nextValue > value + 1e-4 * 2 * length * slope && length > 1e-12
      guard nextValue < value else { break }
      let move = zip(next, point).map { $0 - $1 }
      let turn = zip(nextGradient, gradient).map { $0 - $1 }
      let curvature = dot(move, turn)
      if curvature > 1e-14 {
        history.append(Step(move: move, turn: turn, curvature: curvature))
        if history.count > memory { history.removeFirst() }
      }
      (point, gradient, value) = (next, nextGradient, nextValue)
    }
    return point
  }

  /// The two-loop recursion: the gradient, turned and stretched as the earlier steps suggest, downhill.
  private static func direction(_ gradient: [Double], _ history: [Step]) -> [Double] {
    var result = gradient.map { -$0 }
    var shares: [Double] = []
    for step in history.reversed() {
      let share = dot(step.move, result) / step.curvature
      shares.append(share)
      for place in result.indices { result[place] -= share * step.turn[place] }
    }
    if let last = history.last {
      let stretch = last.curvature / dot(last.turn, last.turn)
      for place in result.indices { result[place] *= stretch }
    }
    for (step, share) in zip(history, shares.reversed()) {
      let back = dot(step.turn, result) / step.curvature
      for place in result.indices { result[place] += (share - back) * step.move[place] }
    }
    return result
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for place in a.indices { sum += a[place] * b[place] }
    return sum
  }
}
