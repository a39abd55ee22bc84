import Language
import Records
import Tagger

/// What makes a name doubtful that the tagger or a list finds in an English text.
struct EnglishDoubts {
  /// So sure the tagger must be that a word is a name where the article mostly writes it small: "Whistle", "Police".
  private static let surerThanWords = 0.9
  /// So sure of words that are all of their line: "Lewes" in a list of members of parliament.
  private static let sureAlone = 0.75
  /// "at" and "to" stand before companies and programs as well.
  private static let placing: WordSet = ["in", "near", "around", "outside"]
  private static let sureInPlace = 0.55

  let page: PageDoubt
  /// How sure the surest place of each person's full name is.
  private var surest: [String: Double] = [:]

  /// - Parameter tagged: all names that the tagger finds in the article, and how sure they are.
  init(of tagged: [(name: TaggedName, said: Double)], in draft: NameDraft) {
    page = PageDoubt(tagged.map(\.said))
    for (name, said) in tagged where Self.isFull(name) {
      let words = draft.surface(name.tokens)
      surest[words] = max(surest[words] ?? 0, said)
    }
  }

  /// A first and a last name, which look the same on any page.
  private static func isFull(_ name: TaggedName) -> Bool {
    name.kind == .person && name.tokens.count > 1
  }

  /// How sure a tagged name is when all is weighed; nil where it is not to be taken.
  ///
  /// - Complexity: O(n) in the sentence's tokens where the name opens it, else in the name's.
  func said(of name: TaggedName, _ confidence: Double, in draft: NameDraft) -> Double? {
    let first = name.tokens.lowerBound
    if name.kind == .place, confidence >= Self.sureInPlace, isPlaced(first, in: draft) {
      return confidence
    }
    let said =
      Self.isFull(name)
      ? surest[draft.surface(name.tokens)] ?? confidence : page.said(confidence)
    if said < page.leastSure { return nil }
    if name.tokens.count == 1, said < Self.surerThanWords, draft.isWordElsewhere(first) {
      return nil
    }
    if said < Self.sureAlone, !Self.isFull(name), isLine(name, in: draft) { return nil }
    return said
  }

  /// Takes back the places of lists, but for countries and those of two words, that the tagger takes for none wherever they
  /// stand: "Cayenne" as the name of a program.
  ///
  /// - Complexity: O(n) in the names.
  func dropListed(besides tagged: [TaggedName], in draft: inout NameDraft) {
    let agreeing = Set(tagged.filter { $0.kind == .place }.flatMap(\.tokens))
    var doubtful: [String: [Int]] = [:]
    var believed: Set<String> = []
    for index in draft.found.indices where !draft.found[index].isDropped {
      let found = draft.found[index]
      guard found.method == .gazetteer, found.kind == .place, found.entry?.type != .country,
        found.tokens.count == 1
      else { continue }
      doubtful[found.lemma, default: []].append(index)
      let first = found.tokens.lowerBound
      if found.tokens.contains(where: agreeing.contains) || isIn(first, in: draft) {
        believed.insert(found.lemma)
      }
    }
    for (name, places) in doubtful where !believed.contains(name) {
      for place in places where !draft.found[place].nested { draft.drop(place) }
    }
  }

  /// "in Cayenne"; "an introduction to SAN" says nothing.
  private func isIn(_ first: Int, in draft: NameDraft) -> Bool {
    draft.together(first - 1, first) && draft.tokens[first - 1].word == "in"
  }

  /// "near South Bridgton": what stands before a place speaks for it on any page.
  private func isPlaced(_ first: Int, in draft: NameDraft) -> Bool {
    draft.together(first - 1, first) && Self.placing.contains(draft.tokens[first - 1].word)
  }

  /// Whether the words around a name in its line are names too, or none: nothing there says what it is.
  private func isLine(_ name: TaggedName, in draft: NameDraft) -> Bool {
    let sentence = draft.text.sentences[draft.sentence[name.tokens.lowerBound]].tokens
    return sentence.count <= 8
      && sentence.allSatisfy { token in
        draft.tokens[token].isWord
          && (draft.tokens[token].isCapitalized
            || ["and", "of", "the"].contains(draft.tokens[token].folded))
      }
  }
}
