import ArgumentParser
import Clean

/// Grows the trees of `block-model.tsv` from pages whose articles people have marked.
struct TrainBlocks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blocks",
    abstract: "Learns which blocks of a page are article text.",
    discussion: """
      Reads pages as `fetch` prints them, and the truth about them: one JSON object a line with "id", "url" and "body",
      or the segments "with" and "without". With --scores, writes what trees say that saw no page of the host.

      EXAMPLE
        train blocks pages.ndjson --truth truth.ndjson -o Sources/Clean/Data/block-model.tsv
      """)

  @OptionGroup var training: Training

  func run() throws {
    try training.run(features: BodyModel.blockFeatures, trees: 320, leaves: 14)
  }
}
