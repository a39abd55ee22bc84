import Language
import Records

/// Turns a draft and its speaker into the record's words: code points, names, and what belongs to the saying.
struct StatementWriter {
  let scene: Scene

  func statement(_ draft: StatementDraft, speaker: SpeakerResolver.Resolved) -> Statement {
    let parts = draft.parts.map(span)
    let whole = TextSpan(parts[0].start, parts[parts.count - 1].end)
    var statement = Statement(
      span: whole, text: scene.cut.string(whole.range), form: draft.form,
      confidence: (speaker.confidence * 100).rounded() / 100)
    if parts.count > 1 { statement.parts = parts }
    if draft.form == .partial, parts.count == 1 {
      let quoted = fragments(in: draft.range)
      if !quoted.isEmpty { statement.parts = quoted }
    }
    statement.speaker = speaker.entity
    statement.speakers =
      speaker.others.isEmpty ? nil : [speaker.entity].compactMap { $0 } + speaker.others
    statement.speakerKind =
      speaker.entity == nil && speaker.kind == .person ? .unnamed : speaker.kind
    if let surface = speaker.surface, !surface.isEmpty {
      let words = span(surface)
      statement.speakerSurface = scene.cut.string(words.range)
      statement.speakerStart = words.start
      statement.speakerEnd = words.end
    }
    if let cue = draft.cueForm {
      statement.cue = scene.cut.string(span(draft.cue).range)
      statement.act = cue.cue.act
    }
    if let via = draft.via {
      statement.via = via.entity ?? scene.cut.string(span(via.tokens).range)
    }
    if draft.isNegated { statement.negated = true }
    addContent(to: &statement, draft: draft)
    addFrame(to: &statement, draft: draft)
    return statement
  }

  /// The mention of a pronoun that has its person.
  func pronoun(of speaker: SpeakerResolver.Resolved) -> Mention? {
    guard let token = speaker.pronoun, let id = speaker.entity else { return nil }
    let range = scene.tokens[token].range
    return Mention(
      start: range.lowerBound, end: range.upperBound, surface: scene.tokens[token].text,
      lemma: scene.entity(id)?.name ?? scene.tokens[token].folded, kind: .person, entity: id,
      confidence: 0.7, method: .pronoun)
  }

