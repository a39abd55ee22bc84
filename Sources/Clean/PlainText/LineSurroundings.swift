import Foundation

/// What stands before and behind each line of a page, near by and far off, read off all lines at once.
struct LineSurroundings {
  /// One value a line, looking back and looking ahead.
  private struct Sides<Value> {
    let before: [Value]
    let behind: [Value]

    /// - Parameter walk: gives each line a value by those that came before it.
    init<Mark>(_ marks: [Mark], _ walk: ([Mark]) -> [Value]) {
      before = walk(marks)
      behind = walk(marks.reversed()).reversed()
    }
  }

  private let alikeBefore: [Int]
  private let alikeBehind: [Int]
  private let proseGaps: Sides<Int>
  private let near: [Sides<Double>]
  private let others: Sides<Double>
  private let groups: [Sides<Int>]

  /// - Complexity: O(n) in the lines.
  init(_ context: LineContext) {
    alikeBefore = context.alikeBefore
    alikeBehind = context.alikeBehind
    let isProse = context.weights.map { $0 > 0 }
    proseGaps = Sides(isProse, Self.distances)
    near = LineFeatures.fades.map { keep in
      Sides(context.weights) { Self.fading($0, keep: keep) }
    }
    others = Sides(isProse.map { $0 ? 0 : 1 }) { Self.fading($0, keep: 0.8) }
    groups = LineFeatures.told.map { group in
      Sides(context.named.map { $0 == group }, Self.distances)
    }
  }

  /// Adds one line's, in the order of `LineFeatures.names`.
  func append(to values: inout [Float], of index: Int) {
    let (before, behind) = (alikeBefore[index], alikeBehind[index])
    values += [Float(min(20, before)), Float(min(20, behind)), Float(min(40, before + behind))]
    values += [Float(proseGaps.before[index]), Float(proseGaps.behind[index])]
    for sides in near {
      let (before, behind) = (log1p(sides.before[index]), log1p(sides.behind[index]))
      values += [before, behind, min(before, behind), max(before, behind)].map { Float($0) }
    }
    values += [Float(log1p(others.before[index])), Float(log1p(others.behind[index]))]
    for sides in groups {
      values += [Float(sides.before[index]), Float(sides.behind[index])]
    }
  }

  /// The sum of what came before, of which each further line counts less.
  private static func fading(_ values: [Double], keep: Double) -> [Double] {
    var sum = 0.0
    return values.map { value in
      defer { sum = (sum + value) * keep }
      return sum
    }
  }

  /// How many lines ago the last mark came.
  private static func distances(_ marks: [Bool]) -> [Int] {
    var distance = LineFeatures.far
    return marks.map { mark in
      defer { distance = mark ? 1 : min(LineFeatures.far, distance + 1) }
      return distance
    }
  }
}
