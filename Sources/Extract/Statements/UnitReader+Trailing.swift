import Language
import Records

extension UnitReader {
  private static let citing: WordSet = ["ссылкой", "ссылаясь", "citing"]
  private static let ofThat: WordSet = ["о", "об", "то"]
  private static let about: WordSet = ["о", "об", "обо"]
  private static let passingOn: WordSet = ["сообщать", "передавать", "писать", "report"]
  private static let clauseOpeners: WordSet = ["что", "чтобы", "that"]
  private static let ofBodies: WordSet = ["note", "state", "report", "warn", "write", "conclude"]
  private static let nounOpeners: WordSet = ["a", "an", "the", "слова", "чьи"]

  /// The attribution that ends a unit: "…, Hale said in Leeds", «…, заявил Рогов, сообщает агентство».
  mutating func readTrailing() {
    guard drafts.isEmpty else { return readVia() }
    for cue in cues.indices.reversed().prefix(8) where !cues[cue].used {
      guard let found = trailing(cue), canReport(cue, found.subject) else { continue }
      let after = clauseEnd(
        from: max(found.subject.region.upperBound, cues[cue].tokens.upperBound))
      let rest = after < limit ? scene.trimmed(after..<limit) : nil
      if via == nil, passesOn(found.subject, cue: cue) {
        via = found.subject
        viaCue = (cue, found.comma)
        limit = found.comma
        cues[cue].used = true
        continue
      }
      var content = unit.lowerBound..<found.comma
      // «со ссылкой на источник, близкий к делу»: what follows describes the source.
      let cites = (cues[cue].tokens.upperBound..<max(cues[cue].tokens.upperBound, after)).contains {
        Self.citing.contains(scene.word($0))
      }
      let led = leadsIn(content) || connects(content)
      let isTight = after <= max(found.subject.region.upperBound, cues[cue].tokens.upperBound)
      let broken =
        rest.map {
          scene.isComma(after) && !cites
            && (!led || isTight && $0.contains(where: hasVerb) || connects(content))
            && (connects(content)
              ? scene.wordCount($0) >= 3
              : goesOn($0, after: found.subject, cue, led: led))
        } ?? false
      // "In a recorded talk, Hale confessed to …": nothing is said before the comma.
      if led, !broken { continue }
      guard scene.wordCount(content) >= (broken ? 1 : 3), led && broken || !isAdverbial(content),
        scene.word(content.lowerBound + 1) != "этом"
      else { continue }
      // «О том, что …, заявил X»
      if let that = content.prefix(5).first(where: { scene.word($0) == "что" }),
        Self.ofThat.contains(scene.word(content.lowerBound))
      {
        content = that + 1..<content.upperBound
      }
      var parts = [content]
      if let rest, broken {
        // "the loom, which, Hale says, is new": the clause that the attribution breaks.
        parts =
          scene.has(found.comma - 1, .relative) || connects(content) ? [rest] : [content, rest]
      }
      appendClause(parts, cue: cue, subject: found.subject, confidence: 0.85)
      return
    }
  }

  /// "…, Hale said that …, reports Leeds Hill": who closes a sentence that reports already passes it on.
  private func passesOn(_ subject: Subject, cue: Int) -> Bool {
    let earlier = cues[..<cue].filter { $0.takes(.clause) || $0.takes(.direct) }
    if subject.isOutlet { return !earlier.isEmpty }
    let reports = Self.passingOn.contains(cues[cue].form.cue.lemma)
    return reports && cues[cue].form.tense == .present && subject.speakerKind == .organization
      && earlier.contains { earlier in
        let that = earlier.tokens.upperBound
        return LittleWords.that.contains(scene.word(that))
          || LittleWords.that.contains(scene.word(that + 1))
      }
  }

  /// An outlet that passes on what another said, at the unit's end after direct speech.
  private mutating func readVia() {
    guard let cue = cues.indices.last, !cues[cue].used, let found = trailing(cue),
      found.subject.isOutlet
    else { return }
    via = found.subject
    limit = found.comma
    cues[cue].used = true
  }

