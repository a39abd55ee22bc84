import DataFiles
import Language

/// Finds bodies that a Russian noun names before their quotation marks: «компания "Светлый берег"».
///
/// Takes «в газете «Утро»»; spares «фильм «Утро»», and quoted words in small letters.
struct QuotedBodyRule {
  /// More words in quotation marks are somebody's words.
  private static let mostWords = 6
  private let nouns: WordSet

  /// - Throws: `DataFiles.Missing`.
  init() throws {
    let words = try DataFiles.table("Data/organization-words.tsv", of: "Extract")
      .filter { $0[0] == "quoted" }
      .flatMap { DataFiles.list($0[1]) }
    nouns = WordSet(
      words.flatMap { word in
        let folded = NormalForm.fold(word)
        let parts = RussianDeclension.of(folded, acronym: NameWords.isAcronym(word)).parts
        return parts.flatMap { part in part.endings.all.map { part.stem + $0 } } + [folded]
      })
  }

  /// The mark that closes what another opens.
  private static func closing(_ mark: Unicode.Scalar?) -> Unicode.Scalar? {
    switch mark {
    case "«": "»"
    case "\"": "\""
    case "“": "”"
    case "„": "“"
    default: nil
    }
  }

  /// - Complexity: O(n) in the marks.
  func apply(to draft: inout NameDraft) {
    for index in draft.page.marks where index > 0 {
      guard let close = Self.closing(draft.tokens[index].mark),
        nouns.contains(draft.tokens[index - 1].word)
      else { continue }
      let limit = min(draft.tokens.count, index + 2 + Self.mostWords)
      guard let end = (index + 1..<limit).first(where: { draft.tokens[$0].mark == close }),
        end > index + 1, draft.tokens[index + 1].isCapitalized, draft.isFree(index + 1..<end)
      else { continue }
      draft.add(
        FoundName(
          tokens: index + 1..<end, kind: .organization, lemma: draft.surface(index + 1..<end),
          confidence: 0.8, method: .rule))
    }
  }
}
