import HTML
import Records

/// The days that a page prints about its article, as claims: those near the headline, then those behind the text.
///
/// Spares a day in the running text, and one whose words speak of something else: "Retrieved 7 March 2019".
struct VisibleDates: Sendable {
  let stamps: DayStamps
  let words: AuthorWords
  /// A line of more words beside an unlabelled day tells of something on that day.
  private static let mostWords = 6

  /// The most trusted first.
  func claims(of page: HTMLPage, in zone: OpeningZone) -> [Claim] {
    var found: [(rank: Int, distance: Int, claim: Claim)] = []
    let body = page.container.map { page.elements[$0].blocks }
    for index in zone.blocks where index != page.headline {
      let block = page.blocks[index]
      let isBehind = zone.behind.contains(index)
      for stamp in stamps(of: block, in: page, label: index > 0 ? page.blocks[index - 1] : nil) {
        // Far from the headline a day needs a word that says what it is, unless it signs the text off.
        let signsOff =
          index <= zone.behind.lowerBound + 2 && block.shape.words <= 5
          && body?.contains(index) ?? false
        // Some pages list when and where as they list a menu's items.
        let isListed =
          block.struckBy == "navigation"
          && (zone.distance(index) <= Self.mostWords || zone.lead.contains(index))
          && block.shape.words <= Self.mostWords
        guard isListed || zone.mayTell(index, of: page, isLabelled: stamp.use == .published),
          stamp.use != .other, !isBehind || stamp.use == .published || signsOff
        else { continue }
        let place = "line \(block.line)" + (isBehind ? ", below the text" : "")
        let field: Claim.Field = stamp.use == .modified ? .modified : .published
        found.append(
          (
            (isBehind ? 2 : 0) + (stamp.use == .published || isMarked(block, in: page) ? 0 : 1),
            zone.distance(index),
            Claim(field, stamp.value, where: place)
          ))
      }
    }
    found += timeElements(of: page, in: zone)
    return found.enumerated()
      .sorted { ($0.1.rank, $0.1.distance, $0.0) < ($1.1.rank, $1.1.distance, $1.0) }
      .map(\.element.claim)
  }

  private func stamps(of block: HTMLPage.TextBlock, in page: HTMLPage, label: HTMLPage.TextBlock?)
    -> [DayStamps.Stamp]
  {
    var found: [DayStamps.Stamp]
    if block.weight > 0 || block.text.utf8.count > DayStamps.longest {
      // In a paragraph only the day that opens it counts, as a dateline does.
      found = stamps.find(in: String(block.text.unicodeScalars.prefix(60)))
      found = found.first.map { $0.range.lowerBound == 0 ? [$0] : [] } ?? []
    } else {
      found = stamps.find(in: block.text)
      if found.isEmpty, block.text.utf8.contains(where: { (48...57).contains($0) }) {
        // Elements may touch: "Published on7 March 2019".
        found =
          ElementText.read(page.elements[block.element].node, longest: DayStamps.longest)
          .map(stamps.find) ?? []
      }
    }
    if found.contains(where: { $0.use == nil }), words.isSigned(block.text) {
      for index in found.indices where found[index].use == nil { found[index].use = .published }
    }
    found.removeAll { $0.use == nil && isAside($0, in: block) }
    if let first = found.first, first.use == nil, let label, label.shape.words <= 3 {
      found[0].use = stamps.use(of: label.text)
    }
    return found
  }

  /// Whether a class says that a block holds the day of publication.
  private func isMarked(_ block: HTMLPage.TextBlock, in page: HTMLPage) -> Bool {
    let element = page.elements[block.element]
    return [element, page.elements[element.parent]].contains {
      stamps.isMark($0.node.attribute("class") ?? "")
    }
  }

  /// Whether a line says more than when: a caption that ends with its picture's day.
  private func isAside(_ stamp: DayStamps.Stamp, in block: HTMLPage.TextBlock) -> Bool {
    block.shape.words > Self.mostWords + 3 && !block.text.contains("|")
      && block.text.unicodeScalars.first.map(\.isLetter) ?? false && stamp.range.lowerBound > 0
  }

  /// `time` elements near the headline.
  private func timeElements(of page: HTMLPage, in zone: OpeningZone)
    -> [(rank: Int, distance: Int, claim: Claim)]
  {
    page.elements(in: zone).compactMap { element in
      guard element.tag == .time || element.tag == .abbr,
        let value = element.node.attribute(element.tag == .time ? "datetime" : "title"),
        value.utf8.count <= 40, value.utf8.contains(where: { (48...57).contains($0) }),
        let block = page.block(of: element), zone.mayTell(element.blocks.lowerBound, of: page)
      else { return nil }
      let name = (element.node.attribute("class") ?? "").lowercased()
      let use = stamps.use(of: block.text)
      let isChange =
        name.contains("updat") && !name.contains("publish") || name.contains("modif")
        || use == .modified
      let place = "line \(block.line), \(element.node.name)"
      let isBehind = zone.behind.contains(element.blocks.lowerBound)
      return (
        isBehind ? 3 : 0, zone.distance(element.blocks.lowerBound),
        Claim(isChange ? .modified : .published, value, where: place)
      )
    }
  }
}

extension HTMLPage {
  /// The elements whose text begins in the zone, in reading order.
  func elements(in zone: OpeningZone) -> [Element] {
    elements.filter { zone.contains($0.blocks.lowerBound) }
  }

  /// The block in which an element's text begins.
  func block(of element: Element) -> TextBlock? {
    element.blocks.lowerBound < blocks.count ? blocks[element.blocks.lowerBound] : nil
  }
}
