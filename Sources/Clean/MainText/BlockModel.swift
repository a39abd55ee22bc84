import DataFiles
import Foundation
import Learning

/// Says of each block how surely it is article text: trees learned from pages whose articles people had marked.
///
/// The trees stand in `block-model.tsv`, which `make train` writes.
package struct BlockModel: Sendable {
  /// What the trees may ask about.
  package static let features = BlockFeatures.names
  private let trees: BoostedTrees

  package init(trees: BoostedTrees) { self.trees = trees }

  /// - Throws: `DataFiles.Missing`, `BoostedTrees.Unreadable`.
  package init() throws {
    trees = try BoostedTrees(
      rows: DataFiles.table("Data/block-model.tsv", of: "Clean"), features: BlockFeatures.names)
  }

  /// Between 0 and 1, for each block.
  func scores(of features: BlockFeatures) -> [Double] {
    let width = BlockFeatures.names.count
    return features.values.withUnsafeBufferPointer { values in
      stride(from: 0, to: values.count, by: width).map { start in
        let row = UnsafeBufferPointer(rebasing: values[start..<start + width])
        return 1 / (1 + exp(-Double(trees.score(row))))
      }
    }
  }
}
