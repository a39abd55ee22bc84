import Language
import Records

extension UnitReader {
  private static let joining: WordSet = ["and", "и", "but", "while"]
  private static let conjunctions: WordSet = ["and", "и", "but", "но", "а"]
  private static let contrasting: WordSet = ["but", "while", "а", "но"]
  private static let parting: WordSet = ["and", "but", "while", "а", "но", "и", ";"]

  /// Where a governed clause ends: before the next cue that is not inside it, or with the unit.
  func contentEnd(from start: Int, cue current: Int) -> Int {
    for next in cues.indices where next > current && cues[next].tokens.lowerBound >= start {
      guard cues[next].tokens.lowerBound < limit else { break }
      if let end = boundary(before: next, after: start, current: current) { return end }
    }
    if cues[current].isGerund, fronted(current), let comma = lastCommaBeforeSubject(from: start) {
      return comma
    }
    return limit
  }

  private func fronted(_ cue: Int) -> Bool {
    scene.wordCount(unit.lowerBound..<cues[cue].tokens.lowerBound) <= 3
  }

  private func lastCommaBeforeSubject(from start: Int) -> Int? {
    (start..<limit).last { comma in
      scene.isComma(comma) && comma + 1 < limit && scene.quoteAt[comma] < 0
        && (scene.isPerson(at: comma + 1)
          || scene.has(comma + 1, .pronoun)
          || scene.isRole(comma + 1)
          // "Noting that wool is dear, the board said"
          || cues.contains {
            !$0.isGerund && $0.tokens.lowerBound > comma + 1 && $0.tokens.lowerBound <= comma + 5
          })
    }
  }

  /// The place where the clause gives way to the next cue; nil when that cue belongs to the clause.
  private func boundary(before next: Int, after start: Int, current: Int) -> Int? {
    let match = cues[next]
    if match.form.cue.kind == .phrase { return nil }
    var at = match.tokens.lowerBound
    while at > start, scene.tokens[at - 1].isWord,
      scene.has(at - 1, .adverb)
        || scene.has(at - 1, .auxiliary)
    {
      at -= 1
    }
    guard at > start else { return nil }
    let previous = scene.word(at - 1)
    if scene.word(at) == "однако", previous == ",", match.takes(.clause), !match.takes(.opinion) {
      return at - 1
    }
    if match.isGerund {
      if previous == "," { return at - 1 }
      return Self.joining.contains(previous) ? edge(at - 1, from: start) : nil
    }
    let sameTense =
      match.form.tense == cues[current].form.tense || cues[current].isGerund && fronted(current)
    let governs =
      match.takes(.clause) || match.takes(.direct) || match.takes(.infinitive)
      // "said that the mill had closed, and accused Hale of …"
      || match.takes(.fragment) && scene.isComma(at - 2)
    if Self.conjunctions.contains(previous), sameTense, governs,
      !match.takes(.opinion) || cues[current].takes(.opinion)
    {
      return edge(at - 1, from: start)
    }
    // ", while Hale said", «, а Рогов заявил»; after a fronted gerund the main clause itself.
    guard
      let subject = subjects.left(
        of: match.tokens.lowerBound, from: max(start, bound(before: next)), form: match.form),
      subject.kind != .unnamed || !subject.isVague, subject.region.lowerBound > start
    else { return nil }
    let opener = subject.region.lowerBound - 1
    let word = scene.word(opener)
    if cues[current].isGerund, fronted(current), word == "," { return opener }
    let contrasts =
      Self.contrasting.contains(word)
      && (subject.kind == .mention || !subject.isVague && subject.kind == .unnamed)
    if contrasts || Self.parting.contains(word) && sameTense {
      return edge(opener, from: start)
    }
    return nil
  }

  /// The conjunction with the comma before it.
  private func edge(_ conjunction: Int, from start: Int) -> Int {
    conjunction - 1 > start && scene.isComma(conjunction - 1) ? conjunction - 1 : conjunction
  }
}
