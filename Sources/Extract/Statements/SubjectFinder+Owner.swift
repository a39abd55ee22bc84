import Language
import Records

extension SubjectFinder {
  private static let possessive: WordSet = ["'s", "’s", "'", "’"]

  /// The subject that a token opens, by itself: a pronoun, a free name, a role in the plural.
  func leading(_ token: Int, from bound: Int) -> Subject? {
    if let mention = scene.mention(at: token) {
      let tokens = scene.mentionTokens(at: token)
      guard tokens.lowerBound == token, mention.kind == .person, isNominative(token),
        !isGoverned(token, from: bound), !isPossessive(tokens)
      else { return nil }
      return subject(of: token, region: tokens)
    }
    if scene.has(token, .pronoun) {
      return pronounSubject(token, region: token..<token + 1)
    }
    // "experts doubt Hale's plan"
    guard !scene.isCyrillic(token), scene.has(token, .role), scene.ends(token, with: "s"),
      token == bound || scene.isComma(token - 1)
    else { return nil }
    return unnamed(token..<token + 1, role: token)
  }

  /// "Hale's", "the Hales' plan"
  func isPossessive(_ tokens: Range<Int>) -> Bool {
    Self.possessive.contains(scene.word(tokens.upperBound))
  }

  /// Whether a spokesman is a place's own: "a spokesman for Leeds", not «представитель мэра Лидса».
  func speaksFor(_ place: Int, in region: Range<Int>) -> Bool {
    guard
      let spokes = region.last(where: {
        scene.mentionAt[$0] < 0 && scene.isRole($0, .spokes)
      })
    else { return false }
    let name = scene.mentionTokens(at: place)
    let between =
      spokes < place ? spokes + 1..<place : name.upperBound..<max(name.upperBound, spokes)
    return between.allSatisfy {
      scene.has($0, .preposition) || scene.word($0) == "the"
        || LittleWords.isPossessive(scene.word($0))
    }
  }
}
