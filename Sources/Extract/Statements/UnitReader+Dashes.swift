import Language
import Records

extension UnitReader {
  private static let turnEnds: WordSet = [",", ".", "!", "?", "…", "..."]

  typealias Split = (parts: [Range<Int>], cue: Int, subject: Subject, frame: Range<Int>)

  /// An attribution between dashes inside quotation marks: «A, — сказал X. — B».
  mutating func innerAttribution(_ inner: Range<Int>) -> Split? {
    var parts: [Range<Int>] = []
    var first: (match: CueMatch, subject: Subject, frame: Range<Int>)?
    var start = inner.lowerBound
    var at = inner.lowerBound + 1
    while at + 1 < inner.upperBound {
      guard scene.isDash(at), Self.turnEnds.contains(scene.word(at - 1)),
        let found = attribution(afterDash: at, to: inner.upperBound)
      else {
        at += 1
        continue
      }
      if start < at { parts.append(start..<at) }
      first = first ?? (found.match, found.subject, at + 1..<found.end)
      start = found.end
      at = max(at + 1, found.end)
    }
    guard let first, !parts.isEmpty else { return nil }
    if start < inner.upperBound, scene.trimmed(start..<inner.upperBound) != nil {
      parts.append(start..<inner.upperBound)
    }
    let place =
      cues.firstIndex { $0.tokens.lowerBound > first.match.tokens.lowerBound } ?? cues.count
    cues.insert(first.match, at: place)
    return (parts, place, first.subject, first.frame)
  }

  private func attribution(
    afterDash dash: Int, to limit: Int
  ) -> (match: CueMatch, subject: Subject, end: Int)? {
    var at = dash + 1
    while at < limit, scene.has(at, .adverb) { at += 1 }
    guard at < limit, let match = scene.cue(at: at, to: limit),
      match.form.cue.takes.contains(.direct), match.form.tense != .gerund,
      let subject = subjects.right(of: match.end, to: limit, form: match.form)
    else { return nil }
    // It ends at the dash that opens the speech again, or with the speech.
    var end = subject.region.upperBound
    while end < limit, end < at + 40,
      !(scene.isDash(end)
        && (scene.tokens[end].spaceBefore || Self.turnEnds.contains(scene.word(end - 1))))
    {
      end += 1
    }
    guard end == limit || scene.isDash(end) else { return nil }
    let cue = CueMatch(
      tokens: at..<match.end, form: match.form, isNegated: false, isAside: false)
    return (cue, subject, end)
  }

  /// A paragraph that opens with a dash and bears its attribution between dashes.
  mutating func readDialogue() {
    guard scene.isDash(unit.lowerBound), unit.count > 4, unit.count < 400,
      unit.lowerBound == 0 || scene.units[index].paragraph != paragraphBefore,
      let split = innerAttribution(unit.lowerBound + 1..<unit.upperBound)
    else { return }
    append(
      split.parts, .direct, cue: split.cue, subject: split.subject, confidence: 0.8,
      frame: split.frame)
    for id in quotations { take(id) }
  }

  private var paragraphBefore: Int { index > 0 ? scene.units[index - 1].paragraph : -1 }
}
