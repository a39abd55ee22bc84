import ArgumentParser
import Foundation
import Learning

/// What is learned from marked pages, and how; the subcommands say of what.
struct Training: ParsableArguments {
  @Argument(help: "page/1 lines.") var pages: String
  @Option(help: "What is true of them.") var truth: String
  @Option(name: .short, help: "Where the trees go.") var output: String
  @Option(help: "Trees.") var trees: Int?
  @Option(help: "Answers of each tree.") var leaves: Int?
  @Option(help: "How much of each tree's answer is taken.") var rate: Float = 0.05
  @Option(help: "Folds of the cross-validation; 0 for none.") var folds = 5
  @Option(help: "Where each block's cross-validated score goes, to be looked into.")
  var scores: String?

  /// Grows trees that ask about the features and writes them; scores of pages are of trees that saw no page of the host.
  func run(features: [String], trees: Int, leaves: Int) throws {
    let truths = try Truth.all(of: truth)
    let examples = try TrainingPage.all(of: pages, truths: truths)
    var trainer = BoostedTreesTrainer()
    trainer.trees = self.trees ?? trees
    trainer.leaves = self.leaves ?? leaves
    trainer.rate = rate
    if folds > 1 {
      let assigned = Folds.assign(examples.map(\.truth.host), count: folds)
      var lines = ""
      for fold in 0..<folds {
        let model = trainer.fit(
          Self.table(
            of: examples.indices.filter { assigned[$0] != fold }.map { examples[$0] },
            features: features))
        for index in examples.indices where assigned[index] == fold && !examples[index].isExcerpt {
          lines += examples[index].line(scoredBy: model)
        }
        FileHandle.standardError.write(Data("fold \(fold + 1) of \(folds)\n".utf8))
      }
      if let scores { try Data(lines.utf8).write(to: URL(fileURLWithPath: scores)) }
    }
    let model = trainer.fit(Self.table(of: examples, features: features))
    var text = """
      # Learned by `make train` from \(examples.count { !$0.isExcerpt }) pages whose articles people have marked; NOTICE names them. A row is a
      # question (at most the limit: on with node low, else with node high) or an answer (=, what it adds to the log odds).

      """
    text += "tree\tnode\tfeature\tlimit\tlow\thigh\n"
    for row in model.rows(naming: features) {
      text += row.joined(separator: "\t") + "\n"
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
  }

  private static func table(of pages: [TrainingPage], features: [String]) -> TrainingTable {
    var table = TrainingTable(features: features.count)
    for page in pages {
      for (block, lesson) in zip(page.blocks, page.lessons) {
        guard let features = block.features else { continue }
        table.add(features[...], isPositive: lesson.isText, weight: lesson.weight)
      }
    }
    return table
  }
}
