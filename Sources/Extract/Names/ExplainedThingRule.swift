import Language
import Records

/// Takes back an abbreviation whose letters the text spells out as a thing, a person or a law, and no body: "SLS" beside "Space
/// Launch System", "AHV" beside "Anna Holm Velmo"; and the words that it stands for.
///
/// Spares "Department of Energy (DOE)", and "DOE" where nothing spells it out.
struct ExplainedThingRule {
  private static let small: WordSet = ["of", "for", "and", "the", "on", "in", "to", "&"]
  /// What stands behind a thing's long name, before the bracket: "Lunar Payload Services program (CLPS)".
  private static let behind: WordSet = [
    "program", "programme", "plan", "exam", "certification", "standard", "technology", "system",
    "protocol", "method", "model", "index", "test", "format",
  ]
  private static let letters = 3...6
  let lists: Wordlists

  /// - Complexity: O(n) in the tokens for each abbreviation.
  func apply(to draft: inout NameDraft) {
    var short: [String: [Int]] = [:]
    for (index, name) in draft.found.enumerated()
    where name.kind == .organization && name.method == .tagger && name.tokens.count == 1
      && !name.isDropped && !name.nested
    {
      let word = draft.tokens[name.tokens.lowerBound]
      if Self.letters.contains(word.range.count),
        word.text.unicodeScalars.count(where: \.isUppercase) >= word.range.count - 1
      {
        short[word.text, default: []].append(index)
      }
    }
    var struck: [Int] = []
    for (letters, names) in short {
      let long = longForms(of: Array(NormalForm.fold(letters).unicodeScalars), in: draft)
      guard !long.isEmpty, long.allSatisfy({ isThing($0, in: draft) }) else { continue }
      struck += names
      struck += long.compactMap { draft.owner[$0.lowerBound] }.filter {
        draft.found[$0].kind == .organization && draft.found[$0].method == .tagger
      }
    }
    draft.takeBack(Set(struck).sorted())
  }

  /// Rows of words with capitals whose first letters they are.
  private func longForms(of letters: [Unicode.Scalar], in draft: NameDraft) -> [Range<Int>] {
    draft.page.capitals.compactMap { first in
      var (next, token) = (0, first)
      while next < letters.count {
        guard token == first || draft.together(first, token) else { return nil }
        let word = draft.tokens[token]
        if word.folded.unicodeScalars.first == letters[next], word.isCapitalized, !word.allCaps {
          next += 1
        } else if next == 0 || !Self.small.contains(word.word) {
          return nil
        } else if word.folded.unicodeScalars.first == letters[next] {
          next += 1
        }
        token += 1
      }
      return first..<token
    }
  }

  private func isThing(_ long: Range<Int>, in draft: NameDraft) -> Bool {
    if let name = draft.name(at: long.lowerBound), name.kind == .person, name.tokens == long {
      return true
    }
    if draft.together(long.lowerBound, long.upperBound),
      Self.behind.contains(draft.tokens[long.upperBound].word)
    {
      return true
    }
    // "Department of Energy"
    if long.contains(where: { lists.closing.contains(draft.tokens[$0].word) }) { return false }
    let last = draft.tokens[long.upperBound - 1].word
    return lists.works.contains(last) || lists.explained.contains(last)
  }
}
