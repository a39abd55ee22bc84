import ArgumentParser

/// Learns what Dateline's weights are, from pages that people have marked; for those who develop it.
@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Learns the weights in the data files.",
    subcommands: [
      TrainBlocks.self, TrainLines.self, TrainClusters.self, TrainLexicon.self, TrainNames.self,
      TrainSounds.self,
    ])
}
