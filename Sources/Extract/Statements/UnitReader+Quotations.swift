import Language
import Records

extension UnitReader {
  private static let quoted: WordSet = ["его", "ее", "их"]
  private static let that: WordSet = ["что", "that", "чтобы"]
  private static let hearers: WordSet = [
    "reporters", "journalists", "me", "us", "him", "her", "them", "lawmakers",
  ]

  struct Attribution {
    var cue: Int
    var subject: Subject
    var end: Int
  }

  /// Direct speech: quotations that stand alone, or beside an attribution.
  mutating func readQuotations() {
    var cursor = unit.lowerBound
    let all = quotations
    for (position, id) in all.enumerated() where !taken.contains(id) {
      let quotation = scene.quotations[id]
      let opens =
        quotation.tokens.lowerBound <= cursor
        || scene.trimmed(cursor..<quotation.tokens.lowerBound) == nil
      let words = scene.wordCount(quotation.inner)
      let isSentence = words >= 5 && scene.tokens[quotation.inner.lowerBound].isCapitalized
      if let split = innerAttribution(quotation.inner) {
        append(
          split.parts, .direct, cue: split.cue, subject: split.subject, confidence: 0.9,
          frame: split.frame)
        take(id)
        cursor = quotation.tokens.upperBound
      } else if opens || isSentence, let after = attribution(after: quotation) {
        var parts = quotation.parts
        cursor = after.end
        // «A», — сказал X, — «B»
        if position + 1 < all.count {
          let next = scene.quotations[all[position + 1]]
          let isOwn = reportsAgain(behind: after.cue, before: next.tokens.lowerBound)
          if isOwn { cursor = cues[after.cue].tokens.upperBound }
          if scene.trimmed(after.end..<max(after.end, next.tokens.lowerBound)) == nil,
            !isOwn,
            !scene.tokens[after.end..<max(after.end, next.tokens.lowerBound)].contains(where: {
              $0.mark == ":"
            })
          {
            parts += next.parts
            take(all[position + 1])
            cursor = next.tokens.upperBound
          }
        }
        append(
          parts, .direct, cue: after.cue, subject: after.subject, confidence: 0.95,
          frame: unit)
        take(id)
      } else if let before = attribution(before: quotation, words: words) {
        append(
          quotation.parts, before.partial ? .partial : .direct, cue: before.cue,
          subject: before.subject, confidence: before.cue == nil ? 0.55 : 0.9,
          frame: unit.lowerBound..<quotation.tokens.lowerBound)
        take(id)
        cursor = quotation.tokens.upperBound
      } else if opens, words >= (followsAttribution ? 2 : 4), standsAlone(quotation) {
        append(
          quotation.parts, .direct, cue: nil,
          subject: Subject(
            kind: .carried,
            tokens: quotation.tokens.lowerBound..<quotation.tokens.lowerBound,
            region: quotation.tokens, entity: nil, speakerKind: .unnamed), confidence: 0.6)
        take(id)
        cursor = quotation.tokens.upperBound
      }
    }
  }

  /// "“A,” Hale said and added that he had “B”": the second quotation has a cue of its own.
  private func reportsAgain(behind cue: Int, before next: Int) -> Bool {
    cues[(cue + 1)...].contains { $0.tokens.upperBound <= next }
  }

  mutating func take(_ id: Int) { taken.insert(id) }

  /// "“It was loud,” Hale said. “I ran.”": behind an attribution a few words are speech, too.
  private var followsAttribution: Bool {
    guard index > 0, scene.units[index - 1].paragraph == scene.units[index].paragraph else {
      return false
    }
    let before = scene.units[index - 1].tokens
    return scene.quoteAt[before.lowerBound] >= 0
      && before.contains { scene.quoteAt[$0] < 0 && scene.tokens[$0].isWord }
  }

  private func standsAlone(_ quotation: Quotation) -> Bool {
    var at = quotation.tokens.upperBound
    while at < unit.upperBound {
      if scene.quoteAt[at] >= 0 || scene.tokens[at].isPunctuation {
        at += 1
      } else {
        return false
      }
    }
    return true
  }

  /// "his" in «по его словам».
  func possessor(of match: CueMatch) -> Subject? {
    let behind = match.tokens.upperBound
    // «цитирует его сайт»
    let object =
      match.form.cue.lemma == "цитировать" && Self.quoted.contains(scene.word(behind))
      && (scene.mention(at: behind + 1)?.kind == .organization
        || scene.isQuoteMark(behind + 1) || scene.has(behind + 1, .outlet)
        || scene.word(behind + 1) == "слова")
    guard
      let token = object
        ? behind
        : match.tokens.first(where: { scene.has($0, .possessive) })
    else { return nil }
    let word = scene.word(token)
    var subject = Subject(
      kind: .pronoun, tokens: token..<token + 1, region: match.tokens, entity: nil,
      speakerKind: .person)
    subject.isPlural = word == "их" || word == "their"
    switch word {
    case "его", "his": subject.gender = .masculine
    case "ее", "her": subject.gender = .feminine
    default: break
    }
    return subject
  }

