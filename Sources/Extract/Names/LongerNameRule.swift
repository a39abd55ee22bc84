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
  private static let colours: WordSet = ["black", "white", "red", "green", "blue"]
  let lists: Wordlists
  let offices: Set<Int>

  /// - Complexity: O(n) in the names.
  func apply(to draft: inout NameDraft) {
    var struck: [Int] = []
    var counts: [String: (parts: Int, placed: Int, all: [Int])] = [:]
    for index in draft.found.indices {
      let name = draft.found[index]
      guard name.method == .gazetteer, !name.isDropped, !name.nested,
        name.kind == .place || isParty(name)
      else { continue }
      counts[name.lemma, default: (0, 0, [])].all.append(index)
      if begins(name, in: draft) || endsAnother(name, in: draft) {
        counts[name.lemma]!.parts += 1
        struck.append(index)
      } else if isPlaced(name, in: draft) {
        counts[name.lemma]!.placed += 1
      }
    }
    for count in counts.values
    where count.parts > 1 && count.parts * 4 >= count.all.count
      && count.parts > count.placed * 2 && draft.found[count.all[0]].entry?.type == .city
    {
      struck += count.all
    }
    draft.takeBack(Set(struck).sorted())
  }

  /// A body of one word that is no company: "Labour" in "Labour Standards", "WSJ" in "WSJ Tech News Briefing".
  private func isParty(_ name: FoundName) -> Bool {
    name.kind == .organization && name.tokens.count == 1 && name.entry?.type != .company
  }

  private func isPlaced(_ name: FoundName, in draft: NameDraft) -> Bool {
    let first = name.tokens.lowerBound
    return draft.together(first - 1, first)
      && ["in", "from", "near", "across"].contains(draft.tokens[first - 1].folded)
  }

  private func begins(_ name: FoundName, in draft: NameDraft) -> Bool {
    let next = name.tokens.upperBound
    guard draft.together(next - 1, next), draft.isFree(next), draft.isNameLike(next),
      !draft.opens[next], !offices.contains(next), draft.tokens[next].spaceBefore,
      !draft.tokens[next - 1].text.utf8.contains(UInt8(ascii: ".")),
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
      !draft.tokens[before].text.utf8.contains(UInt8(ascii: "."))
    else { return false }
    if draft.tokens[before].folded == "of", draft.together(before - 1, first) {
      return Self.peers.contains(draft.tokens[before - 1].word)
    }
    if let other = draft.name(at: before) {
      return other.kind == .organization && other.tokens.count == 1
    }
    return draft.isNameLike(before) && !draft.opens[before] && !offices.contains(before)
      && !lists.never.contains(draft.tokens[before].word)
      && !Self.before.contains(draft.tokens[before].word)
      && !isAdjective(draft.tokens[before].folded)
      && !(draft.tokens[before].allCaps && draft.tokens[first].allCaps)
      && !draft.isTitleCase(draft.sentence[first])
  }

  /// "Buddhist India", "post-Franco Spain".
  private func isAdjective(_ word: String) -> Bool {
    word.utf8.contains(UInt8(ascii: "-"))
      || ["ist", "ian", "ese", "ish", "ic", "al"].contains(where: word.hasSuffix)
  }
}
