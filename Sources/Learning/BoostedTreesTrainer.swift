import Foundation

/// Grows `BoostedTrees`: each new tree is fitted to what those before it still get wrong.
///
/// Splits are looked for in histograms, best leaf first, with second-order gains: T. Chen and C. Guestrin, "XGBoost",
/// KDD 2016; G. Ke and others, "LightGBM", NIPS 2017. The same table gives the same trees.
package struct BoostedTreesTrainer: Sendable {
  package var trees = 200
  package var leaves = 8
  /// How much of each tree's answer is taken.
  package var rate: Float = 0.06
  /// The fewest rows of a leaf.
  package var smallestLeaf = 30
  /// Pulls each answer towards nothing.
  package var l2: Float = 5
  /// The share of features that each tree may ask about.
  package var featureShare = 0.5
  /// The share of rows that each tree is shown.
  package var rowShare = 0.8
  package var seed: UInt64 = 1

  package init() {}

  /// - Complexity: O(trees · rows · features).
  package func fit(_ table: TrainingTable) -> BoostedTrees {
    let binned = BinnedTable(table)
    let rows = table.count
    let positive = zip(table.weights, table.isPositive).reduce(Float(0)) {
      $0 + ($1.1 ? $1.0 : 0)
    }
    let total = table.weights.reduce(0, +)
    guard total > 0, positive > 0, positive < total else {
      return BoostedTrees(start: positive > 0 ? 10 : -10)
    }
    var model = BoostedTrees(start: BoostedTrees.rounded(log(positive / (total - positive))))
    var scores = [Float](repeating: model.start, count: rows)
    var slopes = [Float](repeating: 0, count: rows)
    var bends = [Float](repeating: 0, count: rows)
    var random = SplitMix(state: seed)
    for _ in 0..<trees {
      for row in 0..<rows {
        let chance = 1 / (1 + exp(-scores[row]))
        slopes[row] = table.weights[row] * (chance - (table.isPositive[row] ? 1 : 0))
        bends[row] = table.weights[row] * max(chance * (1 - chance), 1e-6)
      }
      let shown = (0..<rows).filter { _ in random.share() < rowShare }.map(Int32.init)
      let asked = (0..<table.features).filter { _ in random.share() < featureShare }
      var grower = TreeGrower(
        table: binned, slopes: slopes, bends: bends, rows: shown, features: asked, trainer: self)
      let tree = grower.grow()
      model.add(tree)
      for row in 0..<rows {
        var node = tree[0]
        while node.feature >= 0 {
          let value = table.values[row * table.features + Int(node.feature)]
          node = tree[Int(value <= node.limit ? node.low : node.high)]
        }
        scores[row] += node.value
      }
    }
    return model
  }
}

/// Rows to learn from: the features of each, one behind the other.
package struct TrainingTable: Sendable {
  package let features: Int
  package private(set) var values: [Float] = []
  package private(set) var isPositive: [Bool] = []
  package private(set) var weights: [Float] = []

  package var count: Int { isPositive.count }

  package init(features: Int) { self.features = features }

  /// Adds a row; one without weight teaches nothing, and is left out.
  package mutating func add(_ row: ArraySlice<Float>, isPositive: Bool, weight: Float) {
    precondition(row.count == features)
    guard weight > 0 else { return }
    values += row
    self.isPositive.append(isPositive)
    weights.append(weight)
  }
}

/// The table with each value replaced by the number of the bin it falls in, one feature behind the other.
struct BinnedTable {
  static let most = 64
  let count: Int
  let bins: [UInt8]
  /// For each feature the upper limits of its bins but the last.
  let limits: [[Float]]

  init(_ table: TrainingTable) {
    count = table.count
    var bins = [UInt8](repeating: 0, count: table.count * table.features)
    var limits: [[Float]] = []
    for feature in 0..<table.features {
      let column = (0..<table.count).map { table.values[$0 * table.features + feature] }
      let own = Self.limits(of: column)
      for (row, value) in column.enumerated() {
        var low = 0
        var high = own.count
        while low < high {
          let middle = (low + high) / 2
          if value <= own[middle] { high = middle } else { low = middle + 1 }
        }
        bins[feature * table.count + row] = UInt8(low)
      }
      limits.append(own)
    }
    self.bins = bins
    self.limits = limits
  }