  /// The next comma, colon, dash, quotation or stop outside of names.
  func clauseEnd(from start: Int) -> Int {
    var at = start
    while at < unit.upperBound {
      if scene.mentionAt[at] < 0 {
        if scene.quoteAt[at] >= 0 { return at }
        switch scene.tokens[at].mark {
        case ",", ":", ";": return at
        case "-", "–", "—", "―": if scene.tokens[at].spaceBefore { return at }
        default: break
        }
      }
      at += 1
    }
    return at
  }

  /// The attribution before a quotation: "Hale said: “…”", «Рогов заявил: «…»».
  private func attribution(
    before quotation: Quotation, words: Int
  ) -> (cue: Int?, subject: Subject, partial: Bool)? {
    let start = quotation.tokens.lowerBound
    guard start > unit.lowerBound else { return nil }
    let candidate = cues.indices.last {
      cues[$0].tokens.upperBound <= start && !cues[$0].used && cues[$0].form.cue.kind != .phrase
    }
    let colon = scene.word(start - 1) == ":"
    // A sign may say, “Looms For Sale”; of a paper, “Looms and Hierarchies”, it is the title.
    if scene.isTitle(quotation),
      !(candidate.map { cues[$0].tokens.upperBound == start - 1 } ?? false)
        || !colon && !scene.isComma(start - 1)
    {
      return nil
    }
    if let cue = candidate, scene.quoteAt[start - 1] < 0 {
      let match = cues[cue]
      let between = match.tokens.upperBound..<start
      let subordinate = between.contains { Self.that.contains(scene.word($0)) }
      let near =
        between.count <= (colon ? 40 : scene.isComma(start - 1) ? 14 : 7)
        && !between.dropLast(colon || scene.isComma(start - 1) ? 1 : 0).contains {
          scene.isComma($0) && scene.mentionAt[$0] < 0 && !colon
        }
      let clauselike = words >= 4 || scene.tokens[quotation.inner.lowerBound].isCapitalized
      let punctuated = colon || scene.isComma(start - 1)
      if match.takes(.direct) || match.takes(.bare) || colon, !subordinate, near,
        punctuated || words >= 3 && clauselike && (between.isEmpty || onlyAdjuncts(between)),
        punctuated || !isReported(cue)
      {
        if let subject = subject(ofCue: cue, rightLimit: start) {
          // "It offers “warmth and light”"
          if match.form.cue.isOfThings, !punctuated, subject.kind != .carried,
            subject.speakerKind != .person
          {
            return nil
          }
          // "pledged to “follow the rules”" goes on in the reporter's grammar.
          let joined = scene.word(start - 1) == "to"
          // «пообещал «никогда не закрывать завод»», too
          let goesOn =
            match.form.cue.isRussian && !punctuated
            && !scene.tokens[quotation.inner.lowerBound].isCapitalized
          return (cue, subject, joined || goesOn || !(punctuated || clauselike))
        }
        return (cue, carried(match), false)
      }
    }
    // «Рогов: «…»», "Hale: “…”"
    if colon, words >= 3, candidate == nil {
      let before = unit.lowerBound..<start - 1
      if before.count <= 15,
        let token = before.suffix(8).last(where: { scene.isPerson(at: $0) })
      {
        return (nil, subjects.subject(of: token, region: before), false)
      }
      // «Рогов, который …, скромен: «…»»: the sentence's subject, where the quotation is a sentence.
      if words >= 6, before.count <= 40, scene.tokens[quotation.inner.lowerBound].isCapitalized,
        let token = before.first(where: {
          scene.isPerson(at: $0) && subjects.isNominative($0)
            && !subjects.isGoverned($0, from: before.lowerBound)
        })
      {
        return (nil, subjects.subject(of: token, region: before), false)
      }
    }
    return nil
  }

  /// «пообещал, что Рогов продолжит «трудиться с ним»»: the verb stands in what another said.
  private func isReported(_ cue: Int) -> Bool {
    cues[..<cue].contains { earlier in
      earlier.form.cue.isRussian && earlier.takes(.clause) && !earlier.used
        && (earlier.tokens.upperBound..<cues[cue].tokens.lowerBound).contains {
          scene.word($0) == "что" && scene.isComma($0 - 1)
        }
    }
  }

  private func onlyAdjuncts(_ range: Range<Int>) -> Bool {
    // "said her one wish is “to weave”": a clause, not an adjunct.
    if range.contains(where: hasVerb) { return false }
    let first = range.lowerBound
    return scene.timeAt[first] >= 0 || scene.has(first, .preposition)
      || scene.has(first, .adverb) || scene.mentionAt[first] >= 0
      || Self.hearers.contains(scene.word(first))
  }
}
