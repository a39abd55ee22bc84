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
    // "Hale, who leads the firm, said": the name stands before the paired comma.
    if scene.isComma(end - 1) {
      let open = commaBefore(end - 1, from: bound) ?? end - 1
      guard end - 1 - open < 25 else { return nil }
      guard !isClauseOpener(scene.folded(open - 1)),
        let subject = best(region(endingAt: open, from: bound), form: form, nearest: true)
      else { return nil }
      let isName =
        !scene.isCyrillic(open - 1) && subject.tokens.count <= 4
        && subject.tokens.allSatisfy { scene.tokens[$0].isCapitalized }
      return subject.kind == .mention || isName ? subject : nil
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
    if index > start, scene.timeAt[index] >= 0 { return true }
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

  private func hasRole(_ range: Range<Int>) -> Bool {
    range.contains {
      scene.tokens[$0].isWord
        && (scene.words.isRole(scene.folded($0))
          || scene.words.isRole(scene.folded($0), spokes: true))
    }
  }

  private func isGoverned(_ token: Int, from bound: Int) -> Bool {
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

  /// The likeliest subject among the words.
  private func best(
    _ region: Range<Int>, form: CueForm, nearest: Bool = false, firstHead: Bool = false
  ) -> Subject? {
    guard let trimmed = scene.trimmed(region) else { return nil }
    var persons: [Int] = []
    var others: [Int] = []
    var at = trimmed.lowerBound
    while at < trimmed.upperBound {
      if let mention = scene.mention(at: at) {
        let tokens = scene.mentionTokens(at: at)
        switch mention.kind {
        case .person: persons.append(at)
        case .organization, .place, .document: others.append(at)
        case .event: break
        }
        at = max(at + 1, tokens.upperBound)
      } else {
        at += 1
      }
    }
    if nearest { persons.reverse() }
    if form.cue.lemma == "цитировать", let token = persons.first {
      return subject(of: token, region: trimmed)
    }
    let bound = trimmed.lowerBound
    func isNominative(_ token: Int) -> Bool {
      let mention = scene.mentions[scene.mentionAt[token]]
      return mention.method == .role || !scene.isCyrillic(token)
        || NormalForm.fold(mention.surface) == NormalForm.fold(mention.lemma)
    }
    let free = heads(of: persons.filter { !isGoverned($0, from: bound) && agrees($0, with: form) })
    if let token = free.first(where: isNominative) ?? (form.cue.kind == .phrase ? free.first : nil)
      ?? (free.count == 1 && others.isEmpty ? free.first : nil)
    {
      var found = subject(of: token, region: trimmed)
      let plural = form.isPlural && form.cue.language == "ru"
      found.others = free.filter { $0 > token && joined(token, $0) }.compactMap {
        scene.mention(at: $0)?.entity
      }
      // «называли Рогова …»: a plural verb has no single person for its subject.
      if plural, found.others.isEmpty, !hasRole(trimmed) { return nil }
      return found
    }
    if let pronoun = trimmed.first(where: {
      scene.words.contains(scene.folded($0), .pronoun) && scene.mentionAt[$0] < 0
    }), pronoun == trimmed.lowerBound || pronoun == trimmed.upperBound - 1 {
      return pronounSubject(pronoun, region: trimmed)
    }
    let spokes = trimmed.contains {
      scene.mentionAt[$0] < 0 && scene.words.isRole(scene.folded($0), spokes: true)
    }
    let role = trimmed.first {
      scene.mentionAt[$0] < 0 && scene.words.isRole(scene.folded($0))
    }
    if spokes, let token = others.first {
      var found = subject(of: token, region: trimmed)
      found.tokens = surface(trimmed)
      return found
    }
    if let role, !(others.first.map { $0 < role && scene.folded($0 + 1) != "'s" && false } ?? false)
    {
      return unnamed(trimmed, role: role)
    }
    let heads = others.filter { !isGoverned($0, from: bound) }
    if let token = firstHead ? heads.first : heads.last, heads.first == token || !firstHead {
      // A name far from the cue is no subject: only what begins the region, or ends it, is.
      let tokens = scene.mentionTokens(at: token)
      if tokens.lowerBound <= bound + 3 || tokens.upperBound >= trimmed.upperBound - 1 {
        return subject(of: heads.first!, region: trimmed)
      }
    }
    if let token = others.first, scene.words.contains(scene.folded(bound), .preposition),
      form.isPlural
    {
      return subject(of: token, region: trimmed)
    }
    return unnamed(trimmed, role: nil)
  }

  /// Of names that stand side by side the last: «врач Ирины Роговой Анна Белова».
  private func heads(of persons: [Int]) -> [Int] {
    persons.enumerated().filter { index, token in
      guard index + 1 < persons.count else { return true }
      return scene.mentionTokens(at: token).upperBound != persons[index + 1]
    }.map(\.element)
  }

  /// Whether a Russian verb's gender admits the name.
  private func agrees(_ token: Int, with form: CueForm) -> Bool {
    guard let gender = form.gender, scene.isCyrillic(token) else { return true }
    return NameGender.gender(of: scene.mentions[scene.mentionAt[token]].lemma).map { $0 == gender }
      ?? true
  }

  private func joined(_ first: Int, _ second: Int) -> Bool {
    let end = scene.mentionTokens(at: first).upperBound
    return second - end <= 6 && (end..<second).contains { ["и", "and"].contains(scene.folded($0)) }
  }

  private func inBody(_ region: Range<Int>, form: CueForm) -> Subject? {
    guard ["в", "во"].contains(scene.folded(region.lowerBound)) else { return nil }
    var found: Subject?
    if let token = region.first(where: {
      [.organization, .place, .person].contains(scene.mention(at: $0)?.kind)
    }) {
      found = subject(of: token, region: region)
    } else {
      found = unnamed(region.lowerBound + 1..<region.upperBound, role: region.lowerBound + 1)
    }
    let speaksAlone = Self.impersonal.contains(form.cue.lemma)
    return form.isPlural || speaksAlone ? found : nil
  }

  /// The subject that a mention names.
  func subject(of token: Int, region: Range<Int>) -> Subject {
    let mention = scene.mentions[scene.mentionAt[token]]
    let tokens = scene.mentionTokens(at: token)
    let kind: Statement.SpeakerKind =
      switch mention.kind {
      case .person: .person
      case .organization: .organization
      case .place: .place
      case .document: .document
      case .event: .organization
      }
    var found = Subject(
      kind: .mention, tokens: tokens, region: region, entity: mention.entity, speakerKind: kind)
    if kind != .person,
      mention.entity.map(scene.outlets.contains) ?? false
        || region.contains(where: { scene.words.contains(scene.folded($0), .outlet) })
    {
      found.isOutlet = true
      found.speakerKind = .outlet
    }
    return found
  }

  /// nil for "I" and "we": outside quotation marks the writer speaks.
  private func pronounSubject(_ token: Int, region: Range<Int>) -> Subject? {
    let word = scene.folded(token)
    if ["i", "we", "я", "мы"].contains(word) { return nil }
    var found = Subject(
      kind: .pronoun, tokens: token..<token + 1, region: region, entity: nil, speakerKind: .person)
    found.isPlural = ["they", "они"].contains(word)
    found.gender =
      ["he", "он", "his", "его"].contains(word)
      ? .masculine : ["she", "она", "her", "ее"].contains(word) ? .feminine : nil
    if ["it", "оно"].contains(word) { found.speakerKind = .organization }
    return found
  }

  private func unnamed(_ region: Range<Int>, role: Int?) -> Subject? {
    let tokens = surface(region)
    guard !tokens.isEmpty, tokens.count <= 14 else { return nil }
    if role == nil {
      // Without a role word only a short noun phrase will do: "the ministry", «ученые».
      let head = tokens.last!
      let first = scene.folded(tokens.lowerBound)
      guard tokens.count <= 5, !scene.words.contains(first, .preposition),
        scene.tokens[head].isWord, !scene.words.contains(scene.folded(head), .finite),
        !["there", "what", "это", "which", "who", "то"].contains(first)
      else { return nil }
    }
    var found = Subject(
      kind: .unnamed, tokens: tokens, region: region, entity: nil, speakerKind: .unnamed)
    found.isVague = role == nil
    if region.contains(where: { scene.words.contains(scene.folded($0), .outlet) }) {
      found.isOutlet = true
      found.speakerKind = .outlet
    }
    return found
  }

  /// The words up to the first comma or preposition that leads away: "a spokesman", not "a spokesman in a statement".
  private func surface(_ region: Range<Int>) -> Range<Int> {
    var end = region.lowerBound
    while end < region.upperBound,
      scene.tokens[end].kind != .punctuation
        || scene.mentionAt[end] >= 0
    {
      if end > region.lowerBound,
        ["in", "on", "at", "during", "в", "на", "по"].contains(scene.folded(end)),
        scene.mentionAt[end] < 0
      {
        break
      }
      end += 1
    }
    return region.lowerBound..<end
  }
}
