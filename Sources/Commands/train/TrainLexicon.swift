import ArgumentParser
import Foundation
import Tagger

/// Makes `Tagger/Data/lexicon.bin` from the tables of other modules and from texts.
struct TrainLexicon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Collects what lists and texts say of words, for the name tagger.",
    discussion: """
      Make the weights anew after it.

      EXAMPLE
        train lexicon --en pages.ndjson --ru kremlin.ndjson -o Sources/Tagger/Data/lexicon.bin
      """)

  @Option(parsing: .upToNextOption, help: "Files of English texts.") var en: [String] = []
  @Option(parsing: .upToNextOption, help: "Files of Russian texts.") var ru: [String] = []
  @Option(help: "Texts that a word must stand in to be kept.") var least = 3
  @Option(name: .short, help: "Where it goes.") var output: String

  func run() throws {
    var sources = LexiconSources()
    try sources.addTables()
    for (language, paths) in [("en", en), ("ru", ru)] {
      let documents = try paths.flatMap { try MarkedDocument.all(of: $0, language: language) }
      sources.addVocabulary(of: documents, language: language, least: least)
    }
    let bytes = Lexicon.bytes(sources.entries)
    try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    print("\(sources.entries.count) entries, \(bytes.count) bytes")
  }
}
