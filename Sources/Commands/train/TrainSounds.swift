import ArgumentParser
import Foundation
import Language
import Learning

/// Learns `Language/Data/sounds.tsv`, how names of one script are rendered in the other; and measures it.
struct TrainSounds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sounds",
    abstract: "Learns how names in Latin letters are rendered in Russian.",
    discussion: """
      One in five of the --held pairs, by their digest, is never learned from, nor is any other rendering of those Latin
      words. --measure ranks all Latin words of that file for the Russian word of each kept pair, by the likeness that
      Linking joins persons by, and prints how often the right one comes first.

      EXAMPLE
        train sounds --pairs names.tsv --held link-names.ndjson -o Sources/Language/Data/sounds.tsv
        train sounds --held link-names.ndjson --measure
      """)

  @Option(parsing: .upToNextOption, help: "Files of names in both scripts.") var pairs: [String] =
    []
  @Option(help: "The file of which a fifth is kept for measuring.") var held: String
  @Flag(help: "Measure the table that was built in.") var measure = false
  @Option(name: .short, help: "Where the table goes.") var output: String?

  func run() throws {
    let known = try NamePairs.all(of: held)
    let kept = known.filter(NamePairs.isHeld)
    if measure { return try rank(kept, among: known.map(\.en)) }
    let words = Set(kept.map(\.en))
    let learned = try pairs.flatMap(NamePairs.all).filter { !words.contains($0.en) && isPlain($0) }
    let runs = fit(learned)
    var lines = [
      "# How runs of Latin letters in names are rendered in Russian: a Russian run, a Latin one, how often names need the pair.",
      "# Learned by `train sounds` from Wikidata's names (CC0; see NOTICE), of which a fifth is kept for measuring.",
      "russian\tlatin\tcount",
    ]
    lines += runs.map { "\($0.russian)\t\($0.latin)\t\(Int($0.count.rounded()))" }
    if let output {
      let text = lines.joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    }
    print("\(learned.count) pairs, \(runs.count) runs")
  }

  private func isPlain(_ pair: NamePairs.Pair) -> Bool {
    (2...20).contains(pair.en.unicodeScalars.count)
      && (2...20).contains(pair.ru.unicodeScalars.count)
      && pair.ru.unicodeScalars.allSatisfy(\.isCyrillicLetter)
  }

  private func fit(_ pairs: [NamePairs.Pair]) -> [NameSounds.Run] {
    let russian = Alphabet(pairs.map(\.ru))
    let latin = Alphabet(pairs.map(\.en))
    let coded = pairs.compactMap { pair -> (left: [UInt8], right: [UInt8])? in
      guard let left = russian.codes(pair.ru), let right = latin.codes(pair.en) else { return nil }
      return (left, right)
    }
    let runs = PairAligner().fit(coded) { round, likelihood in
      FileHandle.standardError.write(Data("round \(round): \(Int(likelihood))\n".utf8))
    }
    return runs.map {
      NameSounds.Run(
        russian: russian.text($0.left), latin: latin.text($0.right), count: $0.count)
    }
  }

  private func rank(_ kept: [NamePairs.Pair], among words: [String]) throws {
    let sounds = try NameSounds()
    let index = NameRanking(words, sounds)
    let right = kept.count { index.nearest(to: $0.ru) == $0.en }
    let tenths = Int((1000 * Double(right) / Double(kept.count)).rounded())
    print(
      "top-1 \(tenths / 10).\(tenths % 10) of \(kept.count) kept names, among \(words.count) words; goal 88.0, folded transliteration 77.0"
    )
    let alike = kept.count { sounds.likeness($0.ru, $0.en) >= NameSounds.alike }
    var chance = 0
    for (index, pair) in kept.enumerated() {
      for step in 1...100 {
        let other = kept[(index + step) % kept.count].en
        if sounds.likeness(pair.ru, other) >= NameSounds.alike { chance += 1 }
      }
    }
    let likenesses = kept.map { sounds.likeness($0.ru, $0.en) }.sorted()
    print(
      "alike: \(alike) of \(kept.count) kept names, \(chance) of \(kept.count * 100) chance pairs",
      [2, 5, 10, 15, 20, 30].map { likenesses[likenesses.count * $0 / 100] })
  }
}

/// The commonest letters of some words, as bytes.
private struct Alphabet {
  private var codes: [Unicode.Scalar: UInt8] = [:]
  private var letters: [Unicode.Scalar] = ["?"]

  init(_ words: [String]) {
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in words.lazy.flatMap(\.unicodeScalars) { counts[scalar, default: 0] += 1 }
    let common = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(250).map(\.key)
    letters += ["^", "$"] + common
    for (index, letter) in letters.enumerated() { codes[letter] = UInt8(index) }
  }

  func codes(_ word: String) -> [UInt8]? {
    var result: [UInt8] = []
    for scalar in "^\(word)$".unicodeScalars {
      guard let code = codes[scalar] else { return nil }
      result.append(code)
    }
    return result
  }

  func text(_ codes: [UInt8]) -> String {
    String(String.UnicodeScalarView(codes.map { letters[Int($0)] }))
  }
}
