import Language
import Records

/// Where an English clause gives way to the writer's own, and when the cue is the writer's.
extension UnitReader {
  private static let subordinating: WordSet = [
    "when", "while", "although", "though", "before", "after", "if", "because", "since", "as",
    "once", "until",
    "that", "whereas", "unless",
  ]
  /// Behind a comma these go on with the clause before it.
  private static let goingOn: WordSet = [
    "and", "or", "but", "nor", "which", "who", "whom", "where", "when", "while", "whose", "because",
    "including", "such", "as", "so", "with", "without", "like", "especially", "not", "than",
    "rather", "even",
    "if", "although", "though", "unless", "since", "after", "before",
  ]

  private static let contrasting: WordSet = ["but", "and", "though", "although"]
  private static let backshifts: WordSet = ["had", "would", "was", "were", "could"]
  private static let presents: WordSet = [
    "is", "are", "has", "have", "'s", "’s", "'re", "’re", "can", "will", "may",
  ]

  /// "When Hale said the mill would close, workers left": the comma behind which the main clause begins.
  func subordinateEnd(of subject: Subject, from start: Int, to end: Int) -> Int? {
    let opening = unit.lowerBound..<max(unit.lowerBound, subject.region.upperBound)
    guard !scene.isCyrillic(start), subject.kind != .carried, opening.upperBound <= start,
      let word = opening.prefix(5).first(where: { Self.subordinating.contains(scene.word($0)) }),
      // "After the strike Hale said …" has no clause before its main one.
      !scene.has(word, .preposition) || subject.tokens.lowerBound - word <= 2
        || subject.kind == .unnamed,
      !opening.contains(where: { scene.isComma($0) })
    else { return nil }
    var hasOwn = false
    for at in start..<end {
      hasOwn = hasOwn || hasVerbMark(at)
      guard hasOwn, scene.isComma(at), scene.mentionAt[at] < 0, scene.quoteAt[at] < 0, at + 1 < end,
        !Self.goingOn.contains(scene.word(at + 1)), !scene.has(at + 1, .preposition),
        !scene.folded(at + 1).ends(with: "ing")
      else { continue }
      // What follows must be a clause: "…, workers left", not "…, Yorkshire".
      let next = at + 1..<min(end, at + 12)
      if next.contains(where: { hasVerbMark($0) })
        || cues.contains(where: { next.contains($0.tokens.lowerBound) })
      {
        return at
      }
    }
    return nil
  }

  /// "He said the mill had closed, but looms are still sold": where the writer's present goes on, or his aside behind a dash,
  /// "… – but what of it?", or the bracket that opened before the cue.
  func writersEnd(from start: Int, to end: Int, cue: Int) -> Int? {
    guard !scene.isCyrillic(start) else { return nil }
    let told = cues[cue].form.tense == .past
    var backshifted = false
    var depth = 0
    for at in start..<end where scene.quoteAt[at] < 0 {
      switch scene.mark(at) {
      case "(": depth += 1
      case ")":
        if depth == 0, !scene.tokens[at - 1].isNumber { return at }
        depth -= 1
      case "-", "–", "—":
        if scene.tokens[at].spaceBefore || scene.mark(at) == "—",
          Self.contrasting.contains(scene.word(at + 1)),
          (at + 1..<end).contains(where: hasVerb),
          !(at + 1..<end).contains(where: { scene.isDash($0) && scene.quoteAt[$0] < 0 })
        {
          return at
        }
      case ",":
        guard told, backshifted, at + 2 < end, Self.contrasting.contains(scene.word(at + 1)),
          scene.word(at + 1) != "and",
          let verb = (at + 2..<min(end, at + 12)).first(where: hasVerb),
          Self.presents.contains(scene.word(verb)),
          !(at + 2..<verb).contains(where: { scene.isComma($0) || scene.word($0) == "that" })
        else { continue }
        return at
      default: backshifted = backshifted || Self.backshifts.contains(scene.word(at))
      }
    }
    return nil
  }

  /// "He said the mill had closed, according to Ross": the writer's source of the whole is none of what was said.
  func sourceComma(from start: Int, to end: Int) -> Int? {
    guard
      let phrase = cues.last(where: {
        $0.form.cue.kind == .phrase && !$0.form.cue.isRussian && $0.tokens.lowerBound > start + 2
          && $0.tokens.upperBound < end
      }), scene.isComma(phrase.tokens.lowerBound - 1),
      !(phrase.tokens.upperBound..<end).contains(where: {
        scene.isComma($0) && scene.mentionAt[$0] < 0
      })
    else { return nil }
    return phrase.tokens.lowerBound - 1
  }

  /// Whether a few words end with another cue, whose own words follow elsewhere.
  func isBareCue(_ content: Range<Int>) -> Bool {
    guard content.upperBound < limit, let words = scene.trimmed(content), words.count <= 4 else {
      return false
    }
    return cues.contains { $0.tokens.upperBound == words.upperBound && $0.takes(.direct) }
  }

  /// "I tried the looms and found …": a verb that shares the writer's subject.
  func writerLeads(_ before: Range<Int>) -> Bool {
    for at in before.reversed() {
      if scene.mentionAt[at] >= 0, scene.isPerson(at: at) { return false }
      if subjects.isWriter(at) { return true }
      if scene.has(at, .pronoun) { return false }
    }
    return false
  }

  /// "The gauge tells you that …": what a thing tells its reader nobody says.
  func speaksToReader(_ match: CueMatch, _ subject: Subject) -> Bool {
    guard match.takes(.addressee), scene.word(match.tokens.upperBound) == "you" else {
      return false
    }
    return !(subject.kind == .mention && subject.speakerKind == .person)
  }

  /// "This adds a layer of cloth that is soft": without "that" only somebody adds a thought.
  func addsThing(_ match: CueMatch, _ subject: Subject, at start: Int) -> Bool {
    guard match.form.cue.lemma == "add", scene.word(start - 1) != "that" else { return false }
    return subject.kind == .unnamed || subject.kind == .pronoun && subject.speakerKind != .person
  }
}
