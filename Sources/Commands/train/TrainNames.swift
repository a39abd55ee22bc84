import ArgumentParser
import Foundation
import Learning
import Tagger

/// Learns the weights of `Tagger/Data/*.crf` from texts whose names are marked.
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Learns to find names in texts.",
    discussion: """
      With --folds, measures first: the documents of the --gold files are parted, and each part is tagged by weights
      that saw the other parts and all --more and --apart files. Prints exact F1 (span and kind) per file: all, PER, LOC, ORG.

      With --folds 4 --only 1 --confidences, says what a quarter of the --gold documents shows of the tagger's
      confidence; the first three columns, in rising order, are the rows of Sources/Extract/Data/confidence.tsv.

      EXAMPLE
        train names ru --gold factrueval.ndjson --more kremlin.ndjson -o Sources/Tagger/Data/ru.crf
      """)

  @Argument(help: "The texts' language: en or ru.") var language: String
  @Option(parsing: .upToNextOption, help: "Files of marked texts, which are measured too.")
  var gold: [String]
  @Option(parsing: .upToNextOption, help: "Files of marked texts that are only learned from.")
  var more: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: "Such files in which each text is sentences out of many texts, learned one by one.")
  var apart: [String] = []
  @Option(name: .short, help: "Where the weights go.") var output: String?
  @Option(help: "The lexicon, where it is not the one that was built in.") var lexicon: String?
  @Option(help: "Parts of the gold files for measuring; 0 for none.") var folds = 0
  @Option(help: "How many of the parts are measured, to be quick; all unless said.")
  var only: Int?
  @Option(help: "Where the names that were missed or wrongly found while measuring go.")
  var mistakes: String?
  @Option(
    help: "Where it goes how often names are right of which the tagger was so sure while measuring."
  )
  var confidences: String?
  @Option(help: "How much a gold document counts.") var weight: Float = 3
  @Option(help: "Times that each sentence is seen.") var rounds = 10
  @Option(help: "The first step's length.") var rate: Float = 0.1
  @Option(help: "Evidence that a weight needs.") var thrift: Float = 1
  @Option(help: "How strongly weights are drawn to zero.") var shrinkage: Float = 1
  @Option(help: "The share of features that each look leaves out.") var leftOut = 0.3
  @Option(help: "Tokens that a feature must have.") var least: Int32 = 2
  @Option(help: "How much less than learned it is worth that a token is in no name.")
  var lean: Float = 0
  @Option(help: "Bytes of the weights file.") var size = 950_000

  func run() throws {
    let lexicon =
      try self.lexicon.map {
        try Lexicon(
          bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: $0))), clusters: WordClusters())
      } ?? Lexicon()
    let lesson = TaggerLesson(language: language, lexicon: lexicon)
    var training = NameTraining()
    var files: [[MarkedDocument]] = []
    var groups: [String] = []
    for (file, path) in gold.enumerated() {
      files.append(try MarkedDocument.all(of: path, language: language))
      for document in files[file] {
        training.add(document, lesson: lesson, weight: weight, group: groups.count)
        groups.append(document.id)
      }
    }
    for path in more + apart {
      for document in try MarkedDocument.all(of: path, language: language) {
        training.add(
          document, lesson: lesson, isApart: apart.contains(path), weight: 1, group: -1)
      }
    }
    let places = training.examples.labels.count
    training.dropRare(least: least)
    say("\(places) tokens, \(training.features.count) features")
    if folds > 1 { try measure(training, files, groups, lexicon) }
    guard let output else { return }
    let file = learn(training) { _ in true }
    try Data(file).write(to: URL(fileURLWithPath: output), options: .atomic)
  }

  /// Parts each file's documents evenly, so that each fold has some of each.
  private func measure(
    _ training: NameTraining, _ files: [[MarkedDocument]], _ groups: [String], _ lexicon: Lexicon
  ) throws {
    var assigned: [Int] = []
    for file in files { assigned += Folds.assign(file.map(\.id), count: folds) }
    var lines: [String] = []
    var sure = ConfidenceTable()
    var scores = [NameScore](repeating: NameScore(), count: files.count)
    let clock = ContinuousClock()
    var (tokens, duration) = (0, Duration.zero)
    for fold in 0..<min(only ?? folds, folds) {
      let bytes = learn(training) { $0.group < 0 || assigned[$0.group] != fold }
      let begin = clock.now
      let weights = try NameWeights(bytes: bytes)
      say("weights read in \(clock.now - begin)")
      let tagger = NameTagger(language: language, lexicon: lexicon, weights: weights)
      var number = 0
      for (file, documents) in files.enumerated() {
        for document in documents {
          if assigned[number] == fold {
            let start = clock.now
            let names = tagger.names(in: document.segmentation)
            duration += clock.now - start
            tokens += document.segmentation.tokens.count
            lines += scores[file].add(names, in: document)
            sure.add(names, in: document)
          }
          number += 1
        }
      }
      say("fold \(fold + 1) of \(folds): \(weights.count) features, \(bytes.count) bytes")
    }
    if let mistakes {
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: mistakes))
    }
    if let confidences {
      let rows = ["language\tsure\tright\tof"] + sure.lines(language: language)
      try Data((rows.joined(separator: "\n") + "\n").utf8)
        .write(to: URL(fileURLWithPath: confidences))
    }
    say("\(Int(Double(tokens) / (duration / .seconds(1)))) tokens a second")
    print("file\tall\tPER\tLOC\tORG")
    for (path, score) in zip(gold, scores) {
      print("\(URL(fileURLWithPath: path).lastPathComponent)\t\(score.description)")
    }
  }

  private func learn(
    _ training: NameTraining, where isChosen: (ChainExamples.Row) -> Bool
  ) -> [UInt8] {
    var trainer = ChainTrainer()
    trainer.rounds = rounds
    trainer.rate = rate
    trainer.thrift = thrift
    trainer.shrinkage = shrinkage
    trainer.leftOut = leftOut
    var model = trainer.fit(training.examples, chain: NameLabels.chain(), where: isChosen) {
      say("round \($0): \(Int($1))")
    }
    model.chain = model.chain.leaning(by: lean)
    return NameWeights.bytes(model, features: training.features, limit: size)
  }

  private func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
