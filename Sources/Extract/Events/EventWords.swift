import DataFiles
import Language
import Records

/// The nouns that tell of an event, and the words that tell what became of it.
///
/// A class, so that each sentence's reader has it at no cost.
final class EventWords: Sendable {
  struct Row: Sendable {
    let name: String
    let strikes: String
    let spares: String
  }

  /// A noun phrase in the text.
  struct Trigger {
    var tokens: Range<Int>
    var kind: EventMention.Kind
  }

  let rows: [Row]
  let cueRows: [Row]
  private let byFirst: WordTable<[(words: [String], kind: EventMention.Kind)]>
  private let statuses: [EventMention.Status]
  /// Each with its row: where several cues stand, the first row tells.
  private let cues: PhraseTable<Int>

  /// - Throws: when a table is missing.
  init() throws {
    let nouns = try DataFiles.table("Data/event-words.tsv", of: "Extract")
    var byFirst: [String: [(words: [String], kind: EventMention.Kind)]] = [:]
    for row in nouns {
      for phrase in DataFiles.list(row[1]) {
        let words = DataFiles.words(phrase).map(NormalForm.fold)
        for form in Self.forms(words[0]) {
          byFirst[form, default: []].append((words, EventMention.Kind(rawValue: row[0]) ?? .other))
        }
      }
    }
    self.byFirst = WordTable(
      byFirst.mapValues { $0.sorted { $0.words.count > $1.words.count } })
    rows = nouns.map { Row(name: $0[0], strikes: $0[2], spares: $0[3]) }
    let statuses = try DataFiles.table("Data/event-cues.tsv", of: "Extract")
    cueRows = statuses.map { Row(name: $0[0], strikes: $0[2], spares: $0[3]) }
    self.statuses = statuses.map { row in
      guard let status = EventMention.Status(rawValue: row[0]) else {
        preconditionFailure("event-cues.tsv: \(row[0]) is no status")
      }
      return status
    }
    var cues = PhraseTable<Int>()
    for (row, cells) in statuses.enumerated() {
      for phrase in DataFiles.list(cells[1]) {
        cues.add(NormalForm.fold(phrase), row)
      }
    }
    self.cues = cues
  }

  private static func forms(_ word: String) -> [String] {
    guard word.unicodeScalars.first!.isCyrillicLetter else { return [word] }
    return Set(
      RussianDeclension.of(word).parts.flatMap { part in part.endings.all.map { part.stem + $0 } }
    )
    .sorted()
  }

  /// The words with which a phrase begins.
  var openers: [Word] { byFirst.words }

  /// The phrases among the tokens, from left to right, none inside another.
  ///
  /// - Parameter openers: those with which one can begin.
  func triggers(in tokens: Slice<Tokens>, at openers: ArraySlice<Int>) -> [Trigger] {
    var result: [Trigger] = []
    var end = tokens.startIndex
    for index in openers where index >= end {
      guard let phrases = byFirst[tokens[index].word],
        let match = match(phrases, in: tokens, at: index)
      else { continue }
      result.append(match)
      end = match.tokens.upperBound
    }
    return result
  }

  private func match(
    _ phrases: [(words: [String], kind: EventMention.Kind)], in tokens: Slice<Tokens>,
    at index: Int
  ) -> Trigger? {
    for candidate in phrases {
      let end = index + candidate.words.count
      guard end <= tokens.endIndex,
        zip(tokens[index + 1..<end], candidate.words.dropFirst()).allSatisfy({
          $0.folded == $1
            || $1.unicodeScalars.first!.isCyrillicLetter
              && RussianDeclension.of($1).contains($0.folded)
        }),
        !isVerb(tokens, at: index)
      else { continue }
      return Trigger(tokens: index..<end, kind: candidate.kind)
    }
    return nil
  }

  /// "He talks to no one", "kept meeting their aims": the same letters, but no noun.
  private func isVerb(_ tokens: Slice<Tokens>, at index: Int) -> Bool {
    guard index > tokens.startIndex else { return false }
    switch tokens[index].word {
    case "talks", "attack": return Self.subjects.contains(tokens[index - 1].word)
    case "meeting": return Self.beforeGerund.contains(tokens[index - 1].word)
    default: return false
    }
  }

  private static let subjects: WordSet = ["he", "she", "who", "it", "to", "they", "we"]
  private static let beforeGerund: WordSet = [
    "kept", "keep", "is", "are", "was", "were", "by", "of",
  ]

  /// What becomes of an event whose words these are; nil where nothing tells.
  func status(of tokens: Slice<Tokens>) -> EventMention.Status? {
    var first: Int?
    for index in tokens.indices {
      for cue in cues.phrases(in: tokens, at: index) { first = min(first ?? .max, cue.value) }
    }
    return first.map { statuses[$0] }
  }
}