  /// Limits between the values, so that each bin holds about as many; none where all values are one.
  private static func limits(of column: [Float]) -> [Float] {
    let sorted = column.sorted()
    var distinct: [Float] = []
    for value in sorted where distinct.last != value { distinct.append(value) }
    var limits: [Float] = []
    if distinct.count <= most {
      for (low, high) in zip(distinct, distinct.dropFirst()) {
        limits.append(BoostedTrees.rounded((low + high) / 2))
      }
    } else {
      for part in 1..<most {
        limits.append(BoostedTrees.rounded(sorted[sorted.count * part / most]))
      }
    }
    // Rounding may make two of them one.
    return limits.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

/// Grows one tree, the leaf that gains most first.
struct TreeGrower {
  private struct Cell {
    var slope: Float = 0
    var bend: Float = 0
    var rows: Int32 = 0
  }

  private struct Split {
    let gain: Float
    let feature: Int
    let bin: Int
  }

  private struct Leaf {
    let node: Int
    let rows: [Int32]
    let histogram: [Cell]
    let split: Split?
  }

  private let table: BinnedTable
  private let slopes: [Float]
  private let bends: [Float]
  private let rows: [Int32]
  private let features: [Int]
  private let trainer: BoostedTreesTrainer

  init(
    table: BinnedTable, slopes: [Float], bends: [Float], rows: [Int32], features: [Int],
    trainer: BoostedTreesTrainer
  ) {
    self.table = table
    self.slopes = slopes
    self.bends = bends
    self.rows = rows
    self.features = features
    self.trainer = trainer
  }

  mutating func grow() -> [BoostedTrees.Node] {
    var tree = [BoostedTrees.Node.answer(answer(of: rows))]
    var leaves = [leaf(0, rows, histogram(of: rows))]
    while leaves.count < trainer.leaves {
      guard
        let best = leaves.indices.filter({ leaves[$0].split != nil })
          .max(by: { leaves[$0].split!.gain < leaves[$1].split!.gain })
      else { break }
      let leaf = leaves.remove(at: best)
      let split = leaf.split!
      let column = split.feature * table.count
      let low = leaf.rows.filter { Int(table.bins[column + Int($0)]) <= split.bin }
      let high = leaf.rows.filter { Int(table.bins[column + Int($0)]) > split.bin }
      tree[leaf.node] = BoostedTrees.Node(
        feature: Int32(split.feature), limit: table.limits[split.feature][split.bin],
        low: Int32(tree.count), high: Int32(tree.count + 1), value: 0)
      tree += [.answer(answer(of: low)), .answer(answer(of: high))]
      // The larger side is what the smaller leaves of the whole.
      let lowIsSmall = low.count <= high.count
      let small = histogram(of: lowIsSmall ? low : high)
      var large = leaf.histogram
      for place in large.indices {
        large[place].slope -= small[place].slope
        large[place].bend -= small[place].bend
        large[place].rows -= small[place].rows
      }
      leaves.append(self.leaf(tree.count - 2, low, lowIsSmall ? small : large))
      leaves.append(self.leaf(tree.count - 1, high, lowIsSmall ? large : small))
    }
    return tree
  }

  private func answer(of rows: [Int32]) -> Float {
    var slope: Float = 0
    var bend: Float = 0
    for row in rows {
      slope += slopes[Int(row)]
      bend += bends[Int(row)]
    }
    return BoostedTrees.rounded(-trainer.rate * slope / (bend + trainer.l2))
  }

  private func histogram(of rows: [Int32]) -> [Cell] {
    var cells = [Cell](repeating: Cell(), count: features.count * BinnedTable.most)
    cells.withUnsafeMutableBufferPointer { cells in
      table.bins.withUnsafeBufferPointer { bins in
        slopes.withUnsafeBufferPointer { slopes in
          bends.withUnsafeBufferPointer { bends in
            for (order, feature) in features.enumerated() {
              let column = feature * table.count
              let base = order * BinnedTable.most
              for row in rows {
                let place = base + Int(bins[column + Int(row)])
                cells[place].slope += slopes[Int(row)]
                cells[place].bend += bends[Int(row)]
                cells[place].rows += 1
              }
            }
          }
        }
      }
    }
    return cells
  }

  private func leaf(_ node: Int, _ rows: [Int32], _ histogram: [Cell]) -> Leaf {
    var best: Split?
    for (order, feature) in features.enumerated() {
      let cells = histogram[order * BinnedTable.most..<(order + 1) * BinnedTable.most]
      let whole = cells.reduce(into: Cell()) {
        $0.slope += $1.slope
        $0.bend += $1.bend
        $0.rows += $1.rows
      }
      var low = Cell()
      for bin in 0..<table.limits[feature].count {
        let cell = cells[cells.startIndex + bin]
        low.slope += cell.slope
        low.bend += cell.bend
        low.rows += cell.rows
        let high = whole.rows - low.rows
        guard Int(low.rows) >= trainer.smallestLeaf, Int(high) >= trainer.smallestLeaf else {
          continue
        }
        let gain =
          worth(low.slope, low.bend) + worth(whole.slope - low.slope, whole.bend - low.bend)
          - worth(whole.slope, whole.bend)
        if gain > best?.gain ?? 1e-4 { best = Split(gain: gain, feature: feature, bin: bin) }
      }
    }
    return Leaf(node: node, rows: rows, histogram: histogram, split: best)
  }

  private func worth(_ slope: Float, _ bend: Float) -> Float {
    slope * slope / (bend + trainer.l2)
  }
}
