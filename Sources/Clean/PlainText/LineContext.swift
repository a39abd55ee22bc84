import Foundation

/// Sums over a page without markup that the features of its lines are read from.
struct LineContext {
  let sketches: [LineSketch]
  /// What the rules that name a line say of it.
  let named: [StruckGroup?]
  /// Words of each line of prose, `mostWords` at most; 0 for any other line.
  let weights: [Double]
  /// Running sums, one longer than the lines: words of prose, all words, lines of prose, named lines, shares of capitals.
  let prose: [Double]
  let words: [Double]
  let proseLines: [Double]
  let namedLines: [Double]
  let capitals: [Double]
  /// The words of prose of the page; 1 at least.
  let total: Double
  /// The body as the rules found it, and the line in which half of its prose is reached.
  let body: Range<Int>
  let middle: Int
  /// For each line: the lines that touch it, no empty line between.
  let groups: [Range<Int>]
  /// For each line: how many lines right before and right behind look like it.
  let alikeBefore: [Int]
  let alikeBehind: [Int]
  /// For each line: how many lines that mostly end an article lie between it and the body's middle.
  let ends: [Int]
  /// In how many lines of the body's prose each stem stands.
  private let bodyStems: [UInt64: Int]
  private let copies: [String: Int]

  /// More words make a line no more a line of prose.
  private static let mostWords = 60

  /// - Complexity: O(n) in the text.
  init(_ page: TextPage) {
    let lines = page.lines
    sketches = lines.map { LineSketch($0.text) }
    let named = lines.map { line in
      line.struckBy.flatMap {
        LineVerdicts.placeRules.contains($0) ? nil : StruckGroup($0)
      }
    }
    let counted = lines.map { Double(min(Self.mostWords, $0.shape.words)) }
    let weights = lines.indices.map {
      lines[$0].shape.isProse && named[$0] == nil ? counted[$0] : 0
    }
    let prose = Self.sums(weights)
    let body = page.body
    let half = (prose[body.lowerBound] + prose[body.upperBound]) / 2
    middle = body.first { prose[$0 + 1] >= half } ?? body.lowerBound
    self.named = named
    self.weights = weights
    self.prose = prose
    self.body = body
    words = Self.sums(counted)
    proseLines = Self.sums(weights.map { $0 > 0 ? 1 : 0 })
    namedLines = Self.sums(named.map { $0 == nil ? 0 : 1 })
    capitals = Self.sums(lines.map(\.shape.capitals))
    total = max(1, prose.last!)
    groups = Self.groups(lines)
    ends = Self.ends(named, from: middle)

    var before = [Int](repeating: 0, count: lines.count)
    var behind = before
    let isLikeLast = lines.indices.map { index in
      index > 0 && (named[index] == nil) == (named[index - 1] == nil)
        && lines[index].isLike(lines[index - 1])
    }
    for index in lines.indices where isLikeLast[index] { before[index] = before[index - 1] + 1 }
    for index in lines.indices.reversed() where isLikeLast[index] {
      behind[index - 1] = behind[index] + 1
    }
    alikeBefore = before
    alikeBehind = behind

    var stems: [UInt64: Int] = [:]
    for index in body where weights[index] > 0 {
      for stem in sketches[index].stems { stems[stem, default: 0] += 1 }
    }
    bodyStems = stems
    copies = lines.reduce(into: [:]) { $0[$1.text, default: 0] += 1 }
  }

  /// How many of a line's stems other lines of the body's prose have, and how many of these two or more have.
  func sharedStems(of index: Int) -> (once: Int, often: Int) {
    let own = body.contains(index) && weights[index] > 0 ? 1 : 0
    var (once, often) = (0, 0)
    for stem in sketches[index].stems {
      let others = (bodyStems[stem] ?? 0) - own
      if others > 0 { once += 1 }
      if others > 1 { often += 1 }
    }
    return (once, often)
  }

  /// How often the page has the line.
  func copies(of line: TextPage.Line) -> Int { copies[line.text] ?? 0 }

  private static func sums(_ values: [Double]) -> [Double] {
    var sums = [0.0]
    sums.reserveCapacity(values.count + 1)
    for value in values { sums.append(sums[sums.count - 1] + value) }
    return sums
  }

  private static func groups(_ lines: [TextPage.Line]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    groups.reserveCapacity(lines.count)
    var start = 0
    for index in lines.indices where index + 1 == lines.count || lines[index + 1].blankBefore {
      for _ in start...index { groups.append(start..<index + 1) }
      start = index + 1
    }
    return groups
  }

  private static func ends(_ named: [StruckGroup?], from middle: Int) -> [Int] {
    var ends = [Int](repeating: 0, count: named.count)
    func walk(_ indices: some Sequence<Int>) {
      var count = 0
      for index in indices {
        ends[index] = count
        if named[index]?.ends == true { count += 1 }
      }
    }
    walk((0..<middle).reversed())
    walk(middle..<named.count)
    return ends
  }
}

extension TextPage.Line {
  /// Whether two lines may be items of one list: they end alike, stand alike, and are about as long.
  fileprivate func isLike(_ other: Self) -> Bool {
    shape.ending == other.shape.ending && shape.isBulleted == other.shape.isBulleted
      && blankBefore == other.blankBefore && (shape.words <= 8) == (other.shape.words <= 8)
      && (shape.words <= 25) == (other.shape.words <= 25)
  }
}