  private func trailing(_ cue: Int) -> (subject: Subject, comma: Int)? {
    let match = cues[cue]
    guard !match.isGerund, match.form.cue.kind != .phrase,
      match.takes(.direct) || match.takes(.outlet)
    else { return nil }
    let after = clauseEnd(from: match.tokens.upperBound)
    // «…, заявил Рогов», ", said Hale"
    var before = match.tokens.lowerBound
    while before > unit.lowerBound, scene.tokens[before - 1].isWord,
      scene.has(before - 1, .adverb)
        || LittleWords.as.contains(scene.word(before - 1))
    {
      before -= 1
    }
    // «…, о чем сообщил Рогов»
    if scene.word(before - 1) == "чем", scene.word(before - 2) == "о" { before -= 2 }
    guard before > unit.lowerBound + 2 else { return nil }
    if scene.isComma(before - 1) || scene.isDash(before - 1) || closesQuotation(before - 1),
      !followsName(before - 1), !followsOffice(match, from: before)
    {
      if let subject = subjects.right(of: match.tokens.upperBound, to: limit, form: match.form),
        !opensClause(at: after), inverts(subject),
        scene.isCyrillic(before) || !match.takes(.addressee),
        subject.kind != .unnamed || !startsWithSpeaker(match, before: before),
        !subject.isVague || !scene.isCyrillic(before) || subject.tokens.count <= 2
      {
        if Self.about.contains(scene.word(subject.region.lowerBound)) { return nil }
        return (subject, closesQuotation(before - 1) ? before : before - 1)
      }
      if scene.isCyrillic(before) { return nil }
    }
    // "…, Hale said"
    guard
      let subject = subjects.left(
        of: match.tokens.lowerBound, from: bound(before: cue), form: match.form),
      subject.kind != .unnamed || subject.tokens.count <= 8,
      match.form.cue.isRussian || fills(subject, match)
    else { return nil }
    var start = subject.region.lowerBound
    if start > unit.lowerBound, LittleWords.as.contains(scene.word(start - 1)) { start -= 1 }
    guard start > unit.lowerBound + 2, scene.isComma(start - 1) || closesQuotation(start - 1),
      closes(match.tokens.upperBound),
      !scene.isCyrillic(match.tokens.lowerBound) || match.tokens.upperBound == limit
        || scene.tokens[match.tokens.upperBound].isPunctuation
    else { return nil }
    return (subject, closesQuotation(start - 1) ? start : start - 1)
  }

  /// «Рогов, глава фирмы, призывает город на помощь»: what follows the verb is none who speaks.
  private func startsWithSpeaker(_ match: CueMatch, before: Int) -> Bool {
    guard match.form.cue.isRussian, scene.isPerson(at: unit.lowerBound),
      subjects.isNominative(unit.lowerBound),
      scene.isComma(scene.mentionTokens(at: unit.lowerBound).upperBound),
      let subject = subjects.left(of: before, from: unit.lowerBound, form: match.form)
    else { return false }
    return subject.kind == .mention && subject.tokens.lowerBound == unit.lowerBound
  }

  /// «Рогов в пятницу, 3 мая, подтвердил сообщения»: the time between the commas stands behind the subject.
  private func followsOffice(_ match: CueMatch, from before: Int) -> Bool {
    guard match.form.cue.isRussian, scene.timeAt[before - 2] >= 0,
      let subject = subjects.left(of: before, from: unit.lowerBound, form: match.form)
    else { return false }
    return subject.region.lowerBound <= unit.lowerBound + 1 && !subject.isVague
  }

  /// "…, Hale replied", not "As they grew, another trend began": a verb of speech alone needs a person.
  private func canReport(_ cue: Int, _ subject: Subject) -> Bool {
    let match = cues[cue]
    if match.form.cue.isRussian || match.takes(.outlet) { return true }
    // "…, it said" is a body, "…, it reveals" a thing.
    if subject.kind == .pronoun, subject.speakerKind != .person {
      return match.takes(.bare) && !match.takes(.opinion) && match.form.cue.lemma != "add"
        || Self.ofBodies.contains(match.form.cue.lemma)
    }
    if match.takes(.clause) { return true }
    // "…, he continued", not "…, they began to weave".
    let end = match.tokens.upperBound
    return (subject.kind == .pronoun || subject.kind == .mention && subject.speakerKind == .person)
      && (end >= limit || scene.tokens[end].isPunctuation || scene.timeAt[end] >= 0)
  }

  /// "The work “is done,” Hale said": the comma stands before the closing mark.
  private func closesQuotation(_ index: Int) -> Bool {
    guard index > unit.lowerBound, scene.quoteAt[index] >= 0 else { return false }
    let quotation = scene.quotations[scene.quoteAt[index]]
    return quotation.tokens.upperBound == index + 1
      && scene.isComma(quotation.inner.upperBound - 1)
  }

