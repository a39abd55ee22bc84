import HTML
import Records

/// A page as its visible elements and the blocks of text in them, both in reading order.
struct HTMLPage {
  /// A visible element.
  struct Element {
    let node: HTMLNode
    let tag: HTMLTag
    /// Its parent's place in `elements`; the first element is its own.
    let parent: Int
    /// Behind the last element inside it.
    var end: Int
    /// The blocks inside it.
    var blocks: Range<Int>
    /// What text inside it is, where no element below says otherwise.
    let kind: Block.Kind

    /// Its class and id, as written.
    var className: String {
      let parts = [node.attribute("class"), node.attribute("id")]
      return parts.compactMap { $0 }.joined(separator: " ")
    }
  }

  /// A run of text that no block-level element interrupts.
  struct TextBlock {
    let text: String
    let shape: LineShape
    /// The innermost block-level element around it.
    let element: Int
    let line: Int
    let kind: Block.Kind
    /// The share of its letters that are links, 0 to 1.
    let linked: Double
    /// The share of its letters that are links to named places of a page, 0 to 1.
    let anchored: Double
    fileprivate(set) var struckBy: String?
    /// Whether the rule that struck it does not err, so that nothing takes it back.
    fileprivate(set) var isSettled = false
    /// The rule that spoke against it first, also where it was taken back.
    fileprivate(set) var suspectedBy: String?
    /// How surely it is article text, 0 to 1, once the model was asked.
    fileprivate(set) var score: Double?

    var isOpen: Bool { struckBy == nil }

    /// The words that speak for its being article text.
    var weight: Double { shape.isProse && linked < 0.4 ? Double(shape.words) : 0 }
  }

  let elements: [Element]
  private(set) var blocks: [TextBlock]
  /// Of each element, what its class and id speak of, once they are read.
  var words: [ElementWords] = []
  /// The element that holds the body, once that is known.
  var container: Int?
  /// The block that prints the headline, once that is known.
  var headline: Int?

  /// - Complexity: O(n) in the tree.
  init(_ root: HTMLNode, showingHidden: Bool = false) {
    (elements, blocks) = Segmenter.run(root, showingHidden: showingHidden)
  }

  /// The page as a reader sees it; where that is next to nothing, the page as its scripts will show it.
  static func read(_ root: HTMLNode) -> HTMLPage {
    let visible = HTMLPage(root)
    let prose = visible.weights().last ?? 0
    guard prose < 60 else { return visible }
    let whole = HTMLPage(root, showingHidden: true)
    return whole.weights().last ?? 0 > 3 * prose + 30 ? whole : visible
  }

  /// Sets a block aside. The first rule that strikes it is the one that is told of.
  ///
  /// - Parameter surely: whether nothing may take it back.
  mutating func strike(_ block: Int, by rule: String, surely: Bool = false) {
    guard blocks[block].struckBy == nil else { return }
    blocks[block].struckBy = rule
    blocks[block].isSettled = surely
    if blocks[block].suspectedBy == nil { blocks[block].suspectedBy = rule }
  }

  mutating func rate(_ block: Int, _ score: Double) { blocks[block].score = score }

  /// Takes a block back.
  mutating func acquit(_ block: Int) { blocks[block].struckBy = nil }

  /// For each block's place, the weight of the open blocks before it; the last is the page's.
  func weights() -> [Double] {
    var sums = [0.0]
    sums.reserveCapacity(blocks.count + 1)
    for block in blocks { sums.append(sums[sums.count - 1] + (block.isOpen ? block.weight : 0)) }
    return sums
  }
}

extension [Double] {
  /// The weight of a range of blocks, of running sums.
  func weight(_ range: Range<Int>) -> Double { self[range.upperBound] - self[range.lowerBound] }
}

/// One step over a page: it strikes blocks, or finds out what they are.
protocol PageStep: Sendable {
  func apply(to page: inout HTMLPage)
}
