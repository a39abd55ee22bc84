/// Strikes a list of the page's own headings.
///
/// Strikes `<li><a href="#routes">Routes</a></li>` where three such stand in a row, and `<ul class="toc">` that holds no
/// prose; spares a question that is such a link with its answer below, and a mark that leads to a footnote.
struct ContentsList: PageStep {
  /// Fewer links in a row may be the text's own.
  private static let fewest = 3
  /// The letters of an entry that are no link: a number, a dash.
  private static let leastAnchored = 0.9

  func apply(to page: inout HTMLPage) {
    strikeRunsOfLinks(in: &page)
    strikeElementsCalledSo(in: &page)
  }

  private func strikeRunsOfLinks(in page: inout HTMLPage) {
    var run: [Int] = []
    for index in page.blocks.indices {
      let block = page.blocks[index]
      if block.anchored >= Self.leastAnchored {
        run.append(index)
      } else if block.shape.letters > 0 {
        strike(run, in: &page)
        run.removeAll()
      }
    }
    strike(run, in: &page)
  }

  private func strikeElementsCalledSo(in page: inout HTMLPage) {
    let weights = page.weights()
    for (element, words) in zip(page.elements, page.words)
    where words.contains(.contents) && weights.weight(element.blocks) == 0 {
      strike(Array(element.blocks), in: &page)
    }
  }

  private func strike(_ run: [Int], in page: inout HTMLPage) {
    guard run.count >= Self.fewest else { return }
    for block in run { page.strike(block, by: "contents", surely: true) }
  }
}
