import Language
import Records

extension UnitReader {
  /// «По словам Рогова, …», "…, according to Hale".
  mutating func readPhrases() {
    for cue in cues.indices where cues[cue].form.cue.kind == .phrase && !cues[cue].used {
      let match = cues[cue]
      guard match.tokens.lowerBound < limit,
        !drafts.contains(where: { $0.range.overlaps(match.tokens) })
      else { continue }
      let possessed = possessor(of: match)
      guard
        let subject = possessed
          ?? subjects.right(of: match.tokens.upperBound, to: limit, form: match.form)
      else { continue }
      guard !subject.isVague || subject.tokens.count <= 4 else { continue }
      let end = clauseEnd(
        from: possessed == nil ? subject.region.upperBound : match.tokens.upperBound)
      let before = scene.trimmed(unit.lowerBound..<match.tokens.lowerBound)
      let opening = before.map(scene.wordCount) ?? 0
      let rest = end < limit ? scene.trimmed(end..<limit) : nil
      var parts: [Range<Int>] = []
      let english = match.form.cue.language == "en"
      if let before, opening >= 3 || rest == nil || !isConnective(before.lowerBound) {
        guard
          english || scene.isComma(match.tokens.lowerBound - 1)
            || scene.isDash(match.tokens.lowerBound - 1)
        else { continue }
        parts.append(before)
      }
      if let rest, scene.wordCount(rest) >= 2, parts.isEmpty || !english || continues(rest) {
        parts.append(rest)
      }
      guard !parts.isEmpty else { continue }
      appendClause(
        parts, cue: cue, subject: subject, confidence: subject.kind == .unnamed ? 0.6 : 0.8)
    }
  }

  /// «Кроме того, по словам …»: what opens the sentence says nothing.
  private func isConnective(_ index: Int) -> Bool {
    let word = scene.folded(index)
    return scene.words.contains(word, .adverb) || scene.words.contains(word, .preposition)
      || scene.words.contains(word, .connective) || scene.timeAt[index] >= 0
  }

  private func continues(_ rest: Range<Int>) -> Bool {
    !["who", "which", "a", "an", "the", "citing"].contains(scene.folded(rest.lowerBound))
  }

  /// «назвал решение «большой ошибкой»», "praised the “brave” choice".
  mutating func readFragments() {
    for cue in cues.indices where cues[cue].takes(.fragment) && !cues[cue].used {
      let match = cues[cue]
      guard !drafts.contains(where: { $0.range.overlaps(match.tokens) }) else { continue }
      let next = cues.indices.first { $0 > cue && !cues[$0].isGerund }
      let stop = min(
        next.map { cues[$0].tokens.lowerBound } ?? limit, match.tokens.upperBound + 40)
      let parts = quotations.filter {
        let tokens = scene.quotations[$0].tokens
        return tokens.lowerBound >= match.tokens.upperBound && tokens.upperBound <= stop
          && !taken.contains($0) && isQuotedPhrase($0)
      }
      guard !parts.isEmpty else { continue }
      let subject = subject(ofCue: cue, rightLimit: stop) ?? carried(match)
      for id in parts { take(id) }
      append(
        parts.map { scene.quotations[$0].inner }, .partial, cue: cue, subject: subject,
        confidence: subject.kind == .unnamed ? 0.5 : 0.75)
    }
  }

  /// Quoted words after a verb that judges: a single lower-case word will do there.
  private func isQuotedPhrase(_ id: Int) -> Bool {
    let quotation = scene.quotations[id]
    guard let first = quotation.inner.first else { return false }
    return !scene.tokens[first].isCapitalized && scene.tokens[first].isWord
      || scene.wordCount(quotation.inner) >= 4
  }
}
