import HTML

/// Follows the prose down the tree: from the page to the child that holds most of its parent's prose, and so on, down to
/// the element whose prose is spread over its children. Chunks of one article are thereby joined under their ancestor.
struct BodyContainer: PageStep {
  /// A child that holds less of its parent's prose is not followed.
  static let share = 0.7

  func apply(to page: inout HTMLPage) {
    let weights = page.weights()
    guard weights[weights.count - 1] > 0, !page.elements.isEmpty else { return }
    let current = Self.container(in: page, weights: weights)
    page.container = current
    let inside = page.elements[current].blocks
    for block in page.blocks.indices where !inside.contains(block) {
      // What stands above may still be the headline or the dek: `Opening` looks at it.
      if block >= inside.upperBound { page.strike(block, by: "outside-article") }
    }
  }

  /// The innermost element that holds the prose, of running sums.
  static func container(in page: HTMLPage, weights: [Double]) -> Int {
    var current = 0
    while let child = heaviestChild(of: current, in: page, weights) { current = child }
    return current
  }

  private static func heaviestChild(of parent: Int, in page: HTMLPage, _ weights: [Double]) -> Int?
  {
    let wanted = weights.weight(page.elements[parent].blocks) * share
    var child = parent + 1
    while child < page.elements[parent].end {
      let element = page.elements[child]
      if Segmenter.isBlock(element.tag) || element.tag == .other || element.tag == .span,
        element.tag != .p, weights.weight(element.blocks) >= wanted
      {
        return child
      }
      child = element.end
    }
    return nil
  }
}
