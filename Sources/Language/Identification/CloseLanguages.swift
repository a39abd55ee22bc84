import DataFiles
import Records

/// Tells two close languages apart by what only one of them writes, where a short text's runs of letters hardly do.
///
/// Takes "Hun er altid nysgerrig" from Norwegian to Danish; spares what holds marks of neither, or as many of both.
struct CloseLanguages: Sendable {
  /// One row of `close-languages.tsv`: marks that `language` writes and its rival does not.
  struct Row: Sendable {
    enum Kind: String {
      /// A whole word, in lower case.
      case word
      /// The end of a word of six letters or more.
      case ending
      /// A letter anywhere.
      case letter
      /// The text's first character.
      case opening
    }

    let language: String
    let rival: String
    let kind: Kind
    let marks: Set<String>
    let takes: String
    let spares: String
  }

  /// Runs of letters are right by themselves above this.
  static let sureEnough = 0.8
  /// What is named by its marks is a guess that is a little better than even.
  static let confidence = 0.6
  /// Characters of a text that are looked at: a longer one is told by its runs.
  private static let reach = 400
  private static let shortestWithEnding = 6

  let rows: [Row]

  /// - Throws: `DataFiles.Missing`.
  init() throws {
    rows = try DataFiles.table("Data/close-languages.tsv", of: "Language").map { cells in
      guard let kind = Row.Kind(rawValue: cells[2]) else {
        preconditionFailure("close-languages.tsv: \(cells[2]) is no kind of mark")
      }
      return Row(
        language: cells[0], rival: cells[1], kind: kind,
        marks: Set(cells[3].split(separator: " ").map(String.init)), takes: cells[4],
        spares: cells[5])
    }
  }

  /// The rival of the language found, where the text holds more of the rival's marks; else what was found.
  ///
  /// - Complexity: O(n) in the text's first 400 characters, where the language has a rival and is unsure.
  func settled(_ found: DetectedLanguage, of text: String) -> DetectedLanguage {
    guard found.confidence < Self.sureEnough else { return found }
    let against = rows.filter { $0.rival == found.code }
    guard !against.isEmpty else { return found }
    let text = text.prefix(Self.reach).lowercased()
    let words = text.split { !$0.isLetter }
    func marks(_ row: Row) -> Int { Self.marks(of: row, in: text, words) }
    let own = rows.filter { $0.language == found.code }
    let rivals = Dictionary(grouping: against, by: \.language)
      .mapValues { $0.map(marks).reduce(0, +) }
    guard let best = rivals.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value > own.filter({ $0.rival == best.key }).map(marks).reduce(0, +)
    else { return found }
    return DetectedLanguage(code: best.key, confidence: Self.confidence)
  }

  /// How often a row's marks stand in a text, which is in lower case.
  static func marks(of row: Row, in text: String, _ words: [Substring]) -> Int {
    switch row.kind {
    case .word: words.count { row.marks.contains(String($0)) }
    case .ending:
      words.count { word in
        word.count >= shortestWithEnding && row.marks.contains { word.hasSuffix($0) }
      }
    case .letter: text.count { row.marks.contains(String($0)) }
    case .opening: text.first.map { row.marks.contains(String($0)) } ?? false ? 1 : 0
    }
  }
}
