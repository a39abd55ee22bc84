import Language
import Records

extension UnitReader {
  private static let whether: WordSet = ["whether", "if"]
  /// Before a verb that shares the subject of the one before it.
  private static let goingOn: WordSet = ["and", "but", "also", "has", "had"]
  private static let stops: WordSet = [".", ";", "!", "?"]
  private static let comparing: WordSet = ["than", "like"]

  /// The cues that govern a clause, from left to right; what lies inside a clause is nobody's statement of its own.
  mutating func readClauses() {
    let spoken = drafts.map(\.range)
    var claimed = unit.lowerBound
    for cue in cues.indices {
      let match = cues[cue]
      guard !match.used, match.tokens.lowerBound >= claimed, match.tokens.upperBound < limit,
        match.form.cue.kind != .phrase,
        !spoken.contains(where: { $0.contains(match.tokens.lowerBound) })
      else { continue }
      if match.isAside {
        claimed = max(claimed, readAside(cue))
        continue
      }
      if let end = readEnglishAside(cue) {
        claimed = max(claimed, end)
        continue
      }
      guard let clause = clause(of: cue) else { continue }
      let next = spoken.lazy.map(\.lowerBound).filter { $0 > clause.start }.min() ?? limit
      var end = min(contentEnd(from: clause.start, cue: cue), next)
      if let close = relativeEnd(of: cue, from: clause.start)
        ?? subordinateEnd(of: clause.subject, from: clause.start, to: end)
      {
        end = min(end, close)
      }
      guard end > clause.start else { continue }
      end = writersEnd(from: clause.start, to: end, cue: cue) ?? end
      end = sourceComma(from: clause.start, to: end) ?? end
      // "He recalled that she said, “…”": the words are in the marks.
      if isBareCue(clause.start..<end) { continue }
      guard scene.wordCount(clause.start..<end) >= 2 else { continue }
      appendClause(
        [clause.start..<end], cue: cue, subject: clause.subject, confidence: clause.confidence)
      claimed = end
    }
  }

  /// "Hale, who said that the mill would close, has left": the comma behind which the main clause goes on.
  private func relativeEnd(of cue: Int, from start: Int) -> Int? {
    var at = cues[cue].tokens.lowerBound - 1
    while at > unit.lowerBound, scene.has(at, .adverb) { at -= 1 }
    guard scene.word(at) == "who", scene.isComma(at - 1) else { return nil }
    return (start..<min(limit, start + 80)).first { comma in
      guard scene.isComma(comma), scene.mentionAt[comma] < 0 else { return false }
      var next = comma + 1
      if scene.quoteAt[comma] >= 0 {
        // "… “brave,” has left": the comma before the closing mark.
        let quotation = scene.quotations[scene.quoteAt[comma]]
        guard quotation.inner.upperBound == next else { return false }
        next = quotation.tokens.upperBound
      }
      return hasVerbMark(next) || scene.has(next, .auxiliary)
    }.map { scene.quoteAt[$0] < 0 ? $0 : scene.quotations[scene.quoteAt[$0]].tokens.upperBound }
  }

  /// An indirect statement, or a partial one where words of it are the speaker's own.
  mutating func appendClause(
    _ parts: [Range<Int>], cue: Int, subject: Subject, confidence: Double
  ) {
    guard let whole = scene.trimmed(parts[0].lowerBound..<parts[parts.count - 1].upperBound) else {
      return
    }
    // "According to Hale, the best looms are:"
    if hasVerb(whole.upperBound - 1), scene.mark(whole.upperBound) == ":" { return }
    let inside = quotations.filter {
      whole.overlaps(scene.quotations[$0].tokens) && !taken.contains($0)
        && (isFragment($0)
          || scene.quotations[$0].tokens == whole
            && scene.wordCount(scene.quotations[$0].inner) >= 2)
    }
    for id in quotations where whole.overlaps(scene.quotations[id].tokens) { take(id) }
    var parts = parts
    var subject = subject
    // A clause that is quoted whole is given without its marks.
    if inside.count == 1, scene.quotations[inside[0]].tokens == whole {
      parts = scene.quotations[inside[0]].parts
    }
    if subject.kind == .carried { subject.region = cues[cue].tokens }
    append(
      parts, inside.isEmpty ? .indirect : .partial, cue: cue, subject: subject,
      confidence: confidence)
  }

  func isFragment(_ id: Int) -> Bool { scene.isFragment(scene.quotations[id]) }

  private typealias Clause = (start: Int, subject: Subject, confidence: Double)

