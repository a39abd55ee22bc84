import ArgumentParser
import Foundation
import Language
import Tagger

/// Packs tables of word clusters into `Tagger/Data/clusters.bin`.
struct TrainClusters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters",
    abstract: "Packs tables of word clusters, for the name tagger.",
    discussion: """
      A row is a word, the number of its cluster (1 to 1023) and of the group that the cluster lies in (0 to 63), parted
      by tabs, as scripts/word-clusters.py writes them, the commonest words first; of two rows for one word the first
      counts. The words of the --stemmed table, which are Russian, have the cluster of the commonest word of their stem;
      the --apart commonest of them also their own, where it is another. Make the weights anew after it.

      EXAMPLE
        train clusters en.tsv --stemmed ru.tsv -o Sources/Tagger/Data/clusters.bin
      """)

  @Argument(help: "The tables.") var tables: [String]
  @Option(help: "A table of which words share the clusters of their stems.") var stemmed: String?
  @Option(help: "How many words of it may differ from their stems.") var apart = 70_000
  @Option(name: .short, help: "Where the packed table goes.") var output: String

  func run() throws {
    var entries: [UInt32: UInt16] = [:]
    if let stemmed { try add(stems: stemmed, to: &entries) }
    for path in tables {
      for (word, value) in try Self.rows(of: path) {
        let key = WordClusters.key(word)
        if entries[key] == nil { entries[key] = value }
      }
    }
    let bytes = WordClusters.bytes(entries)
    try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    print("\(entries.count) words, \(bytes.count) bytes")
  }

  private func add(stems path: String, to entries: inout [UInt32: UInt16]) throws {
    guard let stemmer = Stemmer(language: "ru") else { return }
    for (number, row) in try Self.rows(of: path).enumerated() {
      let stem = WordClusters.key(stem: stemmer.stem(NormalForm.fold(row.word)))
      guard let shared = entries[stem] else {
        entries[stem] = row.value
        continue
      }
      let key = WordClusters.key(row.word)
      if shared != row.value, number < apart, entries[key] == nil { entries[key] = row.value }
    }
  }

  private static func rows(of path: String) throws -> [(word: String, value: UInt16)] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
      let cells = line.split(separator: "\t")
      guard cells.count == 3, let cluster = Int(cells[1]), let group = Int(cells[2]),
        let value = WordClusters.value(cluster: cluster, group: group)
      else { throw ValidationError("\(path): no word, cluster and group: \(line)") }
      return (String(cells[0]), value)
    }
  }
}
