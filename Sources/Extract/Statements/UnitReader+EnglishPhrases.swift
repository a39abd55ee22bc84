import Language
import Records

/// What an English phrase such as "according to" names, and what of the sentence is its source's.
extension UnitReader {
  private static let ours: WordSet = ["our", "my", "your"]
  private static let own: WordSet = [
    "research", "data", "tests", "testing", "analysis", "experience",
  ]

  /// "according to Hale", "according to a survey"; not "according to your needs", "chosen according to the light".
  func isEnglishSource(_ subject: Subject, of phrase: CueMatch) -> Bool {
    let words = subject.region.clamped(to: subject.tokens.lowerBound..<subject.tokens.upperBound)
    if words.contains(where: { scene.has($0, .noSource) && scene.mentionAt[$0] < 0 }) {
      return false
    }
    let first = scene.word(subject.tokens.lowerBound)
    if Self.ours.contains(first),
      first == "your" || words.contains(where: { Self.own.contains(scene.word($0)) })
    {
      return false
    }
    guard subject.kind == .unnamed, subject.isVague else { return true }
    // Without a comma or at the sentence's head only a source by its word will do.
    let before = phrase.tokens.lowerBound - 1
    let marked =
      before < unit.lowerBound || scene.tokens[before].isPunctuation || scene.isQuoteMark(before)
      || LittleWords.openers.contains(scene.word(before))
    return marked
      || words.contains {
        scene.has($0, [.statement, .body, .fixedBody, .outlet, .media])
          || scene.tokens[$0].isCapitalized
      }
  }

  /// "(Wool is dear, according to Hale.)"
  var opensBracket: Bool {
    scene.mark(unit.lowerBound) == "("
      && (scene.mark(unit.upperBound - 1) == ")" || scene.mark(unit.upperBound - 2) == ")")
  }

  /// "Prices: according to Hale, …", "It pays – according to Hale, …": the words before the mark are the writer's.
  func opensSentence(_ phrase: CueMatch, until end: Int) -> Bool {
    let mark = phrase.tokens.lowerBound - 1
    guard mark > unit.lowerBound, !phrase.form.cue.isRussian, end < limit, scene.isComma(end) else {
      return false
    }
    return scene.word(mark) == ":" || scene.isDash(mark)
  }

  /// "According to Hale, head of a mill in Leeds, it will close": the comma behind what describes the source.
  func descriptionEnd(of subject: Subject, at comma: Int) -> Int? {
    guard comma + 1 < limit, scene.isComma(comma), !scene.isCyrillic(comma + 1),
      subject.kind == .mention, comma - subject.tokens.upperBound <= 2
    else { return nil }
    let end = clauseEnd(from: comma + 1)
    guard end < limit, scene.isComma(end), scene.wordCount(comma..<end) >= 4,
      isDescription(comma + 1..<end, before: end + 1),
      !(comma + 1..<end).contains(where: { scene.has($0, .finite) && scene.mentionAt[$0] < 0 }),
      scene.wordCount(end..<limit) >= 3
    else { return nil }
    return end
  }

  /// "the head of a mill in Leeds", or "maker of looms in Leeds" before a clause with a subject of its own.
  private func isDescription(_ words: Range<Int>, before next: Int) -> Bool {
    if scene.has(words.lowerBound, .starter) || scene.isRole(words.lowerBound) {
      return words.prefix(4).contains { scene.isRole($0, [.role, .spokes]) }
    }
    return !scene.tokens[words.lowerBound].isCapitalized
      && words.prefix(5).contains { scene.word($0) == "of" }
      && scene.has(next, .starter)
  }

  /// Speech with its own attribution before the phrase: the source passes it on.
  mutating func passesDraftOn(_ subject: Subject, cue: Int) -> Bool {
    let start = cues[cue].tokens.lowerBound
    guard !cues[cue].form.cue.isRussian, scene.isComma(start - 1) || scene.isQuoteMark(start - 1),
      let draft = drafts.lastIndex(where: {
        $0.subject?.kind != .carried && $0.cue.lowerBound < start && $0.range.lowerBound < start
          // Of a reported clause the phrase must close all of it: "Hale said the mill had closed, according to Ross".
          && ($0.form != .indirect || $0.range.upperBound == start - 1)
      }),
      scene.wordCount(
        unit.lowerBound..<min(drafts[draft].range.lowerBound, drafts[draft].cue.lowerBound)) <= 4
    else { return false }
    if drafts[draft].via == nil { drafts[draft].via = subject }
    cues[cue].used = true
    return true
  }
}
