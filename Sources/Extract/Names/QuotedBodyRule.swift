import DataFiles
import Language

/// Finds bodies that a Russian noun names before their quotation marks: «компания "Светлый берег"».
///
/// Takes «в газете «Утро»»; spares «фильм «Утро»», and quoted words in small letters.
struct QuotedBodyRule {
  /// More words in quotation marks are somebody's words.
  private static let mostWords = 6
  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "«": "»", "\"": "\"", "“": "”", "„": "“",
  ]
  private let nouns: WordSet

  /// - Throws: `DataFiles.Missing`.
  init() throws {
    let words = try DataFiles.table("Data/organization-words.tsv", of: "Extract")
      .filter { $0[0] == "quoted" }
      .flatMap { $0[1].split(separator: "|").map(String.init) }
    nouns = WordSet(
      words.flatMap { word in
        let folded = NormalForm.fold(word)
        let parts = RussianDeclension.of(folded, acronym: NameWords.isAcronym(word)).parts
        return parts.flatMap { part in part.endings.all.map { part.stem + $0 } } + [folded]
      })
  }

  /// - Complexity: O(n) in the tokens.
  func apply(to draft: inout NameDraft) {
    let tokens = draft.tokens
    for index in tokens.indices.dropFirst() {
      guard let mark = tokens[index].mark, let close = Self.closing[mark],
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