  private func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(
      scene.tokens[tokens.lowerBound].range.lowerBound,
      scene.tokens[max(tokens.lowerBound, tokens.upperBound - 1)].range.upperBound)
  }

  private func fragments(in range: Range<Int>) -> [TextSpan] {
    var found: [TextSpan] = []
    var last = -1
    for token in range where scene.quoteAt[token] >= 0 && scene.quoteAt[token] != last {
      last = scene.quoteAt[token]
      let inner = scene.quotations[last].inner.clamped(to: range)
      if !inner.isEmpty { found.append(span(inner)) }
    }
    return found
  }

  /// What the content speaks of.
  private func addContent(to statement: inout Statement, draft: StatementDraft) {
    var last = -1
    for range in draft.parts {
      for token in range where scene.mentionAt[token] >= 0 && scene.mentionAt[token] != last {
        last = scene.mentionAt[token]
        guard let entity = scene.mentions[last].entity, entity != statement.speaker else {
          continue
        }
        if scene.mentions[last].kind == .place {
          if !statement.places.contains(entity), statement.places.count < 20 {
            statement.places.append(entity)
          }
        } else if !statement.topics.contains(entity), statement.topics.count < 20 {
          statement.topics.append(entity)
        }
      }
    }
  }

  private static let addressing: WordSet = [
    "call_for", "demand", "accuse", "thank", "promise", "warn",
  ]

  private static let broadcasting: WordSet = ["published", "broadcast", "released", "aired"]

  /// What stands around the cue, outside the content: to whom, when, on what occasion.
  private func addFrame(to statement: inout Statement, draft: StatementDraft) {
    guard let cue = draft.cueForm else { return }
    let unit = scene.units.indices.contains(draft.unit) ? scene.units[draft.unit].tokens : draft.cue
    // A pointer's cue stands in the unit after its content.
    let home =
      unit.contains(draft.cue.lowerBound)
      ? unit : draft.cue.lowerBound - 15..<draft.cue.upperBound + 15
    // A gerund's frame begins with it; behind the next comma others may speak.
    let low = max(home.lowerBound, draft.cue.lowerBound - (cue.tense == .gerund ? 0 : 25), 0)
    let reach = min(home.upperBound, draft.cue.upperBound + 30, scene.tokens.count)
    let high =
      (draft.cue.upperBound..<max(draft.cue.upperBound, reach)).first {
        scene.isComma($0) && scene.mentionAt[$0] < 0
      } ?? max(draft.cue.upperBound, reach)
    let around = Frame(scene: scene, tokens: low..<max(low, high), parts: draft.parts)
    if let token = around.first(where: { scene.timeAt[$0] >= 0 }) {
      let time = scene.times[scene.timeAt[token]]
      if time.kind == .date || time.from != nil {
        statement.said = SaidDate(value: time.value, from: time.from, to: time.to)
      }
    }
    statement.occasion = occasion(in: around)
    addAddressees(to: &statement, draft: draft, cue: cue, before: high)
  }

  /// The words around a cue, without those said and those between quotation marks.
  private struct Frame {
    let scene: Scene
    let tokens: Range<Int>
    let parts: [Range<Int>]

    func contains(_ token: Int) -> Bool {
      tokens.contains(token) && scene.quoteAt[token] < 0 && !parts.contains { $0.contains(token) }
    }

    func first(where fits: (Int) -> Bool) -> Int? { tokens.first { fits($0) && contains($0) } }
  }

  /// Those spoken to; an outlet spoken to passes the words on.
  private func addAddressees(
    to statement: inout Statement, draft: StatementDraft, cue: CueForm, before high: Int
  ) {
    let told = Self.addressing.contains(cue.cue.act) || cue.cue.takes.contains(.addressee)
    let speaker = draft.subject?.region ?? draft.cue
    let reach = draft.cue.upperBound + 8
    for token in (draft.cue.upperBound..<max(draft.cue.upperBound, min(reach, high))) {
      // «призвал Минстрой закрыть завод»: what follows the infinitive is what is asked.
      let word = scene.word(token)
      if scene.mentionAt[token] < 0,
        word == "to" || scene.isCyrillic(token) && LittleWords.isInfinitive(scene.folded(token))
      {
        break
      }
      if scene.mentionAt[token] >= 0, scene.mentionAt[token - 1] < 0,
        scene.has(token - 1, .preposition), word != "upon"
      {
        continue
      }
      guard !speaker.contains(token), scene.quoteAt[token] < 0,
        cue.cue.takes.contains(.infinitive) || !draft.parts.contains(where: { $0.contains(token) }),
        let mention = scene.mention(at: token), let entity = mention.entity,
        mention.kind != .event, mention.kind != .document, entity != statement.speaker,
        !statement.addressees.contains(entity)
      else { continue }
      if scene.outlets.contains(entity) {
        statement.via = statement.via ?? entity
        continue
      }
      guard told else { continue }
      statement.addressees.append(entity)
    }
  }

  /// "in an interview with …", «по итогам встречи …»: from the preposition to the end of the clause.
  private func occasion(in around: Frame) -> String? {
    guard
      let noun = around.first(where: {
        scene.has($0, .occasion) && scene.mentionAt[$0] < 0
      })
    else { return nil }
    var start = noun
    while start > 0, noun - start < 5, around.contains(start - 1),
      !scene.has(start, .preposition), scene.tokens[start - 1].isWord
    {
      start -= 1
    }
    guard scene.has(start, .preposition) else { return nil }
    var end = noun + 1
    while end < scene.tokens.count, end - start < 25, around.contains(end), belongs(end) {
      end += 1
    }
    // "… published on" lost its day to `said`.
    while end > noun + 1, scene.mentionAt[end - 1] < 0,
      scene.has(end - 1, .preposition)
        || Self.broadcasting.contains(scene.word(end - 1))
    {
      end -= 1
    }
    return scene.cut.string(span(start..<end).range)
  }

  /// Whether a word can go on an occasion: no mark, no time, no cue.
  private func belongs(_ index: Int) -> Bool {
    if scene.mentionAt[index] >= 0 { return true }
    let token = scene.tokens[index]
    guard !token.isPunctuation, scene.timeAt[index] < 0,
      !LittleWords.that.contains(token.word)
    else { return false }
    return token.isCapitalized
      || scene.cue(at: index, to: index + 1) == nil
  }
}
