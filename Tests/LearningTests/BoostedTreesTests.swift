import Testing

@testable import Learning

@Suite("boosted trees")
struct BoostedTreesTests {
  /// Positive where just one of two features is set, which no weighted sum can tell; the third says nothing.
  private static func table(_ rows: Int = 400) -> TrainingTable {
    var table = TrainingTable(features: 3)
    var random = SplitMix(state: 7)
    for _ in 0..<rows {
      let a: Float = random.share() < 0.5 ? 0 : 1
      let b: Float = random.share() < 0.5 ? 0 : 1
      table.add([a, b, Float(random.share())], isPositive: a != b, weight: 1)
    }
    return table
  }

  private static var trainer: BoostedTreesTrainer {
    var trainer = BoostedTreesTrainer()
    trainer.trees = 60
    trainer.rate = 0.3
    trainer.featureShare = 1
    return trainer
  }

  private static func score(_ model: BoostedTrees, _ features: [Float]) -> Float {
    features.withUnsafeBufferPointer { model.score($0) }
  }

  @Test("learn what only two features together tell")
  func pairs() {
    let model = Self.trainer.fit(Self.table())
    for (features, isPositive) in [
      ([0, 0, 0.5], false), ([0, 1, 0.5], true), ([1, 0, 0.5], true), ([1, 1, 0.5], false),
    ] as [([Float], Bool)] {
      #expect((Self.score(model, features) > 0) == isPositive, "\(features)")
    }
  }

  @Test("are the same for the same table")
  func same() {
    #expect(Self.trainer.fit(Self.table()) == Self.trainer.fit(Self.table()))
  }

  @Test("come back from their table as they were written")
  func rows() throws {
    let model = Self.trainer.fit(Self.table())
    let names = ["a", "b", "noise"]
    let rows = model.rows(naming: names)
    let read = try BoostedTrees(rows: rows, features: names)
    #expect(read == model)
  }

  @Test("give no answer but the share where all rows are of one kind")
  func oneKind() {
    var table = TrainingTable(features: 1)
    for _ in 0..<50 { table.add([1], isPositive: true, weight: 1) }
    let model = Self.trainer.fit(table)
    #expect(model.roots.isEmpty)
    #expect(Self.score(model, [1]) > 0)
  }

  @Test("leave out rows without weight")
  func weightless() {
    var table = TrainingTable(features: 1)
    table.add([1], isPositive: true, weight: 0)
    #expect(table.count == 0)
  }

  @Test(
    "refuse a table that is none",
    arguments: [
      [["0", "0", "unknown", "0.5", "1", "2"]],
      [["0", "1", "=", "0.5"]],
      [["0", "0", "a", "0.5", "0", "2"]],
      [["0", "0", "a", "0.5", "1", "2"]],
      [["0", "0", "="]],
    ])
  func unreadable(_ rows: [[String]]) {
    #expect(throws: BoostedTrees.Unreadable.self) {
      try BoostedTrees(rows: rows, features: ["a"])
    }
  }
}

@Suite("the scorer of trees")
struct TreeScorerTests {
  @Test("gives what a walk down each tree gives, to the bit, at limits and beyond")
  func same() {
    var random = SplitMix(state: 11)
    var table = TrainingTable(features: 4)
    for _ in 0..<600 {
      let row = (0..<4).map { _ in Float((random.share() * 8).rounded()) }
      table.add(row[...], isPositive: row[0] > row[1] || row[2] == 3, weight: 1)
    }
    var trainer = BoostedTreesTrainer()
    trainer.trees = 40
    let trees = trainer.fit(table)
    #expect(trees.roots.count == 40)
    var rows: [Float] = []
    for _ in 0..<300 { for _ in 0..<4 { rows.append(Float((random.share() * 18).rounded() / 2)) } }
    for node in trees.nodes where node.feature >= 0 {
      rows.append(contentsOf: [node.limit, node.limit, 1, 1])
    }
    let walked = stride(from: 0, to: rows.count, by: 4).map { (start: Int) -> Float in
      Array(rows[start..<start + 4]).withUnsafeBufferPointer { trees.score($0) }
    }
    #expect(TreeScorer(trees, features: 4).scores(of: rows) == walked)
  }
}
