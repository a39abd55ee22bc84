import Language
import Records

/// Reads one unit for the statements in it.
///
/// First the quotations with an attribution beside them, then the attribution that ends the unit ("…, Hale said"), then
/// the cues that govern a clause, from left to right, and last the quoted fragments.
struct UnitReader {
  let scene: Scene
  let subjects: SubjectFinder
  let index: Int
  let unit: Range<Int>
  var cues: [CueMatch]
  /// The unit's quotations in order.
  let quotations: [Int]
  var drafts: [StatementDraft] = []
  /// Quotations that are part of a statement already.
  var taken: Set<Int> = []
  /// The unit's end, without an outlet that passes it all on.
  var limit: Int
  var via: Subject?
  /// The comma before which a closing outlet's words end, were it the speaker.
  var viaCue: (cue: Int, comma: Int)?

  struct CueMatch {
    var tokens: Range<Int>
    var form: CueForm
    var isNegated: Bool
    /// After «как» or "as".
    var isAside: Bool
    var used = false

    var isGerund: Bool { form.tense == .gerund }
    func takes(_ what: Cue.Takes) -> Bool { form.cue.takes.contains(what) }
  }

  init(scene: Scene, subjects: SubjectFinder, index: Int) {
    self.scene = scene
    self.subjects = subjects
    self.index = index
    unit = scene.units[index].tokens
    limit = unit.upperBound
    cues = []
    var quotations: [Int] = []
    var (quoted, bars) = (0, 0)
    for token in unit {
      let quotation = scene.quoteAt[token]
      if quotation >= 0 {
        quoted += 1
        if quotations.last != quotation { quotations.append(quotation) }
      }
      if scene.tokens[token].word == "|" { bars += 1 }
    }
    let framed = unit.count - quoted
    self.quotations = quotations
    // "Mills close | Looms for sale | Hale resigns" are headlines side by side. No sentence of a newsroom is longer than
    // `longestFrame`; what is gets its quotations at most, so that time stays linear.
    if framed <= Self.longestFrame, quotations.count <= Self.longestFrame, bars < 3 {
      findCues()
    }
  }

  /// Words before a plural noun.
  private static let counting: WordSet = [
    "two", "three", "four", "five", "several", "some", "many", "these", "those", "no", "any",
    "such", "more", "all", "other", "new", "recent",
  ]
  private static let negations: WordSet = ["не", "not", "n't", "never"]
  private static let passives: WordSet = [
    "is", "was", "were", "are", "been", "be", "being", "'s",
  ]
  private static let being: WordSet = ["is", "was", "were", "are", "'m", "am", "be", "been"]
  private static let many: WordSet = ["they", "people", "we", "police"]
  private static let determiners: WordSet = ["a", "an", "the", "its", "their", "this"]
  private static let joining: WordSet = ["and", "but", "while"]
  private static let perfects: WordSet = ["has", "have", "had", "'ve", "’ve", "'d", "having"]

  /// Tokens of a unit outside quotation marks, and quotations.
  private static let longestFrame = 1000

  mutating func read() -> [StatementDraft] {
    guard !scene.units[index].isHeading else { return [] }
    if cues.isEmpty, quotations.isEmpty, !scene.isDash(unit.lowerBound) { return [] }
    readDialogue()
    readQuotations()
    readTrailing()
    readClauses()
    readPhrases()
    readFragments()
    readNouns()
    if drafts.count > 1 { leaveOutInner() }
    if let via {
      if drafts.isEmpty, let viaCue {
        append(
          [unit.lowerBound..<viaCue.comma], .indirect, cue: viaCue.cue, subject: via,
          confidence: 0.7)
      } else {
        for draft in drafts.indices where drafts[draft].via == nil {
          drafts[draft].via = via
        }
      }
    }
    return drafts
  }

