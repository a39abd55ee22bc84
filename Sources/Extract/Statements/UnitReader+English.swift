import Language
import Records

extension UnitReader {
  private static let articles: WordSet = ["a", "an", "the"]
  private static let places: WordSet = ["in", "on", "at", "during"]
  private static let persons: WordSet = ["he", "she", "they"]
  private static let denials: WordSet = ["not", "never"]
  private static let questions: WordSet = ["what", "how", "why", "where", "who", "when", "which"]

  /// Where the clause begins that an English cue governs, with "that" or without, and how sure that is.
  func englishClauseStart(_ match: CueMatch) -> (Int, Double)? {
    var at = match.tokens.upperBound
    var addressed = false
    if match.takes(.addressee) {
      // "told Reuters", "told a news conference in Leeds": the clause begins at "that" or at the next subject.
      if scene.mentionAt[at] >= 0 {
        at = scene.mentionTokens(at: at).upperBound
        if LittleWords.isPossessive(scene.word(at)) {
          // "told Leeds's news channel that"
          guard let that = (at..<min(limit, at + 6)).first(where: { scene.word($0) == "that" })
          else { return nil }
          at = that
        }
      } else if Self.articles.contains(scene.word(at)) {
        at += 1
      }
      addressed = true
    }
    var step = at
    while step < min(limit, at + 18) {
      let word = scene.word(step)
      if word == "that" { break }
      if hasVerbMark(step) || scene.quoteAt[step] >= 0
        || scene.tokens[step].isPunctuation && !scene.isComma(step)
          && scene.mentionAt[step] < 0 && scene.timeAt[step] < 0 && !isInAddress(step)
      {
        step = limit
      }
      step += 1
    }
    if step < min(limit, at + 18), scene.word(step) == "that" {
      if leads(at..<step, of: match, addressed: addressed) {
        guard match.takes(.clause) || match.takes(.opinion) else { return nil }
        // "They thought that was over": here "that" is the clause's subject.
        return (hasVerb(step + 1) ? step : step + 1, 0.9)
      }
    }
    // "Maintaining a language is hard."
    if match.isGerund, match.tokens.lowerBound == unit.lowerBound, match.form.cue.lemma != "say" {
      return nil
    }
    let pronominal = match.takes(.clause) && !match.takes(.bare)
    guard match.takes(.bare) || pronominal else { return nil }
    // "told reporters the mill", not "told Hale she"
    if addressed, at < limit, scene.mentionAt[at] < 0, scene.mentionAt[at - 1] < 0,
      !scene.has(at, .preposition)
    {
      at += 1
    }
    while at < limit,
      scene.timeAt[at] >= 0 || scene.has(at, .adverb) && !Self.denials.contains(scene.word(at))
        || (scene.word(at) == "on" || scene.word(at) == "in")
          && scene.timeAt[at + 1] >= 0
    {
      at += 1
    }
    let always = match.form.cue.lemma == "say"
    if always, let behind = occasionEnd(from: at) { at = behind }
    guard at < limit, !scene.tokens[at].isPunctuation || scene.quoteAt[at] >= 0 else {
      return nil
    }
    let word = scene.word(at)
    guard !scene.has(at, .preposition), word != "to", word != "so",
      // "said overwhelming demand led to …", not "said looking at the mill …"
      !scene.folded(at).ends(with: "ing")
        || always && saidByPerson(match)
          && (isPlainWord(at + 1) || (at..<max(at, clauseEnd(from: at))).contains(where: hasVerb))
    else { return nil }
    // "This guide explains how the mill works" does not say how.
    if !always, Self.questions.contains(word), !saidByPerson(match) { return nil }
    // "Writing a letter is hard", "and adding cloth will help": a gerund is a subject, too.
    if match.isGerund, !always, !gerundReports(match, from: at) { return nil }
    if pronominal {
      guard
        scene.has(at, .pronoun)
          ? hasVerbMark(at + 1) || hasVerbMark(at + 2)
          : (scene.has(at, .starter) || scene.mentionAt[at] >= 0)
            && isClause(from: at, reach: 12, strictly: true)
      else { return nil }
      return (at, 0.75)
    }
    let end = clauseEnd(from: at)
    // "adds a layer of cloth bought in Leeds": what is added needs a verb of its own to be said.
    let marked =
      always
      ? (at..<max(at, end)).dropFirst().contains { hasVerbMark($0) || isPast($0) }
      : isClause(from: at, reach: 40, strictly: match.form.cue.lemma == "add")
    let opens =
      scene.has(at, .starter) || scene.mentionAt[at] >= 0
      || scene.tokens[at].isCapitalized || scene.tokens[at].isNumber
    let quotes =
      end < limit && end > at && scene.quoteAt[end] >= 0
      && scene.wordCount(scene.quotations[scene.quoteAt[end]].inner) >= 3
    let long = (opens || saidByPerson(match)) && scene.wordCount(at..<limit) >= 6
    guard
      opens && marked || always && (marked || quotes || long)
        || scene.has(at, .pronoun) && word != "it" && !scene.isComma(at + 1)
    else { return nil }
    return (at, 0.8)
  }

  private func isPlainWord(_ index: Int) -> Bool {
    index < limit && scene.tokens[index].isWord && !scene.tokens[index].isCapitalized
      && !scene.has(index, [.preposition, .adverb, .starter, .finite, .relative])
      && scene.word(index) != "to" && scene.timeAt[index] < 0
  }

  /// The dot of "today.com".
  private func isInAddress(_ index: Int) -> Bool {
    scene.mark(index) == "." && index + 1 < unit.upperBound && !scene.tokens[index].spaceBefore
      && !scene.tokens[index + 1].spaceBefore && scene.tokens[index + 1].isWord
  }

  /// "said in an email the mill …": behind the occasion, where a clause can begin.
  func occasionEnd(from at: Int) -> Int? {
    guard at < limit, Self.places.contains(scene.word(at)) else { return nil }
    var noun = at + 1
    while noun < min(limit, at + 5), scene.tokens[noun].isWord,
      !scene.has(noun, .occasion),
      !scene.has(noun, .statement)
    {
      noun += 1
    }
    guard noun < min(limit, at + 5), scene.tokens[noun].isWord else { return nil }
    var next = noun + 1
    while next < limit, scene.timeAt[next] >= 0 { next += 1 }
    guard next < limit,
      scene.has(next, .starter) || scene.mentionAt[next] >= 0
        || scene.tokens[next].isCapitalized
    else { return nil }
    return next
  }

  /// "She said people …": no thing says, and what she says is more than a greeting.
  private func saidByPerson(_ match: CueMatch) -> Bool {
    var at = match.tokens.lowerBound - 1
    while at > unit.lowerBound,
      scene.has(at, .adverb)
        || scene.has(at, .auxiliary)
    {
      at -= 1
    }
    return Self.persons.contains(scene.word(at))
      || at >= 0 && scene.isPerson(at: at)
  }

  /// "We also recommend that …", "If you've ever thought …": nobody but the writer speaks, or the reader is meant.
  ///
  /// - Parameter last: the last token before the cue.
  func writerSpeaks(_ last: Int) -> Bool {
    var at = last
    while at > unit.lowerBound,
      scene.has(at, .adverb)
        || scene.has(at, .auxiliary)
    {
      at -= 1
    }
    return subjects.isWriter(at)
  }
}
