import Language

/// Which clause behind «что» is a Russian cue's.
extension UnitReader {
  static let turning: WordSet = ["хотя", "если", "когда", "поскольку", "поэтому"]

  /// «Рогов прислал письмо, в котором заявил, что …»: the main clause's subject says it.
  func isInWhich(_ match: CueMatch) -> Bool {
    var at = match.tokens.lowerBound - 1
    while at > unit.lowerBound, scene.has(at, .adverb) { at -= 1 }
    return scene.isWhich(at) && scene.has(at - 1, .preposition) && scene.isComma(at - 2)
      || scene.word(at) == "где" && scene.isComma(at - 1)
  }

  /// «…, что напоминает …, что»: what the clause before tells is its subject.
  func followsThat(_ match: CueMatch) -> Bool {
    var at = match.tokens.lowerBound - 1
    while at > unit.lowerBound, scene.has(at, .adverb) { at -= 1 }
    return scene.word(at) == "что" && scene.isComma(at - 1)
  }

  /// «призвал закрыть завод, чтобы …»: what is asked for stands before, and what for behind.
  func isPurpose(at that: Int, of match: CueMatch) -> Bool {
    match.takes(.infinitive)
      && (match.tokens.upperBound..<that).contains {
        LittleWords.isInfinitive(scene.folded($0)) && scene.mentionAt[$0] < 0
      }
  }

  /// «Последнее говорит о том, что …»: a thing says nothing.
  func isShown(by subject: Subject, at that: Int, _ match: CueMatch) -> Bool {
    match.form.cue.lemma == "говорить" && subject.isVague && scene.word(that - 2) == "том"
  }

  /// Whether a bracket closes one that opened behind a token.
  func isBracketed(_ close: Int, from start: Int) -> Bool {
    (start..<close).contains { scene.mark($0) == "(" }
  }
}
