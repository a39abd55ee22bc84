import Gazetteer
import Language
import Records

/// Takes back a listed place or party that is a part of another name: "Rosetta Stone", "Lesotho Times", "Amazon UK". Where that is
/// what the text often means by it, the bare word is no place either.
///
/// Spares "Florida Governor Ron DeSantis", "U.S. Marshals", "Nazi Germany", headings in title case.
struct LongerNameRule {
  private static let before: WordSet = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "greater", "upper", "lower", "mainland", "imperial", "soviet", "nazi", "communist", "ancient",
    "modern", "mid", "old", "new", "mayor", "governor", "president", "senator", "team",
  ]
  /// "Duke of Edinburgh" is a person.
  private static let peers: WordSet = ["duke", "duchess", "earl", "prince", "princess", "marquess"]
  /// What goes on from a body's name though it is no part of a person's: "Labour Force Survey", "CBS This Morning".
  private static let behindParties: WordSet = ["force", "this", "week", "day"]
  private static let placing: WordSet = ["in", "from", "near", "across"]
  private static let adjectives: EndingSet = ["ist", "ian", "ese", "ish", "ic", "al"]
  private static let colours: WordSet = ["black", "white", "red", "green", "blue"]
  let lists: Wordlists
  let offices: Set<Int>

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    var struck: [Int] = []
    var counts = WordTable<Count>()
    var names: [(index: Int, count: Int32)] = []
    for index in draft.found.indices {
      let name = draft.found[index]
      guard name.method == .gazetteer, !name.isDropped, !name.nested,
        name.kind == .place || isParty(name)
      else { continue }
      let lemma = Word(name.lemma)
      let isPart = begins(name, in: draft) || endsAnother(name, in: draft)
      let isPlaced = !isPart && isPlaced(name, in: draft)
      if isPart { struck.append(index) }
      counts.update(lemma, default: Count(isCity: name.entry?.type == .city)) {
        $0.all += 1
        if isPart { $0.parts += 1 }
        if isPlaced { $0.placed += 1 }
      }
      names.append((index, counts.number(of: lemma)))
    }
    if struck.isEmpty { return }
    for name in names where counts[number: name.count].isPart { struck.append(name.index) }
    draft.takeBack(Set(struck).sorted())
  }

  /// How often a name stands in the text.
  private struct Count {
    /// By the first of them.
    let isCity: Bool
    var all = 0
    var parts = 0
    var placed = 0

    /// Whether it is often enough part of another name to be one throughout.
    var isPart: Bool { isCity && parts > 1 && parts * 4 >= all && parts > placed * 2 }
  }

  /// A body of one word that is no company: "Labour" in "Labour Standards", "WSJ" in "WSJ Tech News Briefing".
  private func isParty(_ name: FoundName) -> Bool {
    name.kind == .organization && name.tokens.count == 1 && name.entry?.type != .company
  }

  private func isPlaced(_ name: FoundName, in draft: NameDraft) -> Bool {
    let first = name.tokens.lowerBound
    return draft.together(first - 1, first)
      && Self.placing.contains(draft.tokens[first - 1].word)
  }

  private func begins(_ name: FoundName, in draft: NameDraft) -> Bool {
    let next = name.tokens.upperBound
    guard draft.together(next - 1, next), draft.isFree(next), draft.isNameLike(next),
      !draft.opens[next], !offices.contains(next), draft.tokens[next].spaceBefore,
      !draft.tokens[next - 1].holdsStop,
      !draft.tokens[next - 1].allCaps || name.entry?.type == .outlet,
      !lists.never.contains(draft.tokens[next].word)
        || Self.colours.contains(draft.tokens[next].word)
        || isParty(name) && Self.behindParties.contains(draft.tokens[next].word),
      !draft.isTitleCase(draft.sentence[next])
    else { return false }
    // "South Carolina Congressman James Clyburn"
    return !(draft.together(next, next + 1) && draft.name(at: next + 1)?.kind == .person)
  }

  private func endsAnother(_ name: FoundName, in draft: NameDraft) -> Bool {
    (name.kind == .place || name.entry?.type == .outlet) && ends(name, in: draft)
  }

  /// "Amazon UK", "Spice Cayenne", "Hindustan Times".
  private func ends(_ name: FoundName, in draft: NameDraft) -> Bool {
    let first = name.tokens.lowerBound
    let before = first - 1
    guard draft.together(before, first), draft.tokens[first].spaceBefore,
      !draft.tokens[before].holdsStop
    else { return false }
    if draft.tokens[before].word == "of", draft.together(before - 1, first) {
      return Self.peers.contains(draft.tokens[before - 1].word)
    }
    if let other = draft.name(at: before) {
      return other.kind == .organization && other.tokens.count == 1
    }
    return draft.isNameLike(before) && !draft.opens[before] && !offices.contains(before)
      && !lists.never.contains(draft.tokens[before].word)
      && !Self.before.contains(draft.tokens[before].word)
      && !isAdjective(draft.tokens[before])
      && !(draft.tokens[before].allCaps && draft.tokens[first].allCaps)
      && !draft.isTitleCase(draft.sentence[first])
  }

  /// "Buddhist India", "post-Franco Spain".
  private func isAdjective(_ token: Token) -> Bool {
    token.withFolded { $0.contains(UInt8(ascii: "-")) } || token.ends(withAny: Self.adjectives)
  }
}
