import Language
import Records

/// Lengthens a body's name that the tagger cuts by the words with which it takes the name elsewhere in the text: «Высшей комиссии»
/// before «судей», where the text has «Высшая комиссия судей».
///
/// Spares a name of one word, and one behind which other words stand.
struct WholeNameRule {
  private static let mostNames = 200
  let cases: NameCase

  /// - Complexity: O(n) in the names' tokens.
  func apply(to draft: inout NameDraft) {
    var tails: [String: [String]] = [:]
    let bodies = draft.found.indices.filter {
      let name = draft.found[$0]
      return name.kind == .organization && name.method == .tagger && name.tokens.count > 1
        && !name.isDropped && !name.nested
    }
    for index in bodies.prefix(Self.mostNames) {
      let words = draft.found[index].lemma.split(separator: " ").map(String.init)
      guard words.count > 2, words.count == draft.found[index].tokens.count else { continue }
      for count in 2..<words.count {
        tails[words.prefix(count).joined(separator: " ")] = Array(
          draft.found[index].tokens.dropFirst(count).map { draft.tokens[$0].folded })
      }
    }
    if tails.isEmpty { return }
    for index in bodies {
      let name = draft.found[index]
      guard let tail = tails[name.lemma] else { continue }
      let end = name.tokens.upperBound + tail.count
      guard draft.together(name.tokens.lowerBound, end - 1),
        draft.isFree(name.tokens.upperBound..<end),
        zip(name.tokens.upperBound..<end, tail).allSatisfy({ draft.tokens[$0].folded == $1 })
      else { continue }
      draft.lengthen(index, to: end)
      let lemma = cases.lemma(of: name.tokens.lowerBound..<end, in: draft)
      draft.update(index) { $0.lemma = lemma }
    }
  }
}
