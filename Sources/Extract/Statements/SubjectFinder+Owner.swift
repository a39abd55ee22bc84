import Language
import Records

extension SubjectFinder {
  private static let possessive: WordSet = ["'s", "’s", "'", "’"]

  /// The subject that a token opens, by itself: a pronoun, a free name, a role in the plural.
  func leading(_ token: Int, from bound: Int) -> Subject? {
    if let mention = scene.mention(at: token) {
      let tokens = scene.mentionTokens(at: token)
      guard tokens.lowerBound == token, isNominative(token), !isGoverned(token, from: bound),
        !isPossessive(tokens),
        mention.kind == .person && !isOfNoun(tokens, from: bound)
          || mention.kind == .organization && opens(token, from: bound) && isAlone(tokens)
      else { return nil }
      return subject(of: token, region: tokens)
    }
    if scene.isCyrillic(token), opens(token, from: bound), let office = office(at: token) {
      return unnamed(office, role: office.upperBound - 1)
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

  /// «в интервью Дюма»: a name without cases behind a noun.
  private func isOfNoun(_ name: Range<Int>, from bound: Int) -> Bool {
    let before = name.lowerBound - 1
    return before >= bound && scene.isCyrillic(name.lowerBound) && name.count == 1
      && !declines(name.lowerBound) && scene.tokens[before].isWord && scene.mentionAt[before] < 0
      && !scene.isRole(before, [.role, .spokes, .epithet])
      && !scene.has(before, [.adverb, .connective])
  }

  /// Whether nothing but adverbs, times and the like stands before a token.
  private func opens(_ token: Int, from bound: Int) -> Bool {
    (bound..<max(bound, token)).allSatisfy {
      skippable($0) || scene.has($0, [.connective, .body, .outlet]) || scene.isComma($0)
        || scene.word($0) == "the"
    }
  }

  /// Whether a verb follows a body's name, and nobody of it: "Mill Board rejected", not "Mill Board head Ross".
  private func isAlone(_ body: Range<Int>) -> Bool {
    let next = body.upperBound
    if scene.isComma(next), scene.isWhich(next + 1) { return true }
    guard scene.tokens.indices.contains(next), scene.tokens[next].isWord, scene.mentionAt[next] < 0
    else { return false }
    if scene.isCyrillic(next) { return !scene.isRole(next, [.role, .spokes, .epithet]) }
    return scene.has(next, [.finite, .auxiliary]) || scene.ends(next, with: "ed")
  }

  /// «Суд», «Бельгийский политик», by the office alone: nobody is named behind it.
  private func office(at token: Int) -> Range<Int>? {
    let reach = token..<min(scene.tokens.count, token + 7)
    guard
      let noun = reach.prefix(3).first(where: {
        scene.has($0, [.role, .body, .fixedBody, .epithet]) && scene.mentionAt[$0] < 0
      }),
      (token..<noun).allSatisfy({
        scene.ends($0, with: "ый") || scene.ends($0, with: "ий") || scene.ends($0, with: "ая")
          || scene.ends($0, with: "ое")
      }),
      // «Пресс-служба Рогова» is his.
      scene.mentionAt[noun + 1] < 0,
      !reach.prefix(while: { !scene.tokens[$0].isPunctuation }).contains(where: {
        scene.isPerson(at: $0) && isNominative($0)
      })
    else { return nil }
    return token..<noun + 1
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
