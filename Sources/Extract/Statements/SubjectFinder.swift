import Language
import Records

/// Finds who stands beside a cue: to its left ("Hale said"), or to its right («заявил Рогов»).
struct SubjectFinder: Sendable {
  let scene: Scene
  /// Cues that speak of a text, or of nobody: «говорится в заявлении», «сообщается».
  static let impersonal: Set<String> = [
    "говориться", "сообщаться", "отмечаться", "подчеркиваться", "указываться", "утверждаться",
  ]
  /// A subject further away than this belongs to something else.
  private let reach = 40

  /// The subject that ends right before the cue.
  ///
  /// - Parameter bound: the first token that may belong to it.
  func left(of cue: Int, from bound: Int, form: CueForm) -> Subject? {
    let bound = max(bound, cue - reach)
    var end = cue
    while end > bound, skippable(end - 1) { end -= 1 }
    guard end > bound else { return nil }
    // "Hale, on Tuesday, said": a time between commas says nothing of who.
    if scene.isComma(end - 1), let open = commaBefore(end - 1, from: bound),
      (open + 1..<end - 1).allSatisfy({ skippable($0) }), open + 1 < end - 1
    {
      end = open + 1
    }
    // "Hale, who leads the firm, said": the name stands before the paired comma.
    if scene.isComma(end - 1) {
      if let described = described(before: end - 1, from: bound, form: form) { return described }
      let open = commaBefore(end - 1, from: bound) ?? end - 1
      guard end - 1 - open < 25 else { return nil }
      guard !isClauseOpener(scene.folded(open - 1)),
        let subject = best(region(endingAt: open, from: bound), form: form, nearest: true)
      else { return nil }
      let isName =
        (2...4).contains(subject.tokens.count)
        && subject.tokens.allSatisfy { scene.tokens[$0].isCapitalized }
      return subject.kind == .mention || isName || subject.isOutlet ? subject : nil
    }
    let near = region(endingAt: end, from: bound)
    guard !near.isEmpty else { return nil }
    let found = best(near, form: form)
    // "Hale, head of the firm said", «Рогов, глава фирмы заявил»: an apposition without its second comma.
    if found.map({ $0.kind == .unnamed || $0.speakerKind != .person }) ?? true,
      hasRole(near), near.lowerBound > bound + 1, scene.isComma(near.lowerBound - 1),
      let mention = scene.mention(at: near.lowerBound - 2), mention.kind == .person,
      !isClauseOpener(scene.folded(near.lowerBound))
    {
      return subject(of: near.lowerBound - 2, region: near)
    }
    return found
  }

  /// "Hale, who met Ross, the firm's head, in Leeds, said": the name before the relative clause.
  private func described(before end: Int, from bound: Int, form: CueForm) -> Subject? {
    guard
      let relative = (bound..<end).last(where: {
        (scene.folded($0).hasPrefix("котор") || scene.folded($0) == "who") && $0 > bound + 1
          && scene.isComma($0 - 1) && scene.quoteAt[$0] < 0
      }),
      let subject = best(region(endingAt: relative - 1, from: bound), form: form, nearest: true),
      subject.kind == .mention && subject.speakerKind == .person
        || subject.tokens.count <= 3
          && subject.tokens.allSatisfy({ scene.tokens[$0].isCapitalized })
    else { return nil }
    return subject
  }

  /// The subject that begins right after the cue.
  func right(of cueEnd: Int, to limit: Int, form: CueForm) -> Subject? {
    let limit = min(limit, cueEnd + reach)
    var start = cueEnd
    while start < limit, skippable(start), !scene.words.contains(scene.folded(start), .pronoun),
      scene.mentionAt[start] < 0
    {
      start += 1
    }
    var end = start
    while end < limit, !endsRegion(end, rightOf: start) { end += 1 }
    guard start < end else { return nil }
    if scene.isCyrillic(start) || scene.mentionAt[start] >= 0,
      scene.words.contains(scene.folded(start), .preposition)
    {
      // «говорится в заявлении ведомства», «заявили в ведомстве»
      if let body = inBody(start..<end, form: form) { return body }
    }
    if form.cue.kind == .phrase,
      scene.words.contains(scene.folded(start), .relative)
        || scene.folded(start).hasPrefix("котор")
    {
      return nil
    }
    if form.cue.kind == .phrase, scene.words.contains(scene.folded(start), .body),
      scene.mentionAt[start] < 0
    {
      // «По данным следствия …»: a name after it belongs to the content.
      return unnamed(start..<start + 1, role: start)
    }
    return best(start..<end, form: form, firstHead: true)
  }

