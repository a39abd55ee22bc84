import DataFiles
import Foundation
import Learning

/// Says of each line of a page without markup how surely it is article text: trees learned from pages whose articles
/// people had marked.
///
/// The trees stand in `line-model.tsv`, which `make train` writes.
package struct LineModel: Sendable {
  /// What the trees may ask about.
  package static let features = LineFeatures.names
  private let trees: BoostedTrees

  package init(trees: BoostedTrees) { self.trees = trees }

  /// - Throws: `DataFiles.Missing`, `BoostedTrees.Unreadable`.
  package init() throws {
    trees = try BoostedTrees(
      rows: DataFiles.table("Data/line-model.tsv", of: "Clean"), features: LineFeatures.names)
  }

  /// Between 0 and 1, for each line that is open to question.
  func scores(of features: LineFeatures) -> [Double] {
    let width = LineFeatures.names.count
    return features.values.withUnsafeBufferPointer { values in
      stride(from: 0, to: values.count, by: width).map { start in
        let row = UnsafeBufferPointer(rebasing: values[start..<start + width])
        return 1 / (1 + exp(-Double(trees.score(row))))
      }
    }
  }
}
