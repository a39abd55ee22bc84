import Language
import Records

extension UnitReader {
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
        ["ссылкой", "ссылаясь", "citing"].contains(scene.folded($0))
      }
      let broken = rest.map { scene.isComma(after) && !cites && goesOn($0) } ?? false
      guard scene.wordCount(content) >= (broken ? 2 : 3), !isAdverbial(content),
        scene.folded(content.lowerBound + 1) != "этом"
      else { continue }
      // «О том, что …, заявил X»
      if let that = content.prefix(5).first(where: { scene.folded($0) == "что" }),
        ["о", "об", "то"].contains(scene.folded(content.lowerBound))
      {
        content = that + 1..<content.upperBound
      }
      var parts = [content]
      if let rest, broken { parts.append(rest) }
      appendClause(parts, cue: cue, subject: found.subject, confidence: 0.85)
      return
    }
  }

  /// "…, Hale said that …, reports Leeds Hill": who closes a sentence that reports already passes it on.
  private func passesOn(_ subject: Subject, cue: Int) -> Bool {
    let earlier = cues[..<cue].filter { $0.takes(.clause) || $0.takes(.direct) }
    if subject.isOutlet { return !earlier.isEmpty }
    let reports = ["сообщать", "передавать", "писать", "report"].contains(cues[cue].form.cue.lemma)
    return reports && cues[cue].form.tense == .present && subject.speakerKind == .organization
      && earlier.contains { earlier in
        let that = earlier.tokens.upperBound
        return ["что", "that"].contains(scene.folded(that))
          || ["что", "that"].contains(scene.folded(that + 1))
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
      scene.words.contains(scene.folded(before - 1), .adverb)
        || ["как", "as"].contains(scene.folded(before - 1))
    {
      before -= 1
    }
    // «…, о чем сообщил Рогов»
    if scene.folded(before - 1) == "чем", scene.folded(before - 2) == "о" { before -= 2 }
    guard before > unit.lowerBound + 2 else { return nil }
    if scene.isComma(before - 1) || scene.isDash(before - 1) || closesQuotation(before - 1) {
      if let subject = subjects.right(of: match.tokens.upperBound, to: limit, form: match.form),
        !opensClause(at: after), inverts(subject),
        scene.isCyrillic(before) || !match.takes(.addressee),
        !subject.isVague || !scene.isCyrillic(before) || subject.tokens.count <= 2
      {
        if ["о", "об", "обо"].contains(scene.folded(subject.region.lowerBound)) { return nil }
        return (subject, closesQuotation(before - 1) ? before : before - 1)
      }
      if scene.isCyrillic(before) { return nil }
    }
    // "…, Hale said"
    guard
      let subject = subjects.left(
        of: match.tokens.lowerBound, from: bound(before: cue), form: match.form),
      subject.kind != .unnamed || subject.tokens.count <= 8,
      // "…, early access notes": a noun that looks like a verb.
      match.form.cue.language == "ru" || match.form.tense == .past || isSource(subject)
    else { return nil }
    var start = subject.region.lowerBound
    if start > unit.lowerBound, ["как", "as"].contains(scene.folded(start - 1)) { start -= 1 }
    guard start > unit.lowerBound + 2, scene.isComma(start - 1) || closesQuotation(start - 1),
      closes(match.tokens.upperBound),
      !scene.isCyrillic(match.tokens.lowerBound) || match.tokens.upperBound == limit
        || scene.tokens[match.tokens.upperBound].kind == .punctuation
    else { return nil }
    return (subject, closesQuotation(start - 1) ? start : start - 1)
  }

  /// "…, Hale replied", not "As they grew, another trend began": a verb of speech alone needs a person.
  private func canReport(_ cue: Int, _ subject: Subject) -> Bool {
    let match = cues[cue]
    return match.form.cue.language == "ru" || match.takes(.clause) || match.takes(.bare)
      || match.takes(.outlet) || subject.kind == .pronoun
      || subject.kind == .mention && subject.speakerKind == .person
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
    let first = scene.folded(subject.region.lowerBound)
    if first == "to" || scene.words.contains(first, .preposition) { return false }
    return subject.kind != .pronoun && isSource(subject)
      && !subject.region.contains { hasVerbMark($0) && !["'s", "’s"].contains(scene.folded($0)) }
  }

  /// Whether a noun phrase can be who said it, by one of its words.
  private func isSource(_ subject: Subject) -> Bool {
    !subject.isVague || subject.isOutlet
      || subject.tokens.contains {
        scene.words.contains(scene.folded($0), .body)
          || scene.words.contains(scene.folded($0), .fixedBody)
          || scene.words.contains(scene.folded($0), .statement)
          || scene.words.contains(scene.folded($0), .woman)
          || scene.tokens[$0].isCapitalized
      }
  }

  private func opensClause(at index: Int) -> Bool {
    guard index + 1 < limit else { return false }
    return [",", ":"].contains(scene.folded(index))
      && ["что", "чтобы", "that"].contains(scene.folded(index + 1)) || scene.folded(index) == ":"
  }

  /// Whether nothing but adjuncts follows the cue: it does not govern a clause to its right.
  private func closes(_ start: Int) -> Bool {
    var at = start
    while at < limit, scene.timeAt[at] >= 0 || scene.words.contains(scene.folded(at), .adverb) {
      at += 1
    }
    guard at < limit else { return true }
    let word = scene.folded(at)
    if scene.tokens[at].kind == .punctuation {
      return word != ":" && !opensClause(at: at) && !scene.isQuoteMark(at)
    }
    let end = clauseEnd(from: at)
    if (at..<end).contains(where: { ["that", "что"].contains(scene.folded($0)) }) { return false }
    return scene.words.contains(word, .preposition) || word == "to"
      || ["reporters", "journalists"].contains(word)
  }

  /// "On Tuesday, Hale said": what stands before the comma says nothing.
  func isAdverbial(_ range: Range<Int>) -> Bool {
    guard let content = scene.trimmed(range) else { return true }
    let first = scene.folded(content.lowerBound)
    guard
      scene.words.contains(first, .preposition) || scene.words.contains(first, .adverb)
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
      && (scene.words.contains(token.folded, .finite)
        || token.folded.hasSuffix("ed") && token.folded.count > 4)
  }

  /// Whether the reported clause goes on after an attribution in its middle.
  private func goesOn(_ rest: Range<Int>) -> Bool {
    let word = scene.folded(rest.lowerBound)
    if scene.words.isRole(word) || scene.words.isRole(word, spokes: true)
      || scene.words.contains(word, .relative) || scene.words.contains(word, .preposition)
      || scene.words.contains(word, .adverb) || ["a", "an", "the", "слова", "чьи"].contains(word)
    {
      return false
    }
    if cues.contains(where: { $0.tokens.lowerBound == rest.lowerBound }) { return false }
    if scene.isCyrillic(rest.lowerBound),
      word.hasSuffix("в") || word.hasSuffix("вшись")
        || word.hasSuffix("ая") || word.hasSuffix("уя") || word.hasSuffix("яя")
    {
      return false
    }
    return scene.wordCount(rest) >= 3
  }
}
