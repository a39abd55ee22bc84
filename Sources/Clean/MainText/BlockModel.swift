import DataFiles
import Foundation
import Learning

/// Says of each block how surely it is article text: trees learned from pages whose articles people had marked.
///
/// The trees stand in `block-model.tsv`, which `make train` writes.
package struct BlockModel: Sendable {
  /// What the trees may ask about.
  package static let features = BlockFeatures.names
  private let scorer: TreeScorer

  package init(trees: BoostedTrees) {
    scorer = TreeScorer(trees, features: Self.features.count)
  }

  /// - Throws: `DataFiles.Missing`, `BoostedTrees.Unreadable`.
  package init() throws {
    self.init(
      trees: try BoostedTrees(
        rows: DataFiles.table("Data/block-model.tsv", of: "Clean"), features: Self.features))
  }

  /// Between 0 and 1, for each block.
  func scores(of features: BlockFeatures) -> [Double] {
    scorer.scores(of: features.values).map { 1 / (1 + exp(-Double($0))) }
  }
}