  // MARK: -

  private func skippable(_ index: Int) -> Bool {
    let token = scene.tokens[index]
    guard token.isWord || scene.timeAt[index] >= 0 else { return false }
    return scene.timeAt[index] >= 0 || scene.words.contains(token.folded, .adverb)
      || scene.words.contains(token.folded, .auxiliary)
      || token.folded.hasSuffix("ly") && token.folded.count > 4 && !token.isCapitalized
      || scene.words.contains(token.folded, .preposition) && index + 1 < scene.tokens.count
        && scene.timeAt[index + 1] >= 0
  }

  private func endsRegion(_ index: Int, rightOf start: Int) -> Bool {
    let token = scene.tokens[index]
    if index > start, scene.timeAt[index] >= 0 || scene.folded(index + 1) == "ссылкой" {
      return true
    }
    if token.kind == .punctuation {
      if scene.isQuoteMark(index) { return scene.quoteAt[index] >= 0 }
      return scene.mentionAt[index] < 0
    }
    return ["что", "чтобы", "that", "who", "which", "и", "and"].contains(token.folded)
      && scene.mentionAt[index] < 0
  }

  private func commaBefore(_ index: Int, from bound: Int) -> Int? {
    var at = index - 1
    while at > bound, !scene.isComma(at) {
      if scene.tokens[at].text == "." && scene.mentionAt[at] < 0 || scene.quoteAt[at] >= 0 {
        return nil
      }
      at -= 1
    }
    return at > bound ? at : nil
  }

  private func isClauseOpener(_ word: String) -> Bool {
    ["что", "that", "если", "if", "когда", "when", "where", "где", "as"].contains(word)
  }

  /// The words before `end` back to the clause's edge.
  private func region(endingAt end: Int, from bound: Int) -> Range<Int> {
    var start = end
    while start > bound {
      let before = start - 1
      let token = scene.tokens[before]
      if scene.mentionAt[before] < 0 {
        if token.kind == .punctuation,
          !["'", "’", "(", ")"].contains(token.text),
          !scene.isQuoteMark(before)
            || scene.quoteAt[before] >= 0
        {
          break
        }
        if start == end, ["и", "and", "or", "или"].contains(token.folded) { break }
        if ["что", "that", "but", "но", "а", "while", "because", "чтобы", "как", "as", "этом"]
          .contains(
            token.folded)
        {
          break
        }
        if scene.lexicon.match(scene.tokens, at: before, to: end) != nil, token.isWord,
          !token.isCapitalized, scene.quoteAt[before] < 0, before + 1 < end
        {
          break
        }
      }
      start = before
    }
    return start..<end
  }

  func hasRole(_ range: Range<Int>) -> Bool {
    range.contains {
      scene.tokens[$0].isWord
        && (scene.words.isRole(scene.folded($0))
          || scene.words.isRole(scene.folded($0), spokes: true))
    }
  }

  func isGoverned(_ token: Int, from bound: Int) -> Bool {
    var before = token - 1
    // "for President Hale", «с главой МИД Роговым» share the preposition with the title before the name.
    while before >= bound, scene.mentionAt[before] < 0,
      scene.words.isRole(scene.folded(before)) || scene.folded(before) == "the"
        || ["mr", ".", "mrs", "ms", "dr"].contains(scene.folded(before))
    {
      before -= 1
    }
    return before >= bound && scene.mentionAt[before] < 0
      && scene.words.contains(scene.folded(before), .preposition)
  }
}
