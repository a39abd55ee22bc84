/// Weighs what the rules say of each block against all else that is seen of it, and decides.
///
/// A block that no rule spoke against may be struck as `unlike-body`; one that a rule spoke against may be taken back,
/// unless the matter is settled.
struct BlockVerdicts {
  /// What is more surely text than not.
  static let bar = 0.5
  let model: BlockModel

  /// Whether the rules alone decide: one that does not err has struck the block, or any has struck a label of a few
  /// words or a link of a few more.
  static func isSettled(_ block: HTMLPage.TextBlock) -> Bool {
    guard block.struckBy != nil, !block.isSettled else { return block.isSettled }
    return block.shape.words <= 5 && block.linked > 0.8
      || block.shape.words <= 3 && block.kind != .heading
  }

  func apply(_ features: BlockFeatures, to page: inout HTMLPage) {
    // Where nobody writes in sentences there is nothing that the model has learned of.
    guard page.blocks.contains(where: { $0.weight > 0 }) else { return }
    for (block, score) in zip(features.blocks, model.scores(of: features)) {
      page.rate(block, score)
      if score < Self.bar {
        page.strike(block, by: "unlike-body")
      } else {
        page.acquit(block)
      }
    }
  }
}
