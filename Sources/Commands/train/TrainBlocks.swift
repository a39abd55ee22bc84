import ArgumentParser
import Clean
import Foundation
import JSON
import Learning
import Records

/// Grows the trees of `block-model.tsv` from pages whose articles people have marked.
struct TrainBlocks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blocks",
    abstract: "Learns which blocks of a page are article text.",
    discussion: """
      Reads pages as `fetch` prints them, and the truth about them: one JSON object a line with "id", "url" and "body",
      or the segments "with" and "without". Prints cross-validated figures; no host is in two folds.

      EXAMPLE
        train blocks pages.ndjson --truth truth.ndjson -o Sources/Clean/Data/block-model.tsv
      """)

  @Argument(help: "page/1 lines.") var pages: String
  @Option(help: "What is true of them.") var truth: String
  @Option(name: .short, help: "Where the trees go.") var output: String
  @Option(help: "Trees.") var trees = 320
  @Option(help: "Answers of each tree.") var leaves = 14
  @Option(help: "How much of each tree's answer is taken.") var rate: Float = 0.05
  @Option(help: "Folds of the cross-validation; 0 for none.") var folds = 5
  @Option(help: "Where each block's cross-validated score goes, to be looked into.")
  var scores: String?

  func run() throws {
    let truths = try Truth.all(of: truth)
    let examples = try TrainingPage.all(of: pages, truths: truths)
    var trainer = BoostedTreesTrainer()
    trainer.trees = trees
    trainer.leaves = leaves
    trainer.rate = rate
    if folds > 1 {
      let assigned = Folds.assign(examples.map(\.truth.host), count: folds)
      var lines = ""
      for fold in 0..<folds {
        let model = trainer.fit(
          table(of: examples.indices.filter { assigned[$0] != fold }.map { examples[$0] }))
        for index in examples.indices where assigned[index] == fold {
          lines += examples[index].line(scoredBy: model)
        }
        FileHandle.standardError.write(Data("fold \(fold + 1) of \(folds)\n".utf8))
      }
      if let scores { try Data(lines.utf8).write(to: URL(fileURLWithPath: scores)) }
    }
    let model = trainer.fit(table(of: examples))
    var text = """
      # Learned by `make train` from \(examples.count) pages whose articles people have marked; NOTICE names them. A row is a
      # question (at most the limit: on with node low, else with node high) or an answer (=, what it adds to the log odds).

      """
    text += "tree\tnode\tfeature\tlimit\tlow\thigh\n"
    for row in model.rows(naming: BlockModel.features) {
      text += row.joined(separator: "\t") + "\n"
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
  }

  private func table(of pages: [TrainingPage]) -> TrainingTable {
    var table = TrainingTable(features: BlockModel.features.count)
    for page in pages {
      for (block, lesson) in zip(page.blocks, page.lessons) {
        guard let features = block.features else { continue }
        table.add(features[...], isPositive: lesson.isText, weight: lesson.weight)
      }
    }
    return table
  }
}
