/// Weighs what the rules say of each block against all else that is seen of it, and decides.
///
/// A block that no rule spoke against may be struck as `unlike-body`; one that a rule spoke against may be taken back,
/// unless the matter is settled.
struct BlockVerdicts {
  /// To lose a block is a little worse than to keep a scrap; between 0.4 and 0.5 it makes no difference on unseen hosts.
  static let bar = 0.45
  let model: BodyModel

  func apply(_ features: BlockFeatures, to page: inout HTMLPage) {
    // Where nobody writes in sentences there is nothing that the model has learned of.
    guard page.blocks.contains(where: { $0.weight > 0 }) else { return }
    for (block, score) in zip(features.blocks, model.scores(of: features.values)) {
      page.rate(block, score)
      if score < Self.bar {
        page.strike(block, by: "unlike-body")
      } else {
        page.acquit(block)
      }
    }
  }
}
