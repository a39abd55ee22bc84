import Foundation
import Records

/// Names the language of a text: first by its script, then, where languages share one, by weighted runs of letters.
///
/// The weights are those of a multinomial logistic regression over counts, divided by the root of how many there are, so that
/// a long text is surer than a short one, yet no text is infinitely sure.
package struct LanguageDetector: Sendable {
  /// Code points that are read at most; languages rarely change after so many.
  private static let reach = 1536
  /// Letters of the pieces that are weighed before asking whether that was enough.
  private static let piece = 128
  /// So sure after the first halves of two pieces, nothing more is weighed: said in hundredths, it is certain.
  private static let certain: Float = 0.995
  /// So sure after two pieces, the rest is not weighed.
  private static let enough: Float = 0.99
  /// Below this share of the letters a script does not speak for the text.
  private static let leastShare = 0.5
  /// Below this no language is named.
  private static let leastConfidence = 0.25

  private let letters = LetterTable()
  private let close: CloseLanguages
  /// By a script's place in `LetterTable.scripts`.
  private let groups: [LanguageTable.Group?]

  /// - Throws: `DataFiles.Missing` when the table is not beside the program.
  package init() throws {
    close = try CloseLanguages()
    let table = try LanguageTable()
    groups = LetterTable.scripts.map { script in
      table.groups.first { $0.script == script.name }
    }
  }

  /// A BCP 47 code, `und` where the text does not tell, and how sure that is, from 0 to 1 in hundredths.
  ///
  /// - Complexity: O(n) in the text's first fifteen hundred letters.
  package func detect(_ text: String) -> DetectedLanguage {
    close.settled(runs(in: text), of: text)
  }

  /// What the runs of letters tell.
  private func runs(in text: String) -> DetectedLanguage {
    var text = text
    return text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: LetterTable.Letter.self, capacity: Self.reach) { buffer in
        var counts = [Int](repeating: 0, count: LetterTable.scripts.count)
        let count = letters.read(bytes, into: buffer, counts: &counts)
        return language(UnsafeMutableBufferPointer(rebasing: buffer[..<count]), counts)
      }
    }
  }

  private func language(
    _ read: UnsafeMutableBufferPointer<LetterTable.Letter>, _ counts: [Int]
  ) -> DetectedLanguage {
    let unknown = DetectedLanguage(code: "und", confidence: 0)
    let weights = counts.indices.map { counts[$0] * LetterTable.scripts[$0].weight }
    let all = weights.reduce(0, +)
    guard let script = weights.indices.max(by: { weights[$0] < weights[$1] }), weights[script] > 2
    else { return unknown }
    let share = Double(weights[script]) / Double(all)
    guard share >= Self.leastShare else { return unknown }
    if let only = LetterTable.scripts[script].language {
      return DetectedLanguage(code: only, confidence: Self.hundredths(share))
    }
    guard let group = groups[script] else { return unknown }
    let (code, confidence) = best(in: read, of: UInt32(script), group)
    guard code != "und", confidence * share >= Self.leastConfidence else { return unknown }
    return DetectedLanguage(code: code, confidence: Self.hundredths(confidence * share))
  }

  private static func hundredths(_ share: Double) -> Double { (share * 100).rounded() / 100 }

  /// The likeliest language of a group, from as much of the text as it takes.
  private func best(
    in letters: UnsafeMutableBufferPointer<LetterTable.Letter>, of script: UInt32,
    _ group: LanguageTable.Group
  ) -> (String, Double) {
    withUnsafeTemporaryAllocation(of: SIMD16<Int32>.self, capacity: group.blocks) { sums in
      sums.initialize(repeating: .zero)
      var known = 0
      var found = (language: 0, confidence: Float(0))
      for step in Self.steps(of: letters.count) {
        for part in step.parts {
          Self.keep(script, in: letters[part.starts.lowerBound..<part.end])
          known += LetterRuns.add(
            UnsafeBufferPointer(rebasing: letters[..<part.end]), from: part.starts, group: group,
            to: sums)
        }
        found = Self.likeliest(UnsafeBufferPointer(sums), known, group)
        if found.confidence >= step.enough { break }
      }
      return (group.languages[found.language], Double(found.confidence))
    }
  }

  /// Letters of one script alone, by their code points; where that is done it changes nothing.
  private static func keep(
    _ script: UInt32, in letters: Slice<UnsafeMutableBufferPointer<LetterTable.Letter>>
  ) {
    let letters = UnsafeMutableBufferPointer(rebasing: letters)
    var place = 0
    while place < letters.count {
      let letter = letters[place]
      letters[place] = letter &>> 24 == script || letter &>> 24 == 0 ? letter & 0xFF_FFFF : 0
      place &+= 1
    }
  }

  /// Some of a text, and how sure its language must be when that is weighed, so that no more is.
  private struct Step {
    var parts: [(starts: Range<Int>, end: Int)]
    var enough: Float
  }

  /// The beginning and the middle, each in halves, then what lies between; all of a short text at once.
  private static func steps(of count: Int) -> [Step] {
    guard count > 3 * piece else { return [Step(parts: [(0..<count, count)], enough: 0)] }
    let half = count / 2
    let pieces = [0..<piece, half..<half + piece]
    let rests = [piece..<half, half + piece..<count].filter { !$0.isEmpty }
    return [
      Step(parts: pieces.map { ($0.prefix(piece / 2), $0.upperBound) }, enough: certain),
      Step(parts: pieces.map { ($0.dropFirst(piece / 2), $0.upperBound) }, enough: enough),
    ] + rests.map { Step(parts: [($0, $0.upperBound)], enough: enough) }
  }

  /// The largest of the softmax.
  private static func likeliest(
    _ sums: UnsafeBufferPointer<SIMD16<Int32>>, _ known: Int, _ group: LanguageTable.Group
  ) -> (language: Int, confidence: Float) {
    let unit = group.scale / Float(max(known, 1)).squareRoot()
    let scores = group.biases.indices.map {
      Float(sums[$0 / 16][$0 % 16]) * unit + group.biases[$0]
    }
    let best = scores.indices.max { scores[$0] < scores[$1] }!
    let total = scores.reduce(Float(0)) { $0 + exp($1 - scores[best]) }
    return (best, 1 / total)
  }
}