  /// Where the clause that a cue governs begins, and who says it.
  private func clause(of cue: Int) -> Clause? {
    let match = cues[cue]
    if match.form.cue.isRussian { return russianClause(of: cue) }
    guard match.takes(.clause) || match.takes(.bare) || match.takes(.infinitive) else { return nil }
    guard let start = englishClauseStart(match) else { return infinitive(cue) }
    guard let subject = governed(cue, by: subject(ofCue: cue, rightLimit: start.0)) else {
      return nil
    }
    // "Experts doubt the plan"
    if match.takes(.opinion), !match.takes(.bare), subject.kind == .unnamed,
      scene.word(start.0 - 1) != "that", scene.word(start.0) != "that"
    {
      return nil
    }
    // "two reports that depicted": what follows "that" is no clause.
    if subject.isVague,
      scene.word(start.0) == "that" || scene.word(start.0 - 1) == "that" && hasVerbMark(start.0)
    {
      return nil
    }
    if speaksToReader(match, subject) || addsThing(match, subject, at: start.0) { return nil }
    return (start.0, subject, subject.kind == .unnamed ? start.1 - 0.2 : start.1)
  }

  /// What stands beside the cue, or the subject that it shares with the cue before.
  private func governed(_ cue: Int, by subject: Subject?) -> Subject? {
    let match = cues[cue]
    if let subject {
      // An opinion needs somebody who holds it.
      if match.takes(.opinion), subject.kind == .unnamed, !subjects.isSource(subject) { return nil }
      if match.takes(.finding), subject.isVague, !canFind(subject) { return nil }
      // "It demands that …": a thing does not say so.
      if scene.word(subject.tokens.lowerBound) == "it", subject.kind == .pronoun,
        !match.takes(.bare) || match.takes(.opinion)
      {
        return nil
      }
      // "more than they think", "asked whether he thought …"
      // "like the papers say": an aside.
      if Self.comparing.contains(scene.word(subject.region.lowerBound - 1))
        || Self.comparing.contains(scene.word(subject.tokens.lowerBound - 1))
        || Self.whether.contains(scene.word(subject.tokens.lowerBound - 1))
      {
        return nil
      }
      return subject
    }
    if match.form.cue.isImpersonal {
      return Subject(
        kind: .unnamed, tokens: match.tokens.lowerBound..<match.tokens.lowerBound,
        region: match.tokens, entity: nil, speakerKind: .unnamed)
    }
    if !match.form.cue.isRussian, writerSpeaks(match.tokens.lowerBound - 1) { return nil }
    let before = scene.trimmed(bound(before: cue)..<match.tokens.lowerBound)
    // «Я уже говорил, что …», «Уверен, что …»: the one who speaks himself.
    if match.form.cue.isRussian,
      before.map({ writerLeads($0) }) ?? false
        || match.form.cue.kind == .adjective && (before.map(scene.wordCount) ?? 0) <= 1
    {
      return nil
    }
    let short = (before.map(scene.wordCount) ?? 0) <= 6
    if match.form.cue.isRussian, isCoordinated(match),
      let shared = sharedSubject(before: cue)
    {
      return shared
    }
    if match.form.cue.isRussian,
      match.isGerund || before == nil || !match.form.isPlural && (short || isInWhich(match))
        || isCoordinated(match)
    {
      return carried(match)
    }
    guard let before, let last = before.last,
      Self.goingOn.contains(scene.word(last)),
      // "I was called in and told that …": others told it.
      !writerLeads(before)
        || match.takes(.addressee) && scene.word(match.tokens.upperBound) == "that",
      // "A weaver looks at the loom and thinks …": no opinion is shared with a verb that says nothing.
      !match.takes(.opinion) || cue > 0
    else { return match.isGerund ? carried(match) : nil }
    return carried(match)
  }

  /// "A study found", not "tests found".
  private func canFind(_ subject: Subject) -> Bool {
    subject.tokens.contains {
      scene.has($0, .statement)
        || scene.has($0, .body)
        || scene.has($0, .fixedBody)
    }
  }

  /// «Рогов отверг упреки, высказанные в газете, и заявил, что …»: a verb joined to the one before shares its subject.
  private func isCoordinated(_ match: CueMatch) -> Bool {
    var at = match.tokens.lowerBound - 1
    while at > unit.lowerBound, scene.has(at, .adverb) {
      // «…, однако отметил, что …»
      if scene.word(at) == "однако" { return scene.isComma(at - 1) }
      at -= 1
    }
    return !match.isGerund && (scene.word(at) == "и" || scene.word(at) == "но")
  }

