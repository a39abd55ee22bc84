import Language
import Records

extension UnitReader {
  /// "called for a ceasefire in Leeds": what is asked for is a noun; weak, since no clause is reported.
  mutating func readNouns() {
    for cue in cues.indices where cues[cue].takes(.noun) && !cues[cue].used {
      let match = cues[cue]
      guard !drafts.contains(where: { $0.range.overlaps(match.tokens) }) else { continue }
      // "a sketch which called for cloth"
      if scene.has(match.tokens.lowerBound - 1, .relative) { continue }
      let end = nounEnd(after: cue)
      guard let part = scene.trimmed(match.tokens.upperBound..<end), scene.wordCount(part) >= 2,
        let subject = subject(ofCue: cue, rightLimit: match.tokens.lowerBound),
        subject.kind == .mention || subject.kind == .pronoun
      else { continue }
      append([part], .indirect, cue: cue, subject: subject, confidence: 0.4)
    }
  }

  /// Before the next comma, or before the "and" of the next cue.
  private func nounEnd(after cue: Int) -> Int {
    let start = cues[cue].tokens.upperBound
    let comma = (start..<max(start, limit)).first { scene.isComma($0) && scene.quoteAt[$0] < 0 }
    let end = min(comma ?? limit, limit)
    guard let next = cues.dropFirst(cue + 1).first, next.tokens.lowerBound < end else { return end }
    let before = next.tokens.lowerBound - 1
    return before > start && (scene.word(before) == "and" || scene.word(before) == "but")
      ? before : end
  }
}
