import Foundation

/// What `BodyModel` is told of a line: its own shape, where it stands, what stands around it, and what the rules made of
/// it. Numbers only, and no word of any language.
struct LineFeatures {
  /// The names of the features, in the order of a row.
  static let names: [String] =
    own + around + ["rule-before-body", "rule-after-body"]
    + ["rule-short-line", "kept-heading"]

  private static let own = [
    "words", "letters", "ending", "sentences", "holds-sentence", "title-case", "long-capitals",
    "digits", "word-length", "beginning", "bullet", "prose", "commas", "commas-a-word", "quotes",
    "separators", "capitals", "small-words", "address", "indent", "blank-before", "blank-after",
    "touching", "touching-before", "touching-after", "touching-prose", "touching-words",
    "touching-named", "lines", "place", "lines-before", "lines-after", "prose-before",
    "prose-after", "all-prose", "in-body", "body-begin", "body-end", "body-place", "body-share",
    "body-prose", "body-prose-before", "body-prose-after", "headline", "headline-share",
    "headline-stems", "stems-share", "stems", "stems-often", "copies", "ends", "body-middle",
  ]

  private static var around: [String] {
    var names = ["alike-before", "alike-after", "alike", "prose-gap-before", "prose-gap-after"]
    for keep in fades {
      names += ["before", "after", "least", "most"].map { "near-\($0)-\(keep)" }
    }
    names += ["other-before", "other-after"]
    for group in told { names += ["\(group)-before", "\(group)-after"] }
    for step in neighbours {
      let place = step > 0 ? "+\(step)" : "\(step)"
      names += ["words", "prose", "ending", "named", "bullet"].map { $0 + place }
    }
    for width in windows {
      for side in ["before", "after"] {
        names += ["prose", "words", "named", "capitals"].map { "\($0)-\(side)-\(width)" }
      }
    }
    return names
  }

  static let fades = [0.5, 0.8, 0.93]
  private static let neighbours = [-2, -1, 1, 2]
  private static let windows = [2, 5, 12]
  /// The groups whose nearest line is told of.
  static let told = StruckGroup.allCases.filter { $0 != .other }
  /// Lines that are farther off are all alike.
  static let far = 30

  /// The lines that are open to question, in order.
  private(set) var lines: [Int] = []
  /// The features of these, one row behind the other.
  private(set) var values: [Float] = []

  /// - Complexity: O(n) in the text.
  init(_ page: TextPage) {
    guard page.lines.contains(where: { !LineVerdicts.isSettled($0) }) else { return }
    let context = LineContext(page)
    let around = LineSurroundings(context)
    let headline = page.headline.map { context.sketches[$0] }
    for index in page.lines.indices where !LineVerdicts.isSettled(page.lines[index]) {
      lines.append(index)
      appendShape(page.lines[index], context.sketches[index])
      appendPlace(of: index, in: page, context)
      appendBody(of: index, context)
      let shared = headline?.shared(with: context.sketches[index]) ?? 0
      append(clamped(index - (page.headline ?? page.lines.count)))
      append(Double(shared) / Double(max(3, headline?.stems.count ?? 0)))
      append(Double(shared))
      appendWords(of: index, in: page, context)
      around.append(to: &values, of: index)
      appendNeighbours(of: index, in: page, context)
      let rule = page.lines[index].struckBy
      append(rule == "before-body")
      append(rule == "after-body")
      append(rule == "short-line")
      append(page.lines[index].kind == .heading)
    }
    precondition(values.count == lines.count * Self.names.count)
  }

  /// The features of one of the lines that are open to question, by its place among them.
  func row(_ place: Int) -> ArraySlice<Float> {
    values[place * Self.names.count..<(place + 1) * Self.names.count]
  }

  private mutating func append(_ value: Bool) { values.append(value ? 1 : 0) }
  private mutating func append(_ value: Double) { values.append(Float(value)) }

  private func clamped(_ lines: Int) -> Double { Double(max(-Self.far, min(Self.far, lines))) }

  // MARK: The line itself

