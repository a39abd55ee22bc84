import Language
import Records

/// Whether the words behind an English cue are a clause that somebody says.
extension UnitReader {
  private static let relatives: WordSet = ["that", "which", "who", "where", "whose"]
  private static let personal: WordSet = ["he", "she", "it", "they", "we", "i", "you"]
  private static let others: WordSet = ["he", "she", "they"]
  private static let hearers: WordSet = [
    "reporters", "journalists", "me", "us", "him", "her", "them", "lawmakers", "the", "a", "an",
    "his",
    "their", "my", "our", "its",
  ]
  /// Pasts that are no participles.
  private static let pasts: WordSet = [
    "began", "took", "came", "went", "gave", "saw", "knew", "became", "fell", "rose", "ran",
    "spoke", "wrote",
    "grew", "drew", "drove", "broke", "chose", "ate", "flew", "wore", "threw", "shook", "stole",
    "sank", "died", "lied", "led", "won", "lost", "made", "left", "held", "met", "got", "felt",
    "stood", "meant", "lay", "sat",
  ]
  /// What stands before "that" and is none of the saying: "claims of fraud that", "notes for that mill".
  private static let strange: WordSet = ["of", "for", "about", "from", "into"]

  /// Whether "that" behind a few words is the cue's: "said on Friday that", not "vowed to buy cloth that fits".
  func leads(_ between: Range<Int>, of match: CueMatch, addressed: Bool) -> Bool {
    // "Having said that, …"
    if scene.word(match.tokens.lowerBound - 1) == "having" { return false }
    guard let first = between.first else {
      // "two critical reports that depicted"
      return match.form.tense != .present || hasVerb(between.upperBound + 1)
        || !hasVerbMark(between.upperBound + 1)
    }
    let that = between.upperBound
    if addressed, between.count == 1 { return true }
    // "said backstage that", not "said things that"
    if match.form.cue.lemma == "say", between.count == 1, scene.tokens[first].isWord,
      !scene.ends(first, with: "s"), !scene.ends(first, with: "thing"), !hasVerb(that + 1),
      !scene.has(first, [.pronoun, .starter, .possessive])
    {
      return true
    }
    // "said on Friday in a mill that is new": a relative clause.
    if hasVerb(that + 1), !scene.isComma(that - 1) { return false }
    // "suggested in that letter", "citizens and states in Asia, and on the forces that": no clause of the cue's.
    if between.count > 1 && scene.has(that - 1, .preposition)
      || between.contains(where: { scene.word($0) == "and" })
    {
      return false
    }
    // "said in a letter the case shows that": the clause begins before.
    if let start = occasionEnd(from: first), start + 1 < that, scene.has(start, .starter) {
      return false
    }
    let word = scene.word(first)
    if word == "to" { return isHearer(first + 1) }
    // "said of the mill that it is old"
    if Self.strange.contains(word) { return word == "of" && match.form.cue.lemma == "say" }
    if scene.folded(first + 1).ends(with: "ing") { return false }
    // "said, however, that", not "says, because the looms that"
    return addressed || scene.isComma(first) && scene.isComma(that - 1) || scene.timeAt[first] >= 0
      || scene.has(first, [.preposition, .adverb])
  }

  /// "to reporters", "to the board", not "to grow".
  func isHearer(_ index: Int) -> Bool {
    guard scene.tokens.indices.contains(index) else { return false }
    return scene.mentionAt[index] >= 0 || scene.tokens[index].isCapitalized
      || Self.hearers.contains(scene.word(index))
  }

  /// "died", "led": a past that the table of finite verbs does not have.
  func isPast(_ index: Int) -> Bool {
    scene.mentionAt[index] < 0 && Self.pasts.contains(scene.word(index))
  }

  /// A verb that can only follow its subject: "is", "'s", "would".
  func hasVerb(_ index: Int) -> Bool {
    scene.tokens.indices.contains(index) && scene.mentionAt[index] < 0 && scene.has(index, .finite)
  }

  /// Whether the words from `start` have a verb of their own before any relative clause has one.
  ///
  /// "the mill would close" has; "the idea of a mill that would close", "the mill they built" and "a printed letter" have not.
  /// - Parameter strictly: only verbs of the table count, no words in -ed.
  func isClause(from start: Int, reach: Int, strictly: Bool) -> Bool {
    let end = min(clauseEnd(from: start), start + reach)
    guard start + 1 < end else { return false }
    for at in start + 1..<end where scene.mentionAt[at] < 0 {
      let word = scene.word(at)
      if LittleWords.isPossessive(word), !scene.has(at - 1, .pronoun) { continue }
      if scene.has(at, .finite) || Self.pasts.contains(word) { return true }
      if Self.personal.contains(word)
        || Self.relatives.contains(word) && !scene.has(at - 1, .preposition)
      {
        return false
      }
      // "a printed letter", "the long-awaited mill"
      if !strictly, hasVerbMark(at), !Self.hearers.contains(scene.word(at - 1)),
        !scene.has(at - 1, .adverb), !scene.isDash(at - 1),
        !scene.tokens[at].folded.utf8.contains(UInt8(ascii: "-"))
      {
        return true
      }
    }
    return false
  }

  /// A word in -ed that is a verb by what follows: "the mill closed in May", not "a recorded letter".
  func isVerbInEd(_ index: Int) -> Bool {
    hasVerbMark(index) && !hasVerb(index) && !Self.hearers.contains(scene.word(index - 1))
      && (index + 1 >= limit || scene.tokens[index + 1].isPunctuation
        || scene.has(index + 1, [.preposition, .adverb, .starter]) || scene.timeAt[index + 1] >= 0)
  }

  /// ", adding their mill is due": behind a comma, with its clause's verb near; ", adding cloth that is new" adds a thing.
  func gerundReports(_ match: CueMatch, from start: Int) -> Bool {
    let before = match.tokens.lowerBound - 1
    if Self.others.contains(scene.word(start)), hasVerb(start + 1) { return true }
    guard before > unit.lowerBound, scene.isComma(before) || scene.isQuoteMark(before),
      match.form.cue.lemma != "find", !match.takes(.opinion) || match.takes(.bare)
    else { return false }
    return scene.has(start, .pronoun) || isClause(from: start, reach: 6, strictly: true)
  }

  /// Whether a past follows that can only have the word before for its subject: "the trends report stated".
  func isVerbOfSpeech(_ index: Int) -> Bool {
    guard index < unit.upperBound, scene.tokens[index].isWord, scene.mentionAt[index] < 0,
      let next = scene.cue(at: index, to: unit.upperBound)
    else { return false }
    return next.form.tense == .past && next.form.cue.kind == .verb
  }
}
