import Language
import Records

extension UnitReader {
  private static let clauseOpeners: WordSet = [
    "but", "and", "while", "because", "although", "since", "as", "that", "which", "where", "yet",
    "so",
  ]
  /// What opens a clause about the source.
  private static let adding: WordSet = [
    "who", "which", "a", "an", "the", "citing", "but", "though", "although", "while", "so",
  ]

  /// «По словам Рогова, …», "…, according to Hale".
  mutating func readPhrases() {
    for cue in cues.indices where cues[cue].form.cue.kind == .phrase && !cues[cue].used {
      let match = cues[cue]
      guard match.tokens.lowerBound < limit,
        !drafts.contains(where: { $0.range.overlaps(match.tokens) })
      else { continue }
      let possessed = possessor(of: match)
      guard
        var subject = possessed
          ?? subjects.right(of: match.tokens.upperBound, to: limit, form: match.form)
      else { continue }
      guard !subject.isVague || subject.tokens.count <= 4,
        match.form.cue.isRussian
          ? !scene.has(subject.tokens.upperBound - 1, .noSource)
          : isEnglishSource(subject, of: match)
      else { continue }
      // «По официальным данным Анна Рогова …»: she is no source, but spoken of.
      if match.form.cue.isRussian, possessed == nil, match.tokens.count > 2,
        scene.mentionAt[subject.tokens.lowerBound] >= 0, subject.speakerKind == .person,
        subjects.isNominative(subject.tokens.lowerBound), subject.tokens.count > 1
      {
        continue
      }
      // "“…,” Hale said, according to a report"
      if passesDraftOn(subject, cue: cue) { continue }
      var end = clauseEnd(
        from: possessed == nil ? subject.region.upperBound : match.tokens.upperBound)
      if let named = apposed(to: subject, at: end),
        !match.form.cue.isRussian || !subjects.isNominative(named.tokens.lowerBound),
        scene.isComma(named.tokens.upperBound)
      {
        subject = named
        end = clauseEnd(from: named.tokens.upperBound)
      }
      if let close = participleEnd(at: end) ?? descriptionEnd(of: subject, at: end)
        ?? officeEnd(of: subject, at: end)
      {
        end = close
      }
      if match.form.cue.isRussian, possessed == nil, beginsContent(subject.region.upperBound) {
        end = subject.region.upperBound
      }
      if passesOn(subject, cue: cue, from: end) { continue }
      if let inserted = insertion(cue, until: end) {
        appendClause([inserted], cue: cue, subject: subject, confidence: 0.7)
        continue
      }
      let before =
        opensSentence(match, until: end)
        ? nil : scene.trimmed(unit.lowerBound + (opensBracket ? 1 : 0)..<match.tokens.lowerBound)
      let opening = before.map(scene.wordCount) ?? 0
      let rest = end < limit ? scene.trimmed(end..<limit) : nil
      if rest == nil, before.map({ isConnective($0.lowerBound) && opening <= 2 }) ?? true,
        let content = unmarked(behind: subject, phrase: match)
      {
        appendClause([content], cue: cue, subject: subject, confidence: 0.6)
        continue
      }
      var parts: [Range<Int>] = []
      let english = !match.form.cue.isRussian
      if let before,
        opening >= 3 && !(english && isAdverbial(before)) || rest == nil
          || !isConnective(before.lowerBound),
        !opensHere(after: before)
      {
        guard
          english || scene.isComma(match.tokens.lowerBound - 1)
            || scene.isDash(match.tokens.lowerBound - 1)
        else { continue }
        parts.append(before)
      }
      let broken =
        before.map { scene.has($0.upperBound - 1, .finite) } ?? false
      if let rest, scene.wordCount(rest) >= 2,
        parts.isEmpty || scene.isComma(end) || scene.isDash(end),
        parts.isEmpty || (english ? broken || continues(rest) : !describesSource(rest))
      {
        parts.append(rest)
      }
      // "That's according to Hale."
      guard parts.reduce(0, { $0 + scene.wordCount($1) }) >= (english ? 3 : 1) else { continue }
      appendClause(
        parts, cue: cue, subject: subject, confidence: subject.kind == .unnamed ? 0.6 : 0.8)
    }
  }