  /// Whether a subject can stand after its cue: in English no pronoun, and nothing with a verb of its own.
  func inverts(_ subject: Subject) -> Bool {
    if scene.isCyrillic(subject.region.lowerBound) { return true }
    // "said the newspaper"; "…, reported a fall" has an object.
    let first = scene.word(subject.region.lowerBound)
    if first == "to" || scene.has(subject.region.lowerBound, .preposition) { return false }
    return subject.kind != .pronoun && isSource(subject)
      // "…, reported the rumours to the guards" has an object.
      && !subject.region.contains {
        hasVerbMark($0) && !LittleWords.isPossessive(scene.word($0))
          || scene.word($0) == "to" && scene.mentionAt[$0] < 0
      }
  }

  private static let anybody: WordSet = ["someone", "somebody", "person", "people", "others"]

  /// Whether a noun phrase can be who said it, by one of its words.
  private func isSource(_ subject: Subject) -> Bool {
    !subject.isVague || subject.isOutlet
      || subject.tokens.contains { Self.anybody.contains(scene.word($0)) }
      || subject.tokens.contains {
        scene.has($0, .body)
          || scene.has($0, .fixedBody)
          || scene.has($0, .statement)
          || scene.has($0, .woman)
          || scene.tokens[$0].isCapitalized
      }
  }

  /// Whether no Russian word looks like a verb in one of its common forms.
  func isVerbless(_ range: Range<Int>) -> Bool {
    !range.contains {
      scene.tokens[$0].isWord && scene.mentionAt[$0] < 0
        && (scene.isRussianPast($0)
          || scene.folded($0).ends(withAny: [
            "л", "ет", "ит", "ут", "ют", "ат", "ят", "тся", "ть", "ем", "им", "нет", "есть", "но",
            "на", "ны",
          ]))
    }
  }

  private func opensClause(at index: Int) -> Bool {
    guard index + 1 < limit else { return false }
    return scene.word(index) == ":"
      || scene.isComma(index) && Self.clauseOpeners.contains(scene.word(index + 1))
  }

  /// Whether nothing but adjuncts follows the cue: it does not govern a clause to its right.
  private func closes(_ start: Int) -> Bool {
    var at = start
    while at < limit, scene.timeAt[at] >= 0 || scene.has(at, .adverb) {
      at += 1
    }
    guard at < limit else { return true }
    let word = scene.word(at)
    if scene.tokens[at].isPunctuation {
      return word != ":" && !opensClause(at: at) && !scene.isQuoteMark(at)
    }
    let end = clauseEnd(from: at)
    if (at..<end).contains(where: { LittleWords.that.contains(scene.word($0)) }) { return false }
    if word == "to" { return isHearer(at + 1) }
    return scene.has(at, .preposition) && word != "for" && word != "of"
      || word == "reporters" || word == "journalists"
  }

  /// "On Tuesday, Hale said": what stands before the comma says nothing.
  func isAdverbial(_ range: Range<Int>) -> Bool {
    guard let content = scene.trimmed(range) else { return true }
    let first = scene.word(content.lowerBound)
    guard
      scene.has(content.lowerBound, [.preposition, .adverb])
        || scene.timeAt[content.lowerBound] >= 0 || first == "according"
    else { return false }
    if scene.isCyrillic(content.lowerBound) { return scene.wordCount(content) < 4 }
    return !content.contains { hasVerbMark($0) }
  }

  /// A word that shows an English clause has its verb.
  func hasVerbMark(_ index: Int) -> Bool {
    guard scene.tokens.indices.contains(index) else { return false }
    let token = scene.tokens[index]
    return token.isWord && scene.mentionAt[index] < 0 && !token.isCapitalized
      && (scene.has(index, .finite)
        || token.foldedLength > 4 && token.ends(with: "ed"))
  }

  /// Whether the reported clause goes on after an attribution in its middle.
  private func goesOn(
    _ rest: Range<Int>, after subject: Subject, _ cue: Int, led: Bool
  ) -> Bool {
    let first = rest.lowerBound
    if !scene.isCyrillic(first), describes(rest, subject, behind: cues[cue]) { return false }
    let opened = !scene.isCyrillic(first) && rest.contains(where: hasVerb)
    if scene.has(first, opened ? [.relative, .preposition] : [.relative, .preposition, .adverb])
      || Self.nounOpeners.contains(scene.word(first)) && !led
      || scene.isRole(first, [.role, .spokes])
    {
      return false
    }
    if cues.contains(where: { $0.tokens.lowerBound == rest.lowerBound }) { return false }
    // «…, считает Рогов, инвестор из Лидса»
    if subject.kind == .mention, scene.isCyrillic(first), isVerbless(rest) { return false }
    if scene.isCyrillic(rest.lowerBound),
      scene.folded(first).ends(withAny: ["в", "вшись", "ая", "уя", "яя"])
    {
      return false
    }
    return scene.wordCount(rest) >= 3
  }
}
