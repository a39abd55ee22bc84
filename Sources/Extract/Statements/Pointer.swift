import Records

/// «Об этом заявил Рогов»: the sentence before is what was said.
struct Pointer {
  private let cue: Range<Int>
  private let form: CueForm
  private let subject: Subject

  /// nil when the unit does not point back.
  static func found(by reader: UnitReader) -> Pointer? {
    guard !reader.cues.isEmpty else { return nil }
    let about = reader.unit.prefix(30).first {
      reader.scene.word($0) == "этом" && LittleWords.about.contains(reader.scene.word($0 - 1))
    }
    guard let about = about ?? bareReport(reader),
      let cue = reader.cues.indices.first(where: {
        let match = reader.cues[$0]
        return !match.used && !match.isGerund && match.tokens.lowerBound > about - 12
          && (match.takes(.clause) || match.takes(.outlet)) && match.form.cue.kind == .verb
      }),
      let subject = reader.subject(ofCue: cue, rightLimit: reader.limit),
      subject.kind != .unnamed || subject.region.count <= 6
    else { return nil }
    // «…, взял самоотвод и сообщил об этом» tells of an act, not of the sentence before.
    let opening = reader.unit.lowerBound..<min(about, reader.cues[cue].tokens.lowerBound)
    guard
      opening.count <= 12,
      !opening.contains(where: { reader.scene.isComma($0) || reader.scene.word($0) == "и" })
    else { return nil }
    return Pointer(cue: reader.cues[cue].tokens, form: reader.cues[cue].form, subject: subject)
  }

  /// «Сообщила пресс-секретарь Анна Рогова.»: a cue that opens its sentence, and nobody's words in it.
  private static func bareReport(_ reader: UnitReader) -> Int? {
    guard reader.drafts.isEmpty, reader.unit.count <= 14, let cue = reader.cues.first,
      cue.tokens.lowerBound == reader.unit.lowerBound, cue.form.cue.isRussian,
      cue.form.tense == .past, cue.form.cue.kind == .verb,
      !reader.unit.contains(where: { reader.scene.isComma($0) || reader.scene.quoteAt[$0] >= 0 }),
      !reader.unit.contains(where: { LittleWords.about.contains(reader.scene.word($0)) })
    else { return nil }
    return reader.unit.lowerBound
  }

  /// Whether words of the speaker's own stand in the sentence.
  private func quotes(_ range: Range<Int>, scene: Scene) -> Bool {
    range.contains {
      scene.quoteAt[$0] >= 0 && scene.isFragment(scene.quotations[scene.quoteAt[$0]])
    }
  }

  /// The drafts of the unit before, with that unit as the content, unless it reports somebody's words already.
  func apply(to drafts: [StatementDraft], of index: Int, scene: Scene) -> [StatementDraft] {
    let unit = scene.units[index]
    guard !unit.isHeading, let whole = scene.trimmed(unit.tokens), scene.wordCount(whole) >= 3,
      drafts.allSatisfy({ $0.cueForm?.cue.takes.contains(.opinion) ?? false })
    else { return drafts }
    return [
      StatementDraft(
        parts: [whole], form: quotes(whole, scene: scene) ? .partial : .indirect, cue: cue,
        cueForm: form, subject: subject,
        confidence: 0.85, unit: index, frame: cue.upperBound..<cue.upperBound)
    ]
  }
}
