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
    var framed = 0
    for token in unit {
      let quotation = scene.quoteAt[token]
      if quotation < 0 {
        framed += 1
      } else if quotations.last != quotation {
        quotations.append(quotation)
      }
    }
    self.quotations = quotations
    // No sentence of a newsroom is so long; what is gets its quotations at most, so that time stays linear.
    if framed <= Self.longestFrame, quotations.count <= Self.longestFrame { cues = findCues() }
  }

  /// Words before a plural noun.
  private static let counting: Set<String> = [
    "two", "three", "four", "five", "several", "some", "many", "these", "those", "no", "any",
    "such", "more", "all", "other", "new", "recent",
  ]

  /// Tokens of a unit outside quotation marks, and quotations.
  private static let longestFrame = 1000

  mutating func read() -> [StatementDraft] {
    guard !scene.units[index].isHeading else { return [] }
    readDialogue()
    readQuotations()
    readTrailing()
    readClauses()
    readPhrases()
    readFragments()
    readNouns()
    // A report inside another is part of it.
    let ranges = drafts.map(\.range)
    drafts = drafts.enumerated().filter { index, draft in
      !ranges.enumerated().contains {
        $0.offset != index && $0.element.contains(draft.range.lowerBound)
          && $0.element.upperBound >= draft.range.upperBound
          && ($0.element != draft.range || $0.offset < index)
      }
    }.map(\.element)
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

  // MARK: - Cues

  private func findCues() -> [CueMatch] {
    var found: [CueMatch] = []
    var at = unit.lowerBound
    while at < unit.upperBound {
      guard scene.quoteAt[at] < 0, scene.mentionAt[at] < 0,
        let match = scene.lexicon.match(scene.tokens, at: at, to: unit.upperBound),
        let cue = accept(match.form, at: at, end: match.end)
      else {
        at += 1
        continue
      }
      found.append(cue)
      at = match.end
    }
    return found
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
      scene.words.contains(scene.folded(before), .adverb),
      !["не", "not", "n't", "never"].contains(scene.folded(before))
    {
      before -= 1
    }
    let previous = before >= unit.lowerBound ? scene.folded(before) : ""
    var form = form
    var negated = ["не", "not", "never"].contains(previous)
    if form.cue.language == "en", form.cue.kind == .verb {
      if writerSpeaks(before) { return nil }
      let passive = ["is", "was", "were", "are", "been", "be", "being", "'s"].contains(previous)
      switch form.tense {
      case .base:
        guard previous.hasSuffix("s") || ["they", "people", "we", "police"].contains(previous),
          previous != "'s", !scene.words.contains(previous, .finite)
        else { return nil }
        // "As demand grows", "his claim"
        guard
          ![SpeechWords.Class.adverb, .preposition, .possessive, .starter, .connective].contains(
            where: { scene.words.contains(previous, $0) }), previous != "as"
        else { return nil }
      // "two reports": a noun.
      case .present where Self.counting.contains(previous): return nil
      // "was quoted as saying"
      case .past where passive != (form.cue.lemma == "quote as saying"): return nil
      // "a recently announced plan"
      case .past where ["a", "an", "the", "its", "their", "this"].contains(previous): return nil
      // "later than announced", "as announced": a participle without a speaker.
      case .past where previous == "than": return nil
      case .gerund where passive: form.tense = .present
      case .gerund:
        guard
          previous == "," || form.cue.lemma == "say" && scene.words.contains(previous, .statement)
            || ["and", "but", "while"].contains(previous)
            || previous == "by" && scene.folded(end) == "that"
            || before < unit.lowerBound || scene.isQuoteMark(before)
        else { return nil }
      default: break
      }
    }
    if form.cue.language == "en", form.cue.kind == .adjective {
      guard ["is", "was", "were", "are", "'m", "am", "be", "been"].contains(previous),
        previous != "be" || scene.folded(before - 1) != "to"
      else { return nil }
    }
    if ["исключать", "исключить"].contains(form.cue.lemma) {
      guard negated else { return nil }
      negated = false
    }
    return CueMatch(
      tokens: start..<end, form: form, isNegated: negated,
      isAside: ["как", "as"].contains(previous))
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
    // "A miller, who asked for silence, said": the cue between the commas is not in the way.
    while previous >= 0, scene.isComma(cues[cue].tokens.lowerBound - 1), isInRelative(previous) {
      previous -= 1
    }
    return previous >= 0 ? max(unit.lowerBound, cues[previous].tokens.upperBound) : unit.lowerBound
  }

  private func isInRelative(_ cue: Int) -> Bool {
    let start = cues[cue].tokens.lowerBound
    return (max(unit.lowerBound, start - 3)..<start).contains {
      (scene.folded($0) == "who" || scene.folded($0).hasPrefix("котор")) && scene.isComma($0 - 1)
    }
  }

  /// The subject of a cue, left or right of it as its language has it.
  func subject(ofCue cue: Int, rightLimit: Int) -> Subject? {
    let match = cues[cue]
    if match.isGerund { return carried(match) }
    if SubjectFinder.quotes(match.form) {
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
    if let left, left.kind != .unnamed || match.form.cue.language == "en" { return left }
    let right = subjects.right(of: match.tokens.upperBound, to: rightLimit, form: match.form)
    // «назвал обстановку …» names what, not who.
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