  /// A report inside another is part of it.
  private mutating func leaveOutInner() {
    let ranges = drafts.map(\.range)
    drafts = drafts.enumerated().filter { index, draft in
      !ranges.enumerated().contains {
        $0.offset != index && $0.element.contains(draft.range.lowerBound)
          && $0.element.upperBound >= draft.range.upperBound
          && ($0.element != draft.range || $0.offset < index)
      }
    }.map(\.element)
  }

  // MARK: - Cues

  private mutating func findCues() {
    var at = unit.lowerBound
    while at < unit.upperBound {
      guard scene.opensCue(at), scene.quoteAt[at] < 0, scene.mentionAt[at] < 0,
        let match = scene.cue(at: at, to: unit.upperBound),
        let cue = accept(match.form, at: at, end: match.end)
      else {
        at += 1
        continue
      }
      cues.append(cue)
      at = match.end
    }
  }

  /// "loosely" in "is loosely described", not "family" in "the family described".
  private func isManner(_ index: Int) -> Bool {
    index > unit.lowerBound && scene.folded(index).ends(with: "ly")
      && (Self.being.contains(scene.word(index - 1)) || scene.has(index - 1, .adverb))
  }

  private func accept(_ form: CueForm, at start: Int, end: Int) -> CueMatch? {
    let token = scene.tokens[start]
    if token.isCapitalized, start > unit.lowerBound, scene.quoteAt[start - 1] < 0,
      scene.tokens[start - 1].isWord
    {
      return nil
    }
    var before = start - 1
    while before >= unit.lowerBound, scene.tokens[before].isWord,
      scene.has(before, .adverb) || isManner(before),
      !Self.negations.contains(scene.word(before))
    {
      before -= 1
    }
    let previous = before >= unit.lowerBound ? scene.word(before) : ""
    var form = form
    var negated = previous == "не" || previous == "not" || previous == "never"
    if !form.cue.isRussian, form.cue.kind == .verb {
      if writerSpeaks(before) { return nil }
      let passive = Self.passives.contains(previous)
      switch form.tense {
      case .base:
        guard before >= unit.lowerBound,
          scene.ends(before, with: "s") || Self.many.contains(previous),
          previous != "'s", !scene.has(before, .finite)
        else { return nil }
        // "As demand grows", "his claim"
        guard
          !scene.has(before, [.adverb, .preposition, .possessive, .starter, .connective]),
          previous != "as", !isVerbOfSpeech(end)
        else { return nil }
      // "two reports", "with labels", "her claims", "received reports": a noun.
      case .present
      where Self.counting.contains(previous) || LittleWords.isPossessive(previous)
        || before > unit.lowerBound && scene.folded(before).ends(with: "ed")
          && scene.has(before - 1, .auxiliary)
        || scene.has(before, [.preposition, .possessive]) && scene.mentionAt[before] < 0:
        return nil
      // "the mill's report said": a noun before the cue.
      case .present where isVerbOfSpeech(end): return nil
      // "Rest assured that", "a letter written in Leeds that"
      case .past where previous == "rest": return nil
      // "Asked whether it will close, he went on: “…”"
      case .past where before < unit.lowerBound && form.cue.lemma == "ask": return nil
      case .past where scene.word(start) == "written" && !Self.perfects.contains(previous):
        return nil
      // "was quoted as saying"
      case .past where passive != (form.cue.lemma == "quote as saying"): return nil
      // "a recently announced plan"
      case .past where Self.determiners.contains(previous): return nil
      // "later than announced", "as announced": a participle without a speaker.
      case .past where previous == "than": return nil
      case .gerund where passive: form.tense = .present
      case .gerund:
        guard
          previous == ","
            || form.cue.lemma == "say" && before >= unit.lowerBound && scene.has(before, .statement)
            || Self.joining.contains(previous)
            || previous == "record" && scene.word(before - 1) == "on"
            || previous == "by" && scene.word(end) == "that"
            || before < unit.lowerBound || scene.isQuoteMark(before)
        else { return nil }
      default: break
      }
    }
    if !form.cue.isRussian, form.cue.kind == .adjective {
      guard Self.being.contains(previous),
        previous != "be" || scene.word(before - 1) != "to"
      else { return nil }
    }
    // «Когда спросили, говорит ли Рогов правду»
    if form.cue.isRussian, scene.word(end) == "ли", !scene.tokens[end].isCapitalized { return nil }
    if form.cue.lemma == "исключать" || form.cue.lemma == "исключить" {
      guard negated else { return nil }
      negated = false
    }
    return CueMatch(
      tokens: start..<end, form: form, isNegated: negated,
      isAside: LittleWords.as.contains(previous))
  }

