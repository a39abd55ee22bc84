import Language
import Records

/// Gives a body the words that its abbreviation in brackets counts: "Refugees and Citizenship Dunvik" is "Immigration, Refugees and
/// Citizenship Dunvik (IRCD)", «Окружного суда» «Окружного суда Дунвика (ОСД)».
///
/// Spares a name whose own letters they are, and one that is no part of the words that they count.
struct AcronymSpanRule {
  private static let small: WordSet = [
    "of", "for", "and", "the", "on", "in", "to", "&", ",", "и", "по", "в", "на", "при",
  ]
  private static let letters = 3...8
  private static let mostTokens = 14
  let cases: NameCase

  /// - Complexity: O(n) in the tokens.
  func apply(to draft: inout NameDraft) {
    for bracket in draft.tokens.indices.dropFirst(2).dropLast()
    where draft.tokens[bracket].mark == "(" {
      let short = draft.tokens[bracket + 1]
      guard short.isWord, Self.letters.contains(short.range.count),
        short.text.unicodeScalars.count(where: \.isUppercase) >= max(3, short.range.count - 1),
        let first = start(of: short.folded, before: bracket, in: draft)
      else { continue }
      replace(first..<bracket, in: &draft)
    }
  }

  /// Where the words begin whose first letters they are.
  private func start(of short: String, before bracket: Int, in draft: NameDraft) -> Int? {
    var letters = Array(short.unicodeScalars)
    var token = bracket - 1
    while draft.together(token, bracket), bracket - token <= Self.mostTokens {
      let word = draft.tokens[token]
      for part in word.folded.split(separator: "-").reversed() {
        if part.unicodeScalars.first == letters.last {
          letters.removeLast()
        } else if !Self.small.contains(word.word) {
          return nil
        }
        if letters.isEmpty { return word.isCapitalized ? token : nil }
      }
      token -= 1
    }
    return nil
  }

  /// Takes the words where they hold a body's name that the tagger has cut.
  private func replace(_ tokens: Range<Int>, in draft: inout NameDraft) {
    let held = Set(tokens.compactMap { draft.owner[$0] })
    guard
      let cut = held.sorted().first(where: {
        let name = draft.found[$0]
        return name.kind == .organization && name.method == .tagger && name.tokens != tokens
      }),
      held.allSatisfy({
        tokens.lowerBound <= draft.found[$0].tokens.lowerBound
          && draft.found[$0].tokens.upperBound <= tokens.upperBound
          && draft.found[$0].kind != .person
      })
    else { return }
    let confidence = draft.found[cut].confidence
    for name in held where draft.found[name].method == .tagger { draft.drop(name) }
    draft.add(
      FoundName(
        tokens: tokens, kind: .organization, lemma: cases.lemma(of: tokens, in: draft),
        confidence: confidence, method: .tagger))
  }
}
