import DataFiles
import Language
import Records

/// Calls a body what the tagger calls a person or a place though it is a well-known firm's name: "Lockheed Martin", "Disney".
///
/// Spares one word that is the surname of someone whom the text names in full: "Walt Disney" beside "Disney".
struct FirmNameRule: Sendable {
  private let names: WordSet

  /// - Throws: `DataFiles.Missing`.
  init() throws {
    names = WordSet(
      try DataFiles.table("Data/firms.tsv", of: "Extract").flatMap { DataFiles.list($0[1]) }
        .map { Self.key(DataFiles.words($0).map { Word(folding: $0) }) })
  }

  /// - Complexity: O(n) in the names' tokens.
  func apply(to draft: inout NameDraft) {
    var surnames = WordSet()
    var firms: [Int] = []
    for (index, name) in draft.found.enumerated()
    where !name.isDropped && !name.nested && name.method != .gazetteer {
      guard name.kind == .person || name.kind == .place else { continue }
      if names.contains(Self.key(draft.tokens[name.tokens].lazy.map(\.word))) {
        firms.append(index)
      } else if name.kind == .person, name.tokens.count > 1 {
        surnames.insert(draft.tokens[name.tokens.upperBound - 1].word)
      }
    }
    for index in firms {
      let tokens = draft.found[index].tokens
      if tokens.count == 1, surnames.contains(draft.tokens[tokens.lowerBound].word) { continue }
      draft.becomeBody(index)
    }
  }

  private static func key(_ words: some Collection<Word>) -> Word {
    words.dropFirst().reduce(words.first!) { Word($0, $1) }
  }
}

extension NameDraft {
  /// Calls a name a body.
  mutating func becomeBody(_ index: Int) {
    let surface = surface(found[index].tokens)
    update(index) { ($0.kind, $0.person, $0.lemma) = (.organization, nil, surface) }
  }
}
