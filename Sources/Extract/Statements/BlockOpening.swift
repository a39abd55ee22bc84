import Language
import Records

/// A cue whose words follow in the next paragraph: «Рогов заявил:».
struct BlockOpening {
  private let cue: Range<Int>
  private let form: CueForm
  private let subject: Subject
  /// Whether nothing but the cue's own words stands before the colon, so that words without marks can be the speaker's.
  private let isPlain: Bool

  private static let about: WordSet = ["о", "об", "of"]
  private static let own: WordSet = ["my", "our", "i", "we", "я", "мы"]

  /// nil when the unit does not end with a colon that waits for somebody's words.
  static func found(by reader: UnitReader) -> BlockOpening? {
    let scene = reader.scene
    guard let last = reader.unit.last, scene.word(last) == ":",
      let cue = reader.cues.indices.last(where: {
        reader.cues[$0].takes(.direct) || reader.cues[$0].takes(.phrase)
      }),
      !reader.cues[cue].used || reader.drafts.count == 1,
      reader.cues[cue].used || reader.cues[cue].form.cue.quotes
        || !(reader.cues[cue].tokens.upperBound..<last).contains(where: {
          about.contains(scene.word($0))
        })
    else { return nil }
    let subject: Subject
    if reader.cues[cue].used, let draft = reader.drafts.first, let known = draft.subject {
      subject = known
    } else if let found = reader.subject(ofCue: cue, rightLimit: last) {
      subject = found
    } else {
      return nil
    }
    let form = reader.cues[cue].form
    let isPlain =
      form.cue.isRussian
      || !reader.cues[cue].used && form.cue.kind != .phrase
        && !form.cue.isOfThings
        && !(reader.cues[cue].tokens.upperBound..<last).contains(where: { scene.has($0, .finite) })
    return BlockOpening(
      cue: reader.cues[cue].tokens, form: form, subject: subject, isPlain: isPlain)
  }

  /// The paragraph as the speaker's words; a quotation that fills it is given without its marks.
  func draft(of index: Int, scene: Scene) -> StatementDraft? {
    let unit = scene.units[index]
    guard !unit.isHeading, scene.wordCount(unit.tokens) >= 3 else { return nil }
    let id = scene.quoteAt[unit.tokens.lowerBound]
    if id >= 0 {
      guard
        scene.trimmed(
          scene.quotations[id].tokens
            .upperBound..<max(
              scene.quotations[id].tokens.upperBound, unit.tokens.upperBound)) == nil,
        !scene.isTitle(scene.quotations[id])
      else { return nil }
      return draft(scene.quotations[id].parts, index, confidence: 0.85)
    }
    guard isPlain, !unit.isListItem,
      !subject.isVague
        || subject.tokens.contains(where: {
          scene.tokens[$0].isCapitalized || scene.has($0, .body)
        })
    else { return nil }
    if isReporters(unit.tokens, scene: scene) { return nil }
    // Without marks the words are taken for the speaker's to the paragraph's end.
    var end = unit.tokens.upperBound
    var next = index + 1
    while next < scene.units.count, scene.units[next].paragraph == unit.paragraph {
      end = scene.units[next].tokens.upperBound
      next += 1
    }
    if scene.word(end - 1) == ":" { return nil }
    return scene.trimmed(unit.tokens.lowerBound..<end).map { draft([$0], index, confidence: 0.6) }
  }

  /// «По его словам, …», «Как говорят друзья, …»: the reporter goes on, and the printed quotation is lost.
  private func isReporters(_ tokens: Range<Int>, scene: Scene) -> Bool {
    let first = tokens.lowerBound
    func cue(at token: Int) -> Cue? {
      guard token < tokens.upperBound,
        let match = scene.cue(at: token, to: tokens.upperBound),
        // «По моим сведениям» the speaker says himself.
        !(token...match.end).contains(where: { isOwn($0) })
      else { return nil }
      return match.form.cue
    }
    func isOwn(_ token: Int) -> Bool {
      scene.folded(token).begins(with: "мо") || scene.folded(token).begins(with: "наш")
        || Self.own.contains(scene.word(token))
    }
    return cue(at: first)?.kind == .phrase
      || LittleWords.as.contains(scene.word(first)) && cue(at: first + 1) != nil
  }

  private func draft(
    _ parts: [Range<Int>], _ index: Int, confidence: Double
  ) -> StatementDraft {
    StatementDraft(
      parts: parts.compactMap { $0.isEmpty ? nil : $0 }, form: .direct, cue: cue, cueForm: form,
      subject: subject, confidence: confidence, unit: index, frame: cue)
  }
}
