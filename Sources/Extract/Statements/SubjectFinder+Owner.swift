import Language
import Records

extension SubjectFinder {
  /// The subject that a token opens, by itself: a pronoun, a free name, a role in the plural.
  func leading(_ token: Int, from bound: Int) -> Subject? {
    let word = scene.folded(token)
    if let mention = scene.mention(at: token) {
      let tokens = scene.mentionTokens(at: token)
      guard tokens.lowerBound == token, mention.kind == .person, isNominative(token),
        !isGoverned(token, from: bound), !isPossessive(tokens)
      else { return nil }
      return subject(of: token, region: tokens)
    }
    if scene.words.contains(word, .pronoun) {
      return pronounSubject(token, region: token..<token + 1)
    }
    // "experts doubt Hale's plan"
    guard !scene.isCyrillic(token), word.hasSuffix("s"), scene.words.contains(word, .role),
      token == bound || scene.isComma(token - 1)
    else { return nil }
    return unnamed(token..<token + 1, role: token)
  }

  /// "Hale's", "the Hales' plan"
  func isPossessive(_ tokens: Range<Int>) -> Bool {
    ["'s", "’s", "'", "’"].contains(scene.folded(tokens.upperBound))
  }

  /// Whether a spokesman is a place's own: "a spokesman for Leeds", not «представитель мэра Лидса».
  func speaksFor(_ place: Int, in region: Range<Int>) -> Bool {
    guard
      let spokes = region.last(where: {
        scene.mentionAt[$0] < 0 && scene.words.isRole(scene.folded($0), spokes: true)
      })
    else { return false }
    let name = scene.mentionTokens(at: place)
    let between =
      spokes < place ? spokes + 1..<place : name.upperBound..<max(name.upperBound, spokes)
    return between.allSatisfy {
      scene.words.contains(scene.folded($0), .preposition) || scene.folded($0) == "the"
        || ["'s", "’s"].contains(scene.folded($0))
    }
  }
}
