import HTML
import Language
import Records

/// Who wrote, as a page prints it near its headline or behind its text, as claims.
///
/// Looks at elements that say by class, by `rel` or by the address they link to that they hold a writer, and at lines that
/// say so in words. Spares the bylines of other articles, and paragraphs.
struct VisibleBylines: Sendable {
  let words: AuthorWords
  /// A longer line is no byline.
  private static let longest = 160

  private struct Found {
    let block: Int
    let rank: Int
    let distance: Int
    let text: String
    let place: String
  }

  /// The most trusted first.
  func claims(of page: HTMLPage, in zone: OpeningZone) -> [Claim] {
    var found = elements(of: page, in: zone)
    for index in zone.blocks where index != page.headline {
      if let line = line(index, of: page, in: zone) { found.append(line) }
    }
    return Self.joined(
      found.enumerated()
        .sorted { ($0.1.rank, $0.1.distance, $0.0) < ($1.1.rank, $1.1.distance, $1.0) }.map(\.1)
    )
    .map { Claim(.byline, $0.text, where: $0.place) }
  }

  // MARK: Elements

  private func elements(of page: HTMLPage, in zone: OpeningZone) -> [Found] {
    var found: [Found] = []
    for element in page.elements(in: zone) {
      guard let block = page.block(of: element), block.weight == 0,
        zone.mayTell(element.blocks.lowerBound, of: page),
        element.blocks.lowerBound != page.headline, let mark = mark(of: element),
        let text = ElementText.read(element.node, longest: Self.longest)
      else { continue }
      let isBehind = zone.behind.contains(element.blocks.lowerBound)
      if isBehind, mark.rank == 3 { continue }
      found.append(
        Found(
          block: element.blocks.lowerBound, rank: (isBehind ? 4 : 0) + mark.rank,
          distance: zone.distance(element.blocks.lowerBound), text: text,
          place: "line \(block.line), \(mark.name)" + (isBehind ? ", below the text" : "")))
    }
    return found
  }

  /// By what an element says that it holds a writer; the lower the rank, the surer that it holds nothing else.
  private func mark(of element: HTMLPage.Element) -> (rank: Int, name: String)? {
    let node = element.node
    switch element.tag {
    case .a:
      if node.attribute("rel")?.lowercased().holds("author") == true {
        return (1, "a[rel=author]")
      }
      if let href = node.attribute("href"), words.matches(.address, href) {
        return (3, "link to an author")
      }
    case .p, .span, .div, .li, .ul, .td, .strong, .b, .em, .i, .small, .h2, .h3, .h4, .h5, .h6,
      .header, .section, .address, .cite, .other, .dd, .font:
      break
    default: return nil
    }
    if node.attribute("itemprop")?.lowercased() == "author" { return (2, "[itemprop=author]") }
    let name = [
      node.attribute("class"), node.attribute("id"), node.attribute("data-testid"),
    ].compactMap { $0 }.joined(separator: " ")
    guard !name.isEmpty else { return nil }
    let spaced = ElementRule.words(name)
    let isName = words.matches(.name, spaced)
    guard isName || words.matches(.element, spaced), isName || !words.matches(.not, spaced),
      !words.matches(.other, spaced)
    else { return nil }
    return (isName ? 1 : 2, "class “\(name.prefix(40))”")
  }

  // MARK: Lines

  private func line(_ index: Int, of page: HTMLPage, in zone: OpeningZone) -> Found? {
    let block = page.blocks[index]
    guard zone.mayTell(index, of: page), block.weight == 0, block.text.utf8.count <= Self.longest,
      block.shape.words <= 20
    else { return nil }
    let isBehind = zone.behind.contains(index)
    let rank = isBehind ? 4 : 0
    let place = "line \(block.line)" + (isBehind ? ", below the text" : "")
    if words.isLabel(block.text) { return nil }
    // A name on the line below its label.
    if index > 0, words.isLabel(page.blocks[index - 1].text), block.shape.words <= 6,
      block.text.first.map({ !$0.isLowercase }) ?? false
    {
      return Found(
        block: index, rank: rank, distance: zone.distance(index), text: block.text, place: place)
    }
    let text = ElementText.read(page.elements[block.element].node, longest: Self.longest)
    guard let name = words.labelledName(in: text ?? block.text) else { return nil }
    return Found(
      block: index, rank: rank, distance: zone.distance(index), text: name, place: place)
  }

  /// Claims of one kind whose elements stand side by side are one byline.
  private static func joined(_ found: [Found]) -> [Found] {
    var result: [Found] = []
    for item in found {
      if let last = result.last, last.rank == item.rank, item.rank % 4 != 0,
        abs(item.block - last.block) <= 2, !last.text.contains(item.text)
      {
        result[result.count - 1] = Found(
          block: item.block, rank: last.rank, distance: last.distance,
          text: last.text + "; " + item.text, place: last.place)
      } else if !result.contains(where: { $0.text == item.text && $0.rank == item.rank }) {
        result.append(item)
      }
    }
    return result
  }
}