  /// "according to the coach, Anna Hale, …", «сказал муж, Пётр Рогов»: the name that follows is who said it.
  func apposed(to subject: Subject, at comma: Int) -> Subject? {
    guard subject.kind != .pronoun, subject.speakerKind != .person, comma + 1 < limit,
      scene.isComma(comma), scene.isPerson(at: comma + 1)
    else { return nil }
    let end = scene.mentionTokens(at: comma + 1).upperBound
    guard end >= limit || scene.tokens[end].isPunctuation else { return nil }
    return subjects.subject(of: comma + 1, region: subject.region.lowerBound..<end)
  }

  /// «По данным газеты, Рогов заявил, что …»: the outlet passes on what another said.
  private mutating func passesOn(_ subject: Subject, cue: Int, from end: Int) -> Bool {
    guard subject.isOutlet,
      let inner = drafts.firstIndex(where: {
        $0.via == nil && $0.cue.lowerBound >= end && $0.subject?.kind != .carried
      })
    else { return false }
    drafts[inner].via = subject
    cues[cue].used = true
    return true
  }

  /// «письмо, которое, по словам Рогова, пришло вчера, …»: the clause that the phrase breaks, no more.
  private func insertion(_ cue: Int, until end: Int) -> Range<Int>? {
    let comma = cues[cue].tokens.lowerBound - 1
    guard comma - 1 > unit.lowerBound, scene.isComma(comma), end < limit, scene.isComma(end),
      scene.has(comma - 1, .relative)
    else { return nil }
    let close = clauseEnd(from: end + 1)
    return scene.wordCount(end + 1..<close) >= 2 ? end + 1..<close : nil
  }

  /// How Russian participles end in the cases that a phrase asks for.
  private static let participles: [StaticString] = [
    "нной", "нным", "нных", "нными", "нного", "вшего", "вшей", "вших", "вшим", "щего", "щей", "щих",
    "щим", "щегося", "щейся", "щихся",
  ]

  /// «По данным службы, опубликованным вчера, …»: what describes the source ends at the next comma.
  private func participleEnd(at comma: Int) -> Int? {
    guard comma + 1 < limit, scene.isComma(comma), scene.isCyrillic(comma + 1) else { return nil }
    let word = scene.folded(comma + 1)
    let relates = (comma + 1...comma + 2).contains { scene.isWhich($0) }
    guard
      // Four letters at the least before the ending, of two bytes each.
      relates
        || Self.participles.contains(where: {
          word.utf8.count > $0.utf8CodeUnitCount + 8 && word.ends(with: $0)
        })
    else { return nil }
    let end = clauseEnd(from: comma + 1)
    return end < limit && scene.isComma(end) && scene.wordCount(end..<limit) >= 3 ? end : nil
  }

  /// «По словам Рогова, главы новой фирмы, завод закроют»: the comma behind what the source is.
  private func officeEnd(of subject: Subject, at comma: Int) -> Int? {
    guard subject.kind == .mention, comma + 1 < limit, scene.isComma(comma),
      scene.isCyrillic(comma + 1), comma == subject.tokens.upperBound
    else { return nil }
    let described =
      scene.ends(comma + 1, with: "ого") || scene.ends(comma + 1, with: "его")
      || scene.ends(comma + 1, with: "ой")
    guard
      described
        ? (comma + 2...comma + 3).contains(where: {
          scene.isRole($0, [.role, .spokes, .outlet, .body])
        })
        : subject.speakerKind == .person && !scene.has(comma + 1, [.role, .spokes])
          && scene.isRole(comma + 1, [.role, .spokes])
    else { return nil }
    let end = clauseEnd(from: comma + 1)
    return end < limit && scene.isComma(end) && scene.wordCount(end..<limit) >= 3 ? end : nil
  }

  /// «По мнению властей новая фирма …», «По данным следствия 3 мая Рогов …»: where no comma parts the source from its words.
  private func beginsContent(_ index: Int) -> Bool {
    guard index + 1 < limit, scene.quoteAt[index] < 0 else { return false }
    if scene.mentionAt[index] >= 0 {
      return scene.isPerson(at: index) && subjects.isNominative(index)
        && (scene.mentionTokens(at: index).count > 1 || subjects.declines(index))
    }
    guard scene.timeAt[index] >= 0 || scene.cannotBelong(index),
      !scene.has(index - 1, .preposition)
    else { return false }
    // «По данным переписи 2010 года, …»: the time is the source's.
    let end = (index..<limit).first { scene.timeAt[$0] != scene.timeAt[index] } ?? limit
    return scene.timeAt[index] < 0 || end < limit && !scene.tokens[end].isPunctuation
  }

