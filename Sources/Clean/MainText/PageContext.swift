import HTML

/// Sums over a page that the features of its blocks are read from.
struct PageContext {
  /// Running sums, one longer than the blocks: the words of prose, of all text, of links.
  let prose: [Double]
  let words: [Double]
  let links: [Double]
  /// The words of prose of the page; 1 at least.
  let total: Double
  /// The blocks of the body, as the rules found it, and as prose alone would have it.
  let body: Range<Int>
  let densest: Range<Int>
  /// The last block of prose before each block, and the first behind it; far away where there is none.
  let proseBefore: [Int]
  let proseAfter: [Int]
  /// For each element: the elements of `BlockFeatures.Names.ancestors` around it, one bit each, itself among them.
  let around: [UInt32]
  let wordsAround: [ElementWords]
  /// Whether microdata call it, or an element around it, the article's body.
  let isMarkedBody: [Bool]
  private let container: Int
  /// For each block, which of the kinds of elements it stands in: those of one name and class.
  private let kinds: [Int]
  private let proseOfKinds: [Double]

  init(_ page: HTMLPage) {
    let blocks = page.blocks
    prose = Self.sums(blocks.map(\.weight))
    words = Self.sums(blocks.map { Double($0.shape.words) })
    links = Self.sums(blocks.map { Double($0.shape.words) * $0.linked })
    total = max(1, prose.last!)
    container = page.container ?? 0
    body = page.elements.isEmpty ? 0..<blocks.count : page.elements[container].blocks
    densest =
      page.elements.isEmpty
      ? body : page.elements[BodyContainer.container(in: page, weights: prose)].blocks

    var before: [Int] = []
    var last = -99
    for (index, block) in blocks.enumerated() {
      before.append(last)
      if block.weight > 0 { last = index }
    }
    proseBefore = before
    var after = before
    last = blocks.count + 99
    for index in blocks.indices.reversed() {
      after[index] = last
      if blocks[index].weight > 0 { last = index }
    }
    proseAfter = after

    var around: [UInt32] = []
    var wordsAround: [ElementWords] = []
    var isMarkedBody: [Bool] = []
    for (index, element) in page.elements.enumerated() {
      let isOuter = element.tag == .html || element.tag == .body
      let bit = Self.bits[element.tag] ?? 0
      let property = element.node.attribute("itemprop")
      let isBody = property?.lowercased().holds("articlebody") ?? false
      around.append((index == 0 ? 0 : around[element.parent]) | bit)
      wordsAround.append(
        index == 0 || isOuter ? [] : wordsAround[element.parent].union(page.words[index]))
      isMarkedBody.append(isBody || index > 0 && isMarkedBody[element.parent])
    }
    self.around = around
    self.wordsAround = wordsAround
    self.isMarkedBody = isMarkedBody
    (kinds, proseOfKinds) = Self.kinds(of: page)
  }

  /// The prose of all blocks that stand in elements of the same name and class as this one does.
  func proseOfKind(of block: Int) -> Double { proseOfKinds[kinds[block]] }

  private static func kinds(of page: HTMLPage) -> ([Int], [Double]) {
    var known: [Int: Int] = [:]
    var kinds: [Int] = []
    var prose: [Double] = []
    var last = (element: -1, kind: -1)
    for block in page.blocks {
      if block.element != last.element {
        let element = page.elements[block.element]
        var hasher = Hasher()
        hasher.combine(element.tag)
        _ = element.node.hash("class", into: &hasher)
        let name = hasher.finalize()
        last = (block.element, known[name, default: known.count])
        known[name] = last.kind
      }
      if last.kind == prose.count { prose.append(0) }
      kinds.append(last.kind)
      prose[last.kind] += block.weight
    }
    return (kinds, prose)
  }

  func areAlike(_ a: Int, _ b: Int, in page: HTMLPage) -> Bool {
    let (one, other) = (page.blocks[a].element, page.blocks[b].element)
    return page.elements[one].tag == page.elements[other].tag
      && page.elements[one].parent == page.elements[other].parent
  }

  func proseShare(_ blocks: Range<Int>) -> Double {
    prose.weight(blocks) / max(1, words.weight(blocks))
  }

  func linkShare(_ blocks: Range<Int>) -> Double {
    links.weight(blocks) / max(1, words.weight(blocks))
  }

  /// How deep below the body an element stands, -1 outside, and the body's child that holds it.
  func chunk(of element: Int, in page: HTMLPage) -> (depth: Int, chunk: Int) {
    var depth = 0
    var current = element
    var chunk = element
    while current != container, current != 0 {
      chunk = current
      current = page.elements[current].parent
      depth += 1
    }
    return (current == container ? depth : -1, chunk)
  }

  private static func sums(_ values: [Double]) -> [Double] {
    var sums = [0.0]
    sums.reserveCapacity(values.count + 1)
    for value in values { sums.append(sums[sums.count - 1] + value) }
    return sums
  }

  private static let bits: [HTMLTag: UInt32] = Dictionary(
    uniqueKeysWithValues: BlockFeatures.Names.ancestors.enumerated().map { ($1, 1 << $0) })
}
