import Records

/// Weighs what the rules say of each line against all else that is seen of it, and decides.
///
/// A line that the rules kept may be struck as `unlike-body`; one that was struck for its place may be taken back. A
/// rule that names what a line is has the last word.
struct LineVerdicts {
  /// What is more surely text than not.
  static let bar = 0.5
  /// Of a sentence that the rules kept: to lose one is worse than to keep a scrap.
  static let barOfSentences = 0.4
  /// Fewer lines outside the body are no page's frame: somebody has cut the text by hand, and the rules know more of it.
  static let linesOfAFrame = 10
  /// Rules that speak of a line's place or length, and err.
  static let placeRules: Set<String> = ["before-body", "after-body", "short-line"]
  let model: BodyModel

  static func isSettled(_ line: TextPage.Line) -> Bool {
    line.struckBy.map { !placeRules.contains($0) } ?? (line.kind == nil)
  }

  /// Whether the text is a whole page's, as those are that the model has learned from.
  static func isDump(_ page: TextPage) -> Bool {
    let outside = page.lines.count { $0.struckBy == "before-body" || $0.struckBy == "after-body" }
    return outside >= linesOfAFrame
  }

  func apply(_ features: LineFeatures, to page: inout TextPage) {
    let scores = model.scores(of: features.values)
    let isText = zip(features.lines, scores).map { $1 >= Self.bar(of: page.lines[$0]) }
    // Where no sentence would be left, the page is like none that the model has learned of.
    guard zip(features.lines, isText).contains(where: { page.lines[$0].shape.isProse && $1 })
    else { return }
    for (place, index) in features.lines.enumerated() {
      page.rate(index, scores[place])
      if !isText[place] {
        page.strike(index, by: "unlike-body")
      } else if page.lines[index].struckBy != nil {
        page.acquit(index, as: BodyLines.kind(of: page.lines[index]))
      }
    }
  }

  private static func bar(of line: TextPage.Line) -> Double {
    let isSentence = line.shape.isProse && line.shape.ending == .sentence
    return line.struckBy == nil && isSentence ? barOfSentences : bar
  }
}
