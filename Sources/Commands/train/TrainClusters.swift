import ArgumentParser
import Foundation
import Tagger

/// Packs tables of word clusters into `Tagger/Data/clusters.bin`.
struct TrainClusters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters",
    abstract: "Packs tables of word clusters, for the name tagger.",
    discussion: """
      A row is a word, the number of its cluster (1 to 1023) and of the group that the cluster lies in (0 to 63), parted
      by tabs, as scripts/word-clusters.py writes them; of two rows for one word the first counts. Make the weights anew
      after it.

      EXAMPLE
        train clusters en.tsv ru.tsv -o Sources/Tagger/Data/clusters.bin
      """)

  @Argument(help: "The tables.") var tables: [String]
  @Option(name: .short, help: "Where the packed table goes.") var output: String

  func run() throws {
    var entries: [UInt32: UInt16] = [:]
    for path in tables {
      for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
        let cells = line.split(separator: "\t")
        guard cells.count == 3, let cluster = Int(cells[1]), let group = Int(cells[2]),
          let value = WordClusters.value(cluster: cluster, group: group)
        else { throw ValidationError("\(path): no word, cluster and group: \(line)") }
        let key = WordClusters.key(String(cells[0]))
        if entries[key] == nil { entries[key] = value }
      }
    }
    let bytes = WordClusters.bytes(entries)
    try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    print("\(entries.count) words, \(bytes.count) bytes")
  }
}