  private mutating func appendShape(_ line: TextPage.Line, _ sketch: LineSketch) {
    let shape = line.shape
    append(log1p(Double(shape.words)))
    append(log1p(Double(shape.letters)))
    append(Double(shape.ending.rank))
    append(Double(min(8, sketch.sentences)))
    append(shape.holdsSentence)
    append(shape.isTitleCase)
    append(shape.capitals)
    append(Double(shape.digits) / Double(max(1, shape.letters + shape.digits)))
    append(Double(shape.letters) / Double(max(1, shape.words)))
    append(Double(shape.beginning.rank))
    append(shape.isBulleted)
    append(shape.isProse)
    append(Double(min(8, sketch.commas)))
    append(Double(sketch.commas) / Double(max(8, shape.words)))
    append(Double(min(6, sketch.quotes)))
    append(Double(min(6, sketch.separators)))
    append(Double(sketch.capitals) / Double(max(1, shape.letters)))
    append(Double(sketch.smallWords) / Double(max(1, shape.words)))
    append(sketch.holdsAddress)
    append(Double(min(12, line.indent)))
    append(line.blankBefore)
    append(line.blankAfter)
  }

  // MARK: Where it stands

  private mutating func appendPlace(
    of index: Int, in page: TextPage, _ context: LineContext
  ) {
    let group = context.groups[index]
    let count = Double(group.count)
    append(log1p(count))
    append(log1p(Double(index - group.lowerBound)))
    append(log1p(Double(group.upperBound - 1 - index)))
    append(context.proseLines.weight(group) / count)
    append(log1p(context.words.weight(group) / count))
    append(context.namedLines.weight(group) / count)
    let lines = page.lines.count
    append(log1p(Double(lines)))
    append(Double(index) / Double(lines))
    append(log1p(Double(index)))
    append(log1p(Double(lines - 1 - index)))
    append(context.prose[index] / context.total)
    append(log1p(context.prose.weight(index + 1..<lines)))
    append(log1p(context.total))
  }

  private mutating func appendBody(of index: Int, _ context: LineContext) {
    let body = context.body
    let prose = context.prose.weight(body)
    append(body.contains(index))
    append(clamped(index - body.lowerBound))
    append(clamped(index - body.upperBound))
    append(Double(index - body.lowerBound) / Double(max(1, body.count)))
    append(prose / context.total)
    append(prose / max(1, context.words.weight(body)))
    let before = body.clamped(to: 0..<index)
    let behind = body.clamped(to: index + 1..<context.weights.count)
    append(context.prose.weight(before) / max(1, prose))
    append(log1p(context.prose.weight(behind)))
  }

  private mutating func appendWords(
    of index: Int, in page: TextPage, _ context: LineContext
  ) {
    let stems = Double(max(3, context.sketches[index].stems.count))
    let (once, often) = context.sharedStems(of: index)
    append(Double(once) / stems)
    append(log1p(Double(once)))
    append(Double(often) / stems)
    append(Double(min(5, context.copies(of: page.lines[index]))))
    append(Double(min(10, context.ends[index])))
    append(Double(max(-60, min(60, index - context.middle))))
  }

  // MARK: What stands around it

  private mutating func appendNeighbours(
    of index: Int, in page: TextPage, _ context: LineContext
  ) {
    for step in Self.neighbours {
      guard page.lines.indices.contains(index + step) else {
        values += [-1, 0, -1, 0, 0]
        continue
      }
      let shape = page.lines[index + step].shape
      append(log1p(Double(shape.words)))
      append(context.weights[index + step] > 0)
      append(Double(shape.ending.rank))
      append(context.named[index + step] != nil)
      append(shape.isBulleted)
    }
    for width in Self.windows {
      append(context, max(0, index - width)..<index)
      append(context, index + 1..<min(page.lines.count, index + 1 + width))
    }
  }

  private mutating func append(_ context: LineContext, _ window: Range<Int>) {
    guard !window.isEmpty else {
      values += [-1, -1, -1, -1]
      return
    }
    let count = Double(window.count)
    append(context.prose.weight(window) / max(1, context.words.weight(window)))
    append(log1p(context.words.weight(window) / count))
    append(context.namedLines.weight(window) / count)
    append(context.capitals.weight(window) / count)
  }
}

extension LineShape.Beginning {
  /// A number for each, of no meaning.
  fileprivate var rank: Int {
    switch self {
    case .other: 0
    case .small: 1
    case .quote: 2
    case .digit: 3
    case .bracket: 4
    }
  }
}
