import Language
import Records

extension UnitReader {
  /// «Как сообщил Рогов, …»: the clause is the rest of the unit.
  mutating func readAside(_ cue: Int) -> Int {
    let match = cues[cue]
    let opening = scene.wordCount(unit.lowerBound..<match.tokens.lowerBound)
    guard
      let subject = match.form.cue.isRussian
        ? subjects.right(of: match.tokens.upperBound, to: limit, form: match.form)
        : subjects.left(of: match.tokens.lowerBound, from: bound(before: cue), form: match.form)
          ?? inverted(match),
      opening <= 4 + (!match.form.cue.isRussian ? subject.region.count : 0)
    else { return unit.lowerBound }
    let comma = clauseEnd(from: max(subject.region.upperBound, match.tokens.upperBound))
    guard comma < limit, scene.isComma(comma), scene.wordCount(comma..<limit) >= 2 else {
      return unit.lowerBound
    }
    appendClause([comma + 1..<limit], cue: cue, subject: subject, confidence: 0.8)
    return limit
  }

  /// "As Hale noted in May, …": the clause is the rest of the unit.
  mutating func readEnglishAside(_ cue: Int) -> Int? {
    let match = cues[cue]
    let opening = unit.lowerBound
    guard !match.form.cue.isRussian, match.takes(.clause), !match.takes(.opinion),
      match.form.tense == .past || match.form.tense == .present, scene.word(opening) == "as",
      let subject = subjects.left(
        of: match.tokens.lowerBound, from: opening, form: match.form),
      subject.region.lowerBound == opening + 1,
      subject.kind == .mention || subject.kind == .pronoun && subject.speakerKind == .person
    else { return nil }
    let comma = clauseEnd(from: match.tokens.upperBound)
    guard comma < limit, scene.isComma(comma), scene.wordCount(comma..<limit) >= 4,
      comma == match.tokens.upperBound
        || scene.timeAt[match.tokens.upperBound] >= 0
        || scene.has(match.tokens.upperBound, [.preposition, .adverb])
    else { return nil }
    appendClause([comma + 1..<limit], cue: cue, subject: subject, confidence: 0.8)
    return limit
  }

  /// "As reported by Hale, …", "as said Hale, …"; "as noted above, …" and "as planned in Leeds, …" name nobody.
  private func inverted(_ match: CueMatch) -> Subject? {
    let behind = match.tokens.upperBound
    guard scene.word(behind) == "by" || scene.mentionAt[behind] >= 0 else { return nil }
    return subjects.right(of: behind, to: limit, form: match.form)
  }
}
