/// Finds the stretch of lines that is the article, and strikes what lies before and behind it.
///
/// Each line of prose counts for its words, each other line against; the body is the stretch with the highest sum.
/// After J. Pasternack and D. Roth, "Extracting Article Text from the Web with Maximum Subsequence Segmentation"
/// (WWW 2009), with a line's shape in the place of their classifier.
struct BodyRegion: TextStep {
  /// What a line that is no prose costs, in words.
  static let cost = 9.0

  func apply(to page: inout TextPage) {
    guard let region = Self.region(of: page) else { return }
    page.body = region
    let first = Headlines.place(in: &page, before: region.lowerBound)
    for index in page.lines.indices where index != page.headline {
      if index < region.lowerBound {
        if let first, index > first, page.lines[index].shape.words >= 6 { continue }
        page.strike(index, by: "before-body")
      } else if index >= region.upperBound {
        page.strike(index, by: "after-body")
      }
    }
  }

  /// - Complexity: O(n) in the lines.
  static func region(of page: TextPage) -> Range<Int>? {
    var best = (sum: 0.0, range: 0..<0)
    var sum = 0.0
    var start = 0
    for index in page.lines.indices {
      let line = page.lines[index]
      let value: Double =
        if line.struckBy != nil {
          // Boilerplate between paragraphs is common; much of it is not.
          -cost / 3
        } else if line.shape.isProse {
          Double(line.shape.words)
        } else if line.shape.ending != .open {
          0
        } else if line.shape.isBulleted, line.shape.words >= 4 {
          // An item of a list in the text; items of menus are shorter.
          -cost / 3
        } else {
          -cost
        }
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += value
      if sum > best.sum { best = (sum, start..<(index + 1)) }
    }
    return best.range.isEmpty ? whole(page) : best.range
  }

  /// A page without a sentence: all that is not struck, its first line aside where that may be a headline.
  private static func whole(_ page: TextPage) -> Range<Int>? {
    let open = page.lines.indices.filter { page.lines[$0].isOpen }
    guard let first = open.first, let last = open.last else { return nil }
    if open.count > 1, page.lines[first].shape.ending != .sentence { return open[1]..<(last + 1) }
    return first..<(last + 1)
  }
}
