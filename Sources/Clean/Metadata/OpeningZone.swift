/// Where a page says who wrote and when: around its headline, and right behind its text.
struct OpeningZone {
  /// Blocks below the headline, down to the third paragraph.
  let below: Range<Int>
  /// Blocks around the first paragraph of a text that begins far below: there the headline is the site's name, or
  /// stands a second time.
  let lead: Range<Int>
  /// Blocks right above the headline.
  let above: Range<Int>
  /// Blocks from the last paragraph on.
  let behind: Range<Int>

  /// So many blocks of chrome may stand between headline and text.
  private static let reachBelow = 40
  private static let reachAbove = 8
  private static let reachBehind = 14

  /// - Returns: nil for a page in which no text was found.
  init?(_ page: HTMLPage) {
    guard let container = page.container, !page.blocks.isEmpty else { return nil }
    let body = page.elements[container].blocks
    let first = page.headline.map { $0 + 1 } ?? max(0, body.lowerBound - Self.reachAbove)
    var end = first
    var paragraphs = 0
    func goOn(to limit: Int) {
      while end < min(limit, page.blocks.count), paragraphs < 3 {
        if page.blocks[end].weight > 0, end >= body.lowerBound { paragraphs += 1 }
        end += 1
      }
    }
    goOn(to: first + Self.reachBelow)
    below = first..<max(first, end)
    let text = body.first { page.blocks[$0].isOpen && page.blocks[$0].weight > 0 }
    if let text, text >= below.upperBound {
      end = max(end, text - Self.reachBelow / 2)
      let start = end
      goOn(to: text + Self.reachBelow)
      lead = start..<end
    } else {
      lead = end..<end
    }
    above = max(0, first - 1 - Self.reachAbove)..<max(0, first - 1)
    let last = body.last { page.blocks[$0].isOpen && page.blocks[$0].weight > 0 } ?? end
    behind = max(end, last)..<max(end, min(page.blocks.count, last + Self.reachBehind))
  }

  /// The nearest to the headline first.
  var blocks: [Int] { Array(below) + Array(lead) + above.reversed() + Array(behind) }

  /// Rules that strike what speaks of other articles, other people or other days.
  private static let elsewhere: Set<String> = [
    "related", "comments", "navigation", "cookies", "caption", "ticker",
  ]
  /// Rules that a class of the whole page may wake; close to the headline they are not believed.
  private static let around: Set<String> = ["advert", "footer", "sidebar", "subscribe", "player"]
  private static let close = 12

  /// Whether a block may speak of this article.
  ///
  /// - Parameter isLabelled: its words say that it does; then what its class says of pictures or of chrome counts for nothing.
  func mayTell(_ index: Int, of page: HTMLPage, isLabelled: Bool = false) -> Bool {
    guard index != page.headline, let rule = page.blocks[index].suspectedBy else { return true }
    if rule == page.headline.flatMap({ page.blocks[$0].struckBy }) { return true }
    let isClose = below.contains(index) && index < below.lowerBound + Self.close
    if isLabelled, Self.around.contains(rule) || isClose && rule == "caption" { return true }
    return !Self.elsewhere.contains(rule) && (isClose || !Self.around.contains(rule))
  }

  func contains(_ index: Int) -> Bool {
    below.contains(index) || lead.contains(index) || above.contains(index) || behind.contains(index)
  }

  /// How far a block is from the headline; one above it counts as twice as far.
  func distance(_ index: Int) -> Int {
    index < below.lowerBound ? 2 * (below.lowerBound - index) : index - below.lowerBound
  }
}
