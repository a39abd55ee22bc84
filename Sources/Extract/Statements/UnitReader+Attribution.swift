import Language
import Records

extension UnitReader {
  /// With what quoted speech ends before its attribution.
  private static let speechEnds: WordSet = [",", "!", "?", "…", "..."]

  /// The attribution after a quotation: ", said Hale", «, — сказал он».
  func attribution(after quotation: Quotation) -> Attribution? {
    var at = quotation.tokens.upperBound
    let last = scene.word(quotation.inner.upperBound - 1)
    var marked = Self.speechEnds.contains(last)
    while at < unit.upperBound, scene.isComma(at) || scene.isDash(at) {
      marked = true
      at += 1
    }
    // «…», где он ответил Рогову: a relative clause.
    guard at < unit.upperBound, scene.quoteAt[at] < 0, !scene.has(at, .relative),
      scene.word(at) != "где"
    else { return nil }
    if !marked { return unmarkedAttribution(after: quotation) }
    while at < unit.upperBound, scene.has(at, .adverb),
      scene.mentionAt[at] < 0
    {
      at += 1
    }
    guard let cue = cueOfAttribution(from: at), !cues[cue].used else { return nil }
    let match = cues[cue]
    guard !match.isGerund, match.takes(.direct) || match.form.cue.kind == .phrase else {
      return nil
    }
    if match.tokens.lowerBound == at {
      if match.form.cue.kind == .phrase || match.form.cue.quotes,
        let possessed = possessor(of: match)
      {
        return Attribution(cue: cue, subject: possessed, end: match.tokens.upperBound)
      }
      guard
        let subject = subjects.right(
          of: match.tokens.upperBound, to: clauseEnd(from: match.tokens.upperBound),
          form: match.form), inverts(subject)
      else { return nil }
      let end = clauseEnd(from: subject.region.upperBound)
      if let named = apposed(to: subject, at: end) {
        return Attribution(cue: cue, subject: named, end: named.region.upperBound)
      }
      return Attribution(cue: cue, subject: subject, end: end)
    }
    // In “Looms,” Hale offers a view of weaving.
    let behindCue = match.tokens.upperBound
    if match.form.cue.isOfThings, behindCue < unit.upperBound,
      scene.has(behindCue, .starter) || scene.has(behindCue, .possessive)
    {
      return nil
    }
    guard match.tokens.lowerBound - at <= 30, match.form.cue.kind != .phrase,
      let subject = nameFirst(at, before: match) ?? behind(match)
        ?? subjects.left(of: match.tokens.lowerBound, from: at, form: match.form),
      subject.region.lowerBound <= at + 3 || subject.kind != .unnamed
    else { return nil }
    return Attribution(
      cue: cue, subject: subject, end: clauseEnd(from: match.tokens.upperBound))
  }

  /// «— тихим голосом сказала она»: what stands before the Russian verb is none who speaks, who stands behind it is.
  private func behind(_ match: CueMatch) -> Subject? {
    guard match.form.cue.isRussian, !match.isAside,
      let subject = subjects.right(
        of: match.tokens.upperBound, to: clauseEnd(from: match.tokens.upperBound), form: match.form),
      subject.region.lowerBound == match.tokens.upperBound,
      subject.kind == .pronoun
        || subject.kind == .mention && subjects.isNominative(subject.tokens.lowerBound)
          && subject.tokens.lowerBound == match.tokens.upperBound
    else { return nil }
    return subject
  }

  /// "…, Hale, a miller from Leeds said": the name that a description follows.
  private func nameFirst(_ at: Int, before match: CueMatch) -> Subject? {
    let comma = clauseEnd(from: at)
    guard comma < match.tokens.lowerBound, scene.isComma(comma),
      scene.isPerson(at: comma - 1)
    else { return nil }
    let name = scene.mentionTokens(at: comma - 1)
    guard name.upperBound == comma, !subjects.isGoverned(name.lowerBound, from: at),
      // "the mayor of Leeds, Mary Ross, said" has the name between the commas.
      !(scene.isPerson(at: match.tokens.lowerBound - 2)
        && scene.isComma(match.tokens.lowerBound - 1))
    else { return nil }
    return subjects.subject(of: name.lowerBound, region: at..<comma)
  }

  /// "“It was loud” Hale said.": a slip of the pen, where a person's name and the cue are all that follows.
  private func unmarkedAttribution(after quotation: Quotation) -> Attribution? {
    let at = quotation.tokens.upperBound
    guard scene.wordCount(quotation.inner) >= 3,
      scene.tokens[quotation.inner.lowerBound].isCapitalized,
      quotation.tokens.lowerBound == unit.lowerBound,
      let cue = cues.indices.first(where: { cues[$0].tokens.lowerBound >= at }),
      !cues[cue].used, cues[cue].takes(.direct), !cues[cue].isGerund
    else { return nil }
    let match = cues[cue]
    let found =
      match.tokens.lowerBound == at
      ? subjects.right(of: match.tokens.upperBound, to: unit.upperBound, form: match.form)
      : subjects.left(of: match.tokens.lowerBound, from: at, form: match.form)
    guard let subject = found, subject.kind == .mention && subject.speakerKind == .person,
      match.tokens.lowerBound == at || subject.region.lowerBound == at,
      scene.trimmed(max(match.tokens.upperBound, subject.region.upperBound)..<unit.upperBound)
        == nil
    else { return nil }
    return Attribution(cue: cue, subject: subject, end: unit.upperBound)
  }

  /// The cue of the clause that begins at a token, also behind a description between commas: ", Hale, a miller, said".
  private func cueOfAttribution(from at: Int) -> Int? {
    let stop = clauseEnd(from: at)
    guard let first = cues.indices.first(where: { cues[$0].tokens.lowerBound >= at }) else {
      return nil
    }
    if cues[first].tokens.lowerBound < stop { return first }
    guard scene.isComma(stop) else { return nil }
    return cues[first...].indices.prefix { cues[$0].tokens.lowerBound - at <= 30 }.first { cue in
      let start = cues[cue].tokens.lowerBound
      var edge = start
      while edge > stop, scene.has(edge - 1, .auxiliary) { edge -= 1 }
      // The second comma may be missing where the name stands first.
      let named =
        scene.isPerson(at: stop - 1)
        && !subjects.isGoverned(scene.mentionTokens(at: stop - 1).lowerBound, from: at)
      return !cues[cue].isGerund && (named || scene.isComma(edge - 1))
        && !(stop..<start).contains { scene.quoteAt[$0] >= 0 || scene.isDash($0) }
    }
  }
}
