import Language
import Records

/// What an English attribution behind a comma closes, and what only looks like one.
extension UnitReader {
  private static let passive: WordSet = ["by", "over", "again"]
  private static let linking: WordSet = ["and", "but", "or", "as", "than"]

  /// Whether who speaks fills the words between comma and cue: "…, Hale later said".
  ///
  /// Not "…, which Hale denies", "…, a wish Hale denied", "…, and Hale reported to Ross", "…, early access notes", "…, a mill
  /// mentioned earlier".
  func fills(_ subject: Subject, _ match: CueMatch) -> Bool {
    let first = subject.region.lowerBound
    let word = scene.word(first)
    guard scene.mentionAt[first] >= 0 || !scene.has(first, [.relative, .preposition]),
      !Self.linking.contains(word), word != "a" && word != "an" || subject.kind != .mention
    else { return false }
    // "…, weavers are troubled by those demands"
    if let verb = (first..<match.tokens.lowerBound).first(where: {
      hasVerb($0) && !LittleWords.isPossessive(scene.word($0))
    }),
      !(verb..<match.tokens.lowerBound).allSatisfy({ scene.has($0, [.auxiliary, .adverb]) }),
      !scene.isComma(match.tokens.lowerBound - 1)
    {
      return false
    }
    // "(Hale) mentioned in a letter"
    if (first..<match.tokens.lowerBound).contains(where: { scene.mark($0) == ")" }),
      !(first..<match.tokens.lowerBound).contains(where: { scene.mark($0) == "(" })
    {
      return false
    }
    guard subject.kind == .unnamed else { return true }
    // "a message repeated over and over", "a loom recommended by weavers"
    if Self.passive.contains(scene.word(match.tokens.upperBound)) { return false }
    // Of a verb that only people do any noun can be the subject: "…, weavers said".
    return subjects.isSource(subject) || isBody(subject)
      || match.form.tense == .past && match.takes(.bare) && !match.takes(.opinion)
  }

  private func isBody(_ subject: Subject) -> Bool {
    !subject.isVague || subject.isOutlet
      || subject.tokens.contains {
        scene.has($0, [.body, .fixedBody, .statement]) || scene.tokens[$0].isCapitalized
      }
  }

  /// "…, said Hale", not "Hale, a miller, said the Mill Board had …": a name before the comma, and no verb, is who speaks.
  func followsName(_ comma: Int) -> Bool {
    guard scene.isComma(comma), !scene.isCyrillic(comma - 1),
      scene.isPerson(at: comma - 1) || scene.isPerson(at: unit.lowerBound)
    else { return false }
    return !(unit.lowerBound..<comma).contains {
      hasVerb($0) || hasVerbMark($0) || scene.quoteAt[$0] >= 0
    }
  }

  /// "In her old age, she said, water is dear": an English opening without a verb.
  func leadsIn(_ content: Range<Int>) -> Bool {
    guard let words = scene.trimmed(content), !scene.isCyrillic(words.lowerBound),
      scene.has(words.lowerBound, .preposition)
    else { return false }
    return !words.contains {
      hasVerb($0) || isVerbInEd($0) || scene.quoteAt[$0] >= 0
        || scene.isComma($0) && scene.mentionAt[$0] < 0
    }
  }

  /// «Кроме того, сообщает «Вестник», завод закроют»: a Russian opening that says nothing.
  func connects(_ content: Range<Int>) -> Bool {
    guard let words = scene.trimmed(content), words.count <= 2, scene.isCyrillic(words.lowerBound)
    else { return false }
    return scene.has(words.lowerBound, [.connective, .adverb])
      || scene.word(words.lowerBound) == "без"
  }

  /// Whether what follows an attribution describes the speaker: "…, said Mary Ross, senior fellow at the Mill Board", "…, he
  /// said, swiping at Ross".
  func describes(_ rest: Range<Int>, _ subject: Subject, behind match: CueMatch) -> Bool {
    let first = rest.lowerBound
    if subject.kind == .mention, subject.tokens.lowerBound >= match.tokens.upperBound,
      !rest.contains(where: { hasVerb($0) || isVerbInEd($0) })
    {
      return true
    }
    let word = scene.has(first, .adverb) || scene.folded(first).ends(with: "ly") ? first + 1 : first
    return scene.folded(word).ends(with: "ing")
  }
}
