import Language
import Records

/// Finds who stands beside a cue: to its left ("Hale said"), or to its right («заявил Рогов»).
struct SubjectFinder {
  let scene: Scene
  private static let titles: WordSet = [
    "rep", "reps", "sen", "sens", "gov", "gen", "col", "lt", "capt", "sgt", "maj", "adm", "dr",
    "mr", "mrs", "ms", "prof", "rev", "st",
  ]
  private static let clauseOpeners: WordSet = [
    "что", "that", "если", "if", "когда", "when", "where", "где", "as",
  ]
  private static let joining: WordSet = ["and", "but", "while", "и", "но", "а"]
  private static let conjunctions: WordSet = ["и", "and", "or", "или"]
  /// No subject goes on behind these, seen from the cue before it.
  private static let regionEnds: WordSet = ["что", "чтобы", "that", "who", "which", "и", "and"]
  /// Nor before these, seen from the cue behind it.
  private static let edges: WordSet = [
    "что", "that", "but", "но", "а", "while", "because", "чтобы", "как", "as", "этом", "though",
    "although", "when", "what", "хотя", "причем", "когда", "поскольку", "пока",
  ]
  private static let loose: WordSet = ["'", "’", "(", ")"]
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
      if let named = named(before: end - 1, from: bound) { return named }
      if let described = described(before: end - 1, from: bound, form: form) { return described }
      let open = commaBefore(end - 1, from: bound) ?? end - 1
      guard end - 1 - open < 25 else { return nil }
      guard !Self.clauseOpeners.contains(scene.word(open - 1)),
        let subject = best(region(endingAt: open, from: bound), form: form, nearest: true)
      else { return nil }
      let isName =
        (2...4).contains(subject.tokens.count)
        && subject.tokens.allSatisfy { scene.tokens[$0].isCapitalized }
      if subject.kind == .mention || isName || subject.isOutlet { return subject }
      return distant(before: end - 1, from: bound) ?? (isSource(subject) ? subject : nil)
    }
    let near = region(endingAt: end, from: bound)
    guard !near.isEmpty else { return nil }
    if form.cue.isImpersonal, let body = inBody(near, form: form) { return body }
    if form.isPlural, let body = bodyInPlural(near, form: form) { return body }
    if near.count == 1, isRelative(near.lowerBound), scene.isComma(near.lowerBound - 1),
      let subject = best(
        region(endingAt: near.lowerBound - 1, from: bound), form: form, nearest: true,
        antecedent: true),
      subject.kind == .mention || isSource(subject)
    {
      return subject
    }
    let found = best(near, form: form)
    // "Hale, head of the firm said", «Рогов, глава фирмы заявил»: an apposition without its second comma.
    if found.map({ $0.kind == .unnamed || $0.speakerKind != .person }) ?? true,
      hasRole(near), near.lowerBound > bound + 1, scene.isComma(near.lowerBound - 1),
      let mention = scene.mention(at: near.lowerBound - 2), mention.kind == .person,
      !Self.clauseOpeners.contains(scene.word(near.lowerBound))
    {
      return subject(of: near.lowerBound - 2, region: near)
    }
    return found
  }

  /// "the mayor of Leeds, Mary Ross, said": the name that stands alone between the commas.
  private func named(before comma: Int, from bound: Int) -> Subject? {
    guard scene.isPerson(at: comma - 1) else { return nil }
    let name = scene.mentionTokens(at: comma - 1)
    guard name.upperBound == comma, name.lowerBound - 2 > bound,
      scene.isComma(name.lowerBound - 1), !scene.isPerson(at: name.lowerBound - 2)
    else { return nil }
    let description = region(endingAt: name.lowerBound - 1, from: bound)
    guard !description.isEmpty, !skippable(description.lowerBound) else { return nil }
    return subject(of: name.lowerBound, region: description.lowerBound..<comma)
  }

  /// "Hale, curator of the museum in Leeds, Yorkshire, said": the name before a description that has commas of its own.
  private func distant(before comma: Int, from bound: Int) -> Subject? {
    var open = comma
    while let previous = commaBefore(open, from: bound), comma - previous < 25 {
      if scene.isPerson(at: previous - 1),
        !isGoverned(scene.mentionTokens(at: previous - 1).lowerBound, from: bound),
        !Self.joining.contains(scene.word(previous + 1))
      {
        return subject(of: previous - 1, region: region(endingAt: previous, from: bound))
      }
      open = previous
    }
    return nil
  }

  /// Whether a noun phrase without a name says who speaks: "residents", «адвокаты», "a review of research".
  func isSource(_ subject: Subject) -> Bool {
    subject.kind == .unnamed
      && (hasRole(subject.tokens)
        || subject.tokens.contains { scene.has($0, .statement) })
  }

  /// "Hale, who met Ross, the firm's head, in Leeds, said": the name before the relative clause.
  private func described(before end: Int, from bound: Int, form: CueForm) -> Subject? {
    guard
      let relative = (bound..<end).last(where: {
        (scene.word($0) == "who" || scene.isWhich($0)) && $0 > bound + 1
          && scene.isComma($0 - 1) && scene.quoteAt[$0] < 0
      })
    else { return nil }
    if let subject = best(
      region(endingAt: relative - 1, from: bound), form: form, nearest: true),
      subject.kind == .mention && subject.speakerKind == .person
        || subject.tokens.count <= 3
          && subject.tokens.allSatisfy({ scene.tokens[$0].isCapitalized })
        // "Weavers, who have looms of their own, said": whoever opens the sentence.
        || form.cue.lemma == "say" && subject.kind == .unnamed && subject.region.lowerBound == bound
    {
      return subject.speakerKind == .place
        ? distant(before: relative - 1, from: bound) ?? subject : subject
    }
    // "Hale, from Leeds, who founded the mill, said"
    return distant(before: relative - 1, from: bound)
  }

  /// The subject that begins right after the cue.
  func right(of cueEnd: Int, to limit: Int, form: CueForm) -> Subject? {
    let limit = min(limit, cueEnd + reach)
    var start = cueEnd
    while start < limit, skippable(start), !scene.has(start, .pronoun),
      scene.mentionAt[start] < 0
    {
      start += 1
    }
    if let behind = behindHearer(at: start, to: limit, form: form) { start = behind }
    var end = start
    while end < limit, !endsRegion(end, rightOf: start) || namedBehind(&end, to: limit) { end += 1 }
    guard start < end else { return nil }
    if form.cue.isRussian, form.cue.kind == .phrase,
      let content = (start + 1..<end).first(where: {
        scene.mentionAt[$0] < 0 ? scene.cannotBelong($0) : isNominativeAlone($0)
      }),
      // «По словам друзей работы оценили лучшие мастера»: where the clause began is not told.
      !(start + 1..<content).contains(where: { scene.isRussianPast($0) })
    {
      end = content
    }
    // "according to figures released in May": a participle says nothing of who.
    if form.cue.kind == .phrase, !form.cue.isRussian,
      let participle = (start + 1..<end).first(where: {
        scene.mentionAt[$0] < 0 && scene.ends($0, with: "ed") && $0 + 1 < limit
          && (scene.has($0 + 1, .preposition) || scene.timeAt[$0 + 1] >= 0)
      })
    {
      end = participle
    }
    if scene.isCyrillic(start) || scene.mentionAt[start] >= 0,
      scene.has(start, .preposition)
    {
      // «говорится в заявлении ведомства», «заявили в ведомстве»
      if let body = inBody(start..<end, form: form) { return body }
    }
    if form.cue.kind == .phrase,
      scene.has(start, .relative)
        || scene.isWhich(start)
    {
      return nil
    }
    if form.cue.kind == .phrase, scene.has(start, .body),
      scene.mentionAt[start] < 0
    {
      // «По данным следствия …»: a name after it belongs to the content.
      return unnamed(start..<start + 1, role: start)
    }
    return best(start..<end, form: form, firstHead: true)
  }

  /// «глава фирмы (Mill Board) Рогов»: goes over words in brackets where a name follows.
  private func namedBehind(_ end: inout Int, to limit: Int) -> Bool {
    guard scene.word(end) == "(",
      let close = (end..<min(limit, end + 10)).first(where: { scene.word($0) == ")" }),
      close + 1 < limit, scene.isPerson(at: close + 1)
    else { return false }
    end = close
    return true
  }

  // MARK: -

  func skippable(_ index: Int) -> Bool {
    let token = scene.tokens[index]
    guard token.isWord || scene.timeAt[index] >= 0 else { return false }
    return isTime(index) || scene.has(index, [.adverb, .auxiliary])
      || !token.isCapitalized && token.foldedLength > 4 && token.ends(with: "ly")
  }

  /// A word of a time, or the preposition before it.
  func isTime(_ index: Int) -> Bool {
    scene.timeAt[index] >= 0
      || scene.has(index, .preposition) && index + 1 < scene.tokens.count
        && scene.timeAt[index + 1] >= 0
  }

  private func endsRegion(_ index: Int, rightOf start: Int) -> Bool {
    let token = scene.tokens[index]
    if index > start, scene.timeAt[index] >= 0 || scene.word(index + 1) == "ссылкой" {
      return true
    }
    if token.isPunctuation {
      if scene.isQuoteMark(index) { return scene.quoteAt[index] >= 0 }
      // "said Sen. Hale"
      if token.mark == ".", index > start, Self.titles.contains(scene.word(index - 1)) {
        return false
      }
      return scene.mentionAt[index] < 0
    }
    return Self.regionEnds.contains(token.word)
      && scene.mentionAt[index] < 0
  }

  private func commaBefore(_ index: Int, from bound: Int) -> Int? {
    var at = index - 1
    while at > bound, !scene.isComma(at) {
      if scene.tokens[at].mark == "." && scene.mentionAt[at] < 0 || scene.quoteAt[at] >= 0 {
        return nil
      }
      at -= 1
    }
    return at > bound ? at : nil
  }

  /// "who" in "Hale, who said that …"
  private func isRelative(_ index: Int) -> Bool {
    scene.word(index) == "who" || scene.isWhich(index)
  }

  /// The words before `end` back to the clause's edge.
  private func region(endingAt end: Int, from bound: Int) -> Range<Int> {
    var start = end
    while start > bound {
      let before = start - 1
      let token = scene.tokens[before]
      if scene.mentionAt[before] < 0 {
        if token.isPunctuation,
          !Self.loose.contains(token.word),
          !scene.isQuoteMark(before) || scene.quoteAt[before] >= 0
        {
          break
        }
        if start == end, Self.conjunctions.contains(token.word) { break }
        if Self.edges.contains(token.word) { break }
        if token.isWord, !token.isCapitalized, scene.quoteAt[before] < 0, before + 1 < end,
          scene.cue(at: before, to: end) != nil
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
        && scene.isRole($0, [.role, .spokes])
    }
  }
}