  /// «…, согласно письму, поданному в суд», «…, по словам Рогова, главы фирмы»: the rest tells of the source.
  private func describesSource(_ rest: Range<Int>) -> Bool {
    guard !rest.contains(where: { scene.isComma($0) || scene.isDash($0) }) else { return false }
    guard isVerbless(rest.dropFirst()) else { return false }
    let word = scene.folded(rest.lowerBound)
    return Self.participles.contains {
      word.utf8.count > $0.utf8CodeUnitCount + 8 && word.ends(with: $0)
    }
      || word.ends(withAny: ["нному", "вшему", "щему"])
      || rest.prefix(3).contains { scene.isRole($0, [.role, .spokes]) }
  }

  /// «По словам Рогова завод закроют»: a clause that no comma parts from the name.
  private func unmarked(behind subject: Subject, phrase: CueMatch) -> Range<Int>? {
    var start = subject.tokens.upperBound
    while start < limit, scene.isQuoteMark(start), scene.quoteAt[start] < 0 { start += 1 }
    guard phrase.form.cue.isRussian, subject.kind == .mention, start < limit,
      scene.mentionAt[start] < 0, let content = scene.trimmed(start..<limit),
      scene.wordCount(content) >= 3
    else { return nil }
    return content
  }

  /// «Кроме того, по словам …»: what opens the sentence says nothing.
  private func isConnective(_ index: Int) -> Bool {
    scene.has(index, [.adverb, .preposition, .connective]) || scene.timeAt[index] >= 0
  }

  /// "…, but according to Hale, …": what follows alone is Hale's.
  private func opensHere(after before: Range<Int>) -> Bool {
    Self.clauseOpeners.contains(scene.word(before.upperBound - 1))
  }

  private func continues(_ rest: Range<Int>) -> Bool {
    !Self.adding.contains(scene.word(rest.lowerBound))
  }

  /// «назвал решение «большой ошибкой»», "praised the “brave” choice".
  mutating func readFragments() {
    for cue in cues.indices where cues[cue].takes(.fragment) && !cues[cue].used {
      let match = cues[cue]
      guard !drafts.contains(where: { $0.range.overlaps(match.tokens) }) else { continue }
      let next = cues.indices.first { $0 > cue }
      let stop = min(
        next.map { cues[$0].tokens.lowerBound } ?? limit, match.tokens.upperBound + 40)
      let parts = quotations.filter {
        let tokens = scene.quotations[$0].tokens
        return tokens.lowerBound >= match.tokens.upperBound && tokens.upperBound <= stop
          && !taken.contains($0) && isQuotedPhrase($0)
      }
      guard !parts.isEmpty, !namesTerm(match, parts) else { continue }
      let subject = subject(ofCue: cue, rightLimit: stop) ?? carried(match)
      // "cloth sometimes called “felt”": nobody is said to say so.
      if subject.kind == .carried, !match.form.cue.isRussian, !match.isGerund,
        !isJoined(match.tokens.lowerBound)
      {
        continue
      }
      for id in parts { take(id) }
      append(
        parts.map { scene.quotations[$0].inner }, .partial, cue: cue, subject: subject,
        confidence: subject.kind == .unnamed ? 0.5 : 0.75)
    }
  }

  /// Whether a verb shares the subject of the one before: "met Ross, called her “brave” and …".
  private func isJoined(_ cue: Int) -> Bool {
    var at = cue - 1
    while at > unit.lowerBound, scene.has(at, [.adverb, .auxiliary]) { at -= 1 }
    return scene.isComma(at) || LittleWords.and.contains(scene.word(at)) || scene.word(at) == "but"
  }

  /// "what the town calls “wool week”", "an approach called “warp, then weft”": a term, not a judgement with its article.
  private func namesTerm(_ match: CueMatch, _ parts: [Int]) -> Bool {
    guard match.form.cue.lemma == "call", parts.count == 1 else { return false }
    let quotation = scene.quotations[parts[0]]
    return quotation.tokens.lowerBound == match.tokens.upperBound
      && scene.wordCount(quotation.inner) <= 4
      && unit.contains(quotation.tokens.upperBound)
      && scene.tokens[quotation.tokens.upperBound].isWord
  }

  /// Quoted words after a verb that judges: a single lower-case word will do there.
  private func isQuotedPhrase(_ id: Int) -> Bool {
    let quotation = scene.quotations[id]
    guard let first = quotation.inner.first else { return false }
    if scene.isTitle(quotation) { return false }
    return !scene.tokens[first].isCapitalized && scene.tokens[first].isWord
      || scene.wordCount(quotation.inner) >= 4
  }
}