  // MARK: - Drafts

  mutating func append(
    _ parts: [Range<Int>], _ form: Statement.Form, cue: Int?, subject: Subject?,
    confidence: Double, frame: Range<Int>? = nil
  ) {
    let pieces = parts.compactMap { scene.trimmed($0) }
    guard !pieces.isEmpty else { return }
    var draft = StatementDraft(
      parts: pieces, form: form,
      cue: cue.map { cues[$0].tokens } ?? unit.lowerBound..<unit.lowerBound,
      cueForm: cue.map { cues[$0].form }, subject: subject, confidence: confidence, unit: index,
      frame: frame ?? unit)
    if let cue {
      cues[cue].used = true
      draft.isNegated = cues[cue].isNegated
    }
    drafts.append(draft)
  }

  /// The first token that may belong to a subject left of a cue: after the cue or quotation before it.
  func bound(before cue: Int) -> Int {
    var previous = cue - 1
    // "A miller, who asked for silence, said", "Hale, when asked, said": the cue between the commas is not in the way.
    while previous >= 0, scene.isComma(cues[cue].tokens.lowerBound - 1), isInRelative(previous) {
      previous -= 1
    }
    return previous >= 0 ? max(unit.lowerBound, cues[previous].tokens.upperBound) : unit.lowerBound
  }

  private func isInRelative(_ cue: Int) -> Bool {
    let start = cues[cue].tokens.lowerBound
    return (max(unit.lowerBound, start - 3)..<start).contains {
      (scene.word($0) == "who" || scene.word($0) == "when" || scene.isWhich($0))
        && scene.isComma($0 - 1)
    }
  }

  /// The subject of a cue, left or right of it as its language has it.
  func subject(ofCue cue: Int, rightLimit: Int) -> Subject? {
    let match = cues[cue]
    if match.isGerund { return carried(match) }
    if match.form.cue.quotes {
      if let possessed = possessor(of: match) { return possessed }
      // «Вестник приводит слова Рогова»
      if let quoted = subjects.right(of: match.tokens.upperBound, to: rightLimit, form: match.form),
        quoted.kind == .mention, quoted.speakerKind == .person
      {
        return quoted
      }
    }
    let left = subjects.left(
      of: match.tokens.lowerBound, from: bound(before: cue), form: match.form)
    if let left, left.kind != .unnamed || !match.form.cue.isRussian { return left }
    // "tells the crew that", "called Ross “brave”": in English who is told, or judged, stands there.
    if !match.form.cue.isRussian, match.takes(.addressee) || match.takes(.fragment) { return left }
    let right = subjects.right(of: match.tokens.upperBound, to: rightLimit, form: match.form)
    // «назвал обстановку …» names what, not who.
    // «Источник назвал отставку Рогова …»: whose it is does not say it.
    if let left, !left.isVague || match.takes(.fragment) && !match.takes(.clause),
      let right, right.kind == .mention,
      match.form.cue.isRussian,
      right.region.lowerBound != right.tokens.lowerBound
        && !subjects.hasRole(right.region.lowerBound..<right.tokens.lowerBound)
    {
      return left
    }
    if let right, !right.isVague || right.tokens.count <= 2 && match.takes(.clause) {
      return right.kind == .unnamed ? left ?? right : right
    }
    return left
  }

  func carried(_ match: CueMatch) -> Subject {
    Subject(
      kind: .carried, tokens: match.tokens.lowerBound..<match.tokens.lowerBound,
      region: match.tokens, entity: nil, speakerKind: .unnamed)
  }
}
