import ArgumentParser
import Clean

/// Grows the trees of `line-model.tsv` from texts of pages whose articles people have marked.
struct TrainLines: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lines",
    abstract: "Learns which lines of a text dump are article text.",
    discussion: """
      Reads dumps as `fetch` prints them, and the truth about them: one JSON object a line with "id", "url" and "body".
      With --scores, writes what trees say that saw no page of the host.

      EXAMPLE
        train lines dumps.ndjson --truth truth.ndjson -o Sources/Clean/Data/line-model.tsv
      """)

  @OptionGroup var training: Training

  func run() throws {
    try training.run(features: BodyModel.lineFeatures, trees: 250, leaves: 12)
  }
}
