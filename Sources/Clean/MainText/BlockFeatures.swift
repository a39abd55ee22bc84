import Foundation
import HTML
import Language
import Records

/// What `BodyModel` is told of a block: its own shape, where it stands in the tree, what stands around it, and which
/// rules speak against it. Numbers only, and no word of any language.
struct BlockFeatures {
  /// The names of the features, in the order of a row.
  static let names: [String] = Names.all

  /// The blocks that are open to question, in reading order.
  private(set) var blocks: [Int] = []
  /// The features of these, one row behind the other.
  private(set) var values: [Float] = []

  /// - Complexity: O(n) in the elements and the blocks.
  init(_ page: HTMLPage, _ metadata: PageMetadata) {
    let context = PageContext(page)
    var order = ReadingOrder(page, metadata)
    let data = BodyEvidence(metadata.articleBodies)
    let dataShare = data.map { min(3, log1p(Double($0.words)) / log1p(context.total)) } ?? -1
    for index in page.blocks.indices {
      order.reach(index, in: page)
      let block = page.blocks[index]
      guard !block.isSettled, index != page.headline else { continue }
      blocks.append(index)
      appendShape(block)
      appendPlace(of: index, in: page, context)
      appendBody(of: index, in: page, context)
      appendNeighbours(of: index, in: page, context)
      order.append(to: &values, in: page, context)
      append(data?.share(of: block.text) ?? -1)
      append(dataShare)
      let rule = block.struckBy.flatMap { Names.places[$0] }
      for place in Names.rules.indices { append(place == rule) }
    }
    precondition(values.count == blocks.count * Self.names.count)
  }

  /// The features of one of the blocks that are open to question, by its place among them.
  func row(_ place: Int) -> ArraySlice<Float> {
    values[place * Self.names.count..<(place + 1) * Self.names.count]
  }

  private mutating func append(_ value: Bool) { values.append(value ? 1 : 0) }
  private mutating func append(_ value: Double) { values.append(Float(value)) }

  // MARK: The block itself

  private mutating func appendShape(_ block: HTMLPage.TextBlock) {
    let shape = block.shape
    let signs = max(1, shape.letters + shape.digits)
    append(log1p(Double(shape.words)))
    append(block.linked)
    append(Double(shape.words) * block.linked)
    append(block.weight > 0)
    append(shape.ending == .sentence)
    append(shape.ending == .question)
    append(shape.ending == .colon)
    append(shape.holdsSentence)
    append(shape.isTitleCase)
    append(Double(shape.digits) / Double(signs))
    append(Double(shape.letters) / Double(max(1, shape.words)))
    append(shape.capitals)
    append(shape.beginning == .small)
    append(shape.beginning == .quote)
    append(shape.beginning == .digit)
    append(shape.beginning == .bracket)
    for kind in Names.kinds { append(block.kind == kind) }
  }

  // MARK: The elements around it

  private mutating func appendPlace(
    of index: Int, in page: HTMLPage, _ context: PageContext
  ) {
    let element = page.blocks[index].element
    let parent = page.elements[element].parent
    for tag in Names.tags { append(page.elements[element].tag == tag) }
    for bit in Names.ancestors.indices { append(context.around[element] & 1 << bit != 0) }
    for bit in ElementWords.names.indices {
      let word = ElementWords(rawValue: 1 << bit)
      append(page.words[element].contains(word))
      append(page.words[parent].contains(word))
      append(context.wordsAround[element].contains(word))
    }
    append(context.isMarkedBody[element])
  }

  // MARK: The body around it

  private mutating func appendBody(of index: Int, in page: HTMLPage, _ context: PageContext) {
    let block = page.blocks[index]
    let body = context.body
    let inside = min(max(index, body.lowerBound), body.upperBound)
    let behind = min(max(index + 1, body.lowerBound), body.upperBound)
    append(body.contains(index))
    append(context.densest.contains(index))
    append(index < body.lowerBound)
    append(index >= body.upperBound)
    append(Double(index - body.lowerBound) / Double(max(1, body.count)))
    append(context.prose[index] / context.total)
    append(log1p(context.prose.last! - context.prose[index + 1]))
    append(
      (context.prose[inside] - context.prose[body.lowerBound])
        / max(1, context.prose.weight(body)))
    append(log1p(context.prose[body.upperBound] - context.prose[behind]))
    append(context.proseOfKind(of: index) / context.total)
    let parent = page.elements[page.elements[block.element].parent]
    let grandparent = page.elements[parent.parent]
    for element in [parent, grandparent] {
      append(context.prose.weight(element.blocks) / context.total)
      append(context.proseShare(element.blocks))
      append(context.linkShare(element.blocks))
    }
    let (depth, chunk) = context.chunk(of: block.element, in: page)
    append(Double(depth))
    let blocks = page.elements[chunk].blocks
    append(context.linkShare(blocks))
    append(context.proseShare(blocks))
    append(log1p(context.words.weight(blocks)))
    append(log1p(Double(blocks.count)))
    append(chunk == block.element)
  }

  // MARK: The blocks around it

  private mutating func appendNeighbours(
    of index: Int, in page: HTMLPage, _ context: PageContext
  ) {
    for step in Names.neighbours {
      guard page.blocks.indices.contains(index + step) else {
        values += [-1, 0, 0, -1, 0]
        continue
      }
      let other = page.blocks[index + step]
      append(log1p(Double(other.shape.words)))
      append(other.linked)
      append(other.weight > 0)
      append(Double(other.shape.ending.rank))
      append(other.kind == .heading)
    }
    append(index > 0 && context.areAlike(index - 1, index, in: page))
    append(index + 1 < page.blocks.count && context.areAlike(index + 1, index, in: page))
    append(Double(min(20, index - context.proseBefore[index])))
    append(Double(min(20, context.proseAfter[index] - index)))
    let near = max(0, index - 5)..<min(page.blocks.count, index + 6)
    append(context.proseShare(near))
    append(context.linkShare(near))
    append(log1p(context.words.weight(near)))
  }
}
