import DataFiles
import Foundation
import Learning

/// Says of each block of a page, or each line of a text, how surely it is article text: trees learned from pages whose
/// articles people had marked.
///
/// The trees stand in `block-model.tsv` and `line-model.tsv`, which `make train` writes.
package struct BodyModel: Sendable {
  /// What the trees may ask about a block, and about a line.
  package static let blockFeatures = BlockFeatures.names
  package static let lineFeatures = LineFeatures.names

  private let scorer: TreeScorer

  package init(_ trees: BoostedTrees, features: [String]) {
    scorer = TreeScorer(trees, features: features.count)
  }

  /// - Throws: `DataFiles.Missing`, `BoostedTrees.Unreadable`.
  private init(table: String, features: [String]) throws {
    self.init(
      try BoostedTrees(rows: DataFiles.table(table, of: "Clean"), features: features),
      features: features)
  }

  package static func ofBlocks() throws -> BodyModel {
    try BodyModel(table: "Data/block-model.tsv", features: blockFeatures)
  }

  package static func ofLines() throws -> BodyModel {
    try BodyModel(table: "Data/line-model.tsv", features: lineFeatures)
  }

  /// Between 0 and 1, for each row of features.
  func scores(of rows: [Float]) -> [Double] {
    scorer.scores(of: rows).map { 1 / (1 + exp(-Double($0))) }
  }
}
