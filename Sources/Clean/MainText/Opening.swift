import HTML
import Language

/// Finds the headline, and keeps the dek that stands between it and the body; strikes all else above the body.
struct Opening: PageStep {
  /// What the page calls itself, most trusted first; folded.
  let titles: [String]

  func apply(to page: inout HTMLPage) {
    guard let container = page.container else { return }
    let body = page.elements[container].blocks
    page.headline = headline(in: page, before: body.upperBound)
    let first = page.headline.map { $0 + 1 } ?? body.lowerBound
    for block in page.blocks.indices where block < body.upperBound && block != page.headline {
      if block < body.lowerBound {
        let isDek =
          block >= first && page.blocks[block].weight > 0 && body.lowerBound - first <= 30
          && page.blocks[block].shape.words >= 8
        if !isDek { page.strike(block, by: "outside-article") }
      } else if block < first, page.headline != nil, page.blocks[block].weight == 0 {
        page.strike(block, by: "before-headline")
      }
    }
  }

  /// The heading that says what the page's metadata say, else the last first-rank heading above the body's first prose.
  private func headline(in page: HTMLPage, before end: Int) -> Int? {
    var fallback: Int?
    var best: Int?
    var prose = 0
    for index in page.blocks.indices.prefix(end) {
      let block = page.blocks[index]
      if block.isOpen, block.weight > 0 { prose += 1 }
      guard block.kind == .heading, block.shape.words > 0 else { continue }
      let folded = NormalForm.fold(block.text)
      if titles.contains(where: { $0 == folded }) { return index }
      let isFirstRank = page.elements[block.element].tag == .h1
      if best == nil, block.shape.words >= 3, titles.contains(where: { $0.holds(folded) }) {
        best = index
      }
      if isFirstRank, prose <= 1, block.shape.words >= 2 { fallback = index }
    }
    return best ?? fallback
  }
}