  /// «В Минстрое подтвердили отставку и подчеркнули, что …»: who stands beside the verb before.
  private func sharedSubject(before cue: Int) -> Subject? {
    guard cue > 0, !cues[cue - 1].used, !cues[cue - 1].isGerund,
      cues[cue - 1].form.cue.kind == .verb,
      cues[cue - 1].form.isPlural == cues[cue].form.isPlural,
      let shared = subject(ofCue: cue - 1, rightLimit: cues[cue - 1].tokens.upperBound),
      shared.kind != .carried
    else { return nil }
    return shared
  }

  private func russianClause(of cue: Int) -> Clause? {
    let match = cues[cue]
    var at = match.tokens.upperBound
    let reach = min(limit, at + 30)
    var found: (Int, Bool)?
    while at < reach {
      let word = scene.word(at)
      if scene.quoteAt[at] < 0 {
        if word == "что" || word == "чтобы" {
          if at == match.tokens.upperBound || scene.isComma(at - 1) {
            found = (at, word == "чтобы")
          }
          break
        }
        if Self.stops.contains(word), scene.mentionAt[at] < 0 { break }
        if word == ":" || word == ")" && !isBracketed(at, from: match.tokens.upperBound) { break }
        // «выразил уверенность в Рогове, хотя, что …»
        if Self.turning.contains(word), scene.isComma(at - 1) { break }
        if at > match.tokens.upperBound, cues.contains(where: { $0.tokens.lowerBound == at }) {
          break
        }
      }
      at += 1
    }
    guard let (that, isWish) = found else {
      if at < reach, scene.word(at) == ":", match.takes(.direct) {
        return colon(cue, at: at)
      }
      return infinitive(cue)
    }
    guard isWish ? match.takes(.wish) : match.takes(.clause) else { return nil }
    if isWish, isPurpose(at: that, of: match) { return infinitive(cue) }
    guard !followsThat(match),
      let subject = governed(cue, by: subject(ofCue: cue, rightLimit: that)),
      !isShown(by: subject, at: that, match)
    else { return nil }
    let sourceless = subject.kind == .unnamed && subject.tokens.isEmpty
    return (that + 1, subject, sourceless ? 0.3 : subject.kind == .unnamed ? 0.7 : 0.9)
  }

  /// An unquoted block after a colon.
  private func colon(_ cue: Int, at colon: Int) -> Clause? {
    guard scene.wordCount(colon..<limit) >= 3, colon + 1 < limit, scene.quoteAt[colon + 1] < 0,
      // «со счетом 4:1»
      scene.tokens[colon + 1].spaceBefore || !scene.tokens[colon + 1].isNumber,
      let subject = subject(ofCue: cue, rightLimit: colon),
      subject.kind == .pronoun || subject.kind == .mention && subject.speakerKind == .person
    else { return nil }
    return (colon + 1, subject, 0.6)
  }

  /// "the Mill Board promised", not "the Mill Board looms promise".
  private func isBeside(_ subject: Subject, _ match: CueMatch) -> Bool {
    var before = match.tokens.lowerBound
    while before > subject.tokens.upperBound,
      scene.timeAt[before - 1] >= 0 || scene.has(before - 1, [.adverb, .auxiliary])
    {
      before -= 1
    }
    return before == subject.tokens.upperBound || scene.isComma(before - 1)
  }

  /// «призвал … сделать», "urged … to do": weak, unless it bears quoted words.
  private func infinitive(_ cue: Int) -> Clause? {
    let match = cues[cue]
    guard match.takes(.infinitive) else { return nil }
    let start = match.tokens.upperBound
    let russian = match.form.cue.isRussian
    guard
      // "pledged 100 looms to schools": what is pledged is done, not given.
      (start..<min(limit, start + (russian || !match.takes(.clause) ? 10 : 1))).contains(where: {
        russian
          ? LittleWords.isInfinitive(scene.folded($0)) || scene.folded($0).ends(with: "ти")
          : scene.word($0) == "to"
      }), let subject = governed(cue, by: subject(ofCue: cue, rightLimit: start)),
      subject.kind != .unnamed, subject.region.upperBound <= start || subject.kind == .carried,
      russian || scene.wordCount(start..<limit) >= 3,
      russian || subject.kind != .mention || subject.speakerKind == .person
        || isBeside(subject, match)
    else { return nil }
    let quoted = (start..<limit).contains { scene.quoteAt[$0] >= 0 }
    return (start, subject, quoted ? 0.6 : 0.4)
  }
}
