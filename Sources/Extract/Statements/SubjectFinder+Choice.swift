import Language
import Records

extension SubjectFinder {
  /// The likeliest subject among the words.
  func best(
    _ region: Range<Int>, form: CueForm, nearest: Bool = false, firstHead: Bool = false,
    antecedent: Bool = false
  ) -> Subject? {
    guard let trimmed = scene.trimmed(region) else { return nil }
    var persons: [Int] = []
    var others: [Int] = []
    var at = trimmed.lowerBound
    while at < trimmed.upperBound {
      guard scene.mentionAt[at] >= 0 else {
        at += 1
        continue
      }
      switch scene.mentions[scene.mentionAt[at]].kind {
      case .person: persons.append(at)
      case .organization, .place, .document: others.append(at)
      case .event: break
      }
      at = scene.mentionTokens(at: at).upperBound
    }
    if nearest { persons.reverse() }
    if form.cue.quotes, let token = persons.first {
      return subject(of: token, region: trimmed)
    }
    let bound = trimmed.lowerBound
    let free = heads(of: persons.filter { !isGoverned($0, from: bound) && agrees($0, with: form) })
    if let token = free.first(where: { isNominative($0) && !isOwned($0, among: free) })
      ?? (form.cue.kind == .phrase ? free.first : nil)
      ?? (free.count == 1 && others.isEmpty && !followsNoun(free[0], from: bound)
        ? free.first : nil)
    {
      var found = subject(of: token, region: trimmed)
      let plural = form.isPlural && form.cue.isRussian
      found.others = free.filter { $0 > token && joined(token, $0) }.compactMap {
        scene.mention(at: $0)?.entity
      }
      // «называли Рогова …»: a plural verb has no single person for its subject.
      if plural, found.others.isEmpty, !hasRole(trimmed) { return nil }
      return found
    }
    if let pronoun = trimmed.first(where: {
      scene.has($0, .pronoun) && scene.mentionAt[$0] < 0
    }), pronoun == trimmed.lowerBound || pronoun == trimmed.upperBound - 1 {
      return pronounSubject(pronoun, region: trimmed)
    }
    let spokes = trimmed.contains {
      scene.mentionAt[$0] < 0 && scene.isRole($0, .spokes)
    }
    let isRole = { (token: Int) in
      scene.mentionAt[token] < 0 && (scene.isRole(token) || scene.has(token, .epithet))
    }
    // «министр попал под чары миллиардера, который …»: the nearest.
    let role = antecedent ? trimmed.last(where: isRole) : trimmed.first(where: isRole)
    // «оппозиционные СМИ Лидса сообщили»
    if form.isPlural || form.cue.kind == .phrase,
      let press = trimmed.first(where: { scene.has($0, .media) }),
      scene.mentionAt[press] < 0, others.first.map({ press < $0 }) ?? true
    {
      var found = unnamed(trimmed, role: press)
      found?.isOutlet = true
      found?.speakerKind = .outlet
      return found
    }
    if spokes, let token = others.first {
      guard scene.mention(at: token)?.kind != .place || speaksFor(token, in: trimmed) else {
        return unnamed(trimmed, role: trimmed.lowerBound)
      }
      var found = subject(of: token, region: trimmed)
      found.tokens = surface(trimmed)
      return found
    }
    // «в беседе с Роговым актриса говорила»
    if let last = trimmed.last, scene.isCyrillic(last), scene.has(last, [.role, .epithet]),
      scene.mentionAt[last] < 0, scene.has(bound, .preposition), form.cue.kind != .phrase
    {
      return unnamed(last..<last + 1, role: last)
    }
    if let role, !(others.first.map { $0 < role && scene.word($0 + 1) != "'s" && false } ?? false) {
      return unnamed(
        antecedent && scene.isCyrillic(role) ? role..<trimmed.upperBound : trimmed, role: role)
    }
    var heads = others.filter { !isGoverned($0, from: bound) }
    // "Leeds's Mill Board": the owner does not speak.
    let bodies = heads.filter { !isPossessive(scene.mentionTokens(at: $0)) }
    if !bodies.isEmpty { heads = bodies }
    if let token = firstHead ? heads.first : heads.last, heads.first == token || !firstHead {
      // A name far from the cue is no subject: only what begins the region, or ends it, is.
      let tokens = scene.mentionTokens(at: token)
      if tokens.lowerBound <= bound + 3 || tokens.upperBound >= trimmed.upperBound - 1 {
        return subject(of: heads.first!, region: trimmed)
      }
    }
    if let token = others.first, scene.has(bound, .preposition),
      form.isPlural
    {
      return subject(of: token, region: trimmed)
    }
    return unnamed(trimmed, role: nil)
  }

  /// Whether the name at a token can be a subject by its case.
  func isNominative(_ token: Int) -> Bool {
    let mention = scene.mentionAt[token]
    guard mention >= 0 else { return false }
    return scene.mentions[mention].method == .role || !scene.isCyrillic(token)
      || scene.isLemma(at: token)
      || isWoman(scene.mentionTokens(at: token))
  }

  /// Of names that stand side by side the last: «врач Ирины Роговой Анна Белова».
  private func heads(of persons: [Int]) -> [Int] {
    guard persons.count > 1 else { return persons }
    return persons.indices.filter { index in
      guard index + 1 < persons.count else { return true }
      return scene.mentionTokens(at: persons[index]).upperBound != persons[index + 1]
    }.map { persons[$0] }
  }

  /// Whether a Russian verb's gender admits the name.
  private func agrees(_ token: Int, with form: CueForm) -> Bool {
    guard let gender = form.gender, scene.isCyrillic(token) else { return true }
    return NameGender.gender(of: scene.mentions[scene.mentionAt[token]].lemma, in: scene.words)
      .map { $0 == gender } ?? true
  }

  private func joined(_ first: Int, _ second: Int) -> Bool {
    let end = scene.mentionTokens(at: first).upperBound
    return second - end <= 6 && (end..<second).contains { LittleWords.and.contains(scene.word($0)) }
  }

  func inBody(_ region: Range<Int>, form: CueForm) -> Subject? {
    guard LittleWords.in.contains(scene.word(region.lowerBound)) else { return nil }
    var found: Subject?
    if let token = region.first(where: {
      [.organization, .place, .person].contains(scene.mention(at: $0)?.kind)
    }) {
      found = subject(of: token, region: region)
    } else if scene.word(region.lowerBound + 1) != "том" {
      found = unnamed(region.lowerBound + 1..<region.upperBound, role: region.lowerBound + 1)
    }
    return form.isPlural || form.cue.isImpersonal ? found : nil
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
    // «СМИ сообщили»: the press at large is nobody.
    if kind == .organization, tokens.allSatisfy({ scene.has($0, .media) }) {
      found.kind = .unnamed
      found.entity = nil
      found.isOutlet = true
      found.speakerKind = .outlet
      return found
    }
    if kind != .person,
      mention.surface.ends(withAny: [".ru", ".ру", ".com", ".org"])
        || mention.entity.map(scene.outlets.contains) ?? false
        || region.contains(where: { scene.has($0, .outlet) })
    {
      found.isOutlet = true
      found.speakerKind = .outlet
    }
    return found
  }

  /// The writer himself, or his reader: "I", "we've".
  func isWriter(_ token: Int) -> Bool {
    if Self.writers.contains(scene.word(token)) { return true }
    guard scene.tokens.indices.contains(token), scene.tokens[token].hasMarks else { return false }
    let word = scene.folded(token)
    return word.begins(with: "i’") || word.begins(with: "i'") || word.begins(with: "we’")
      || word.begins(with: "we'") || word.begins(with: "you’") || word.begins(with: "you'")
  }

  private static let writers: WordSet = ["i", "we", "you", "я", "мы", "вы", "ты"]
  private static let men: WordSet = ["he", "он", "his", "его"]
  private static let women: WordSet = ["she", "она", "her", "ее"]
  private static let origins: WordSet = ["from", "by", "of", "on"]
  private static let openers: WordSet = [
    "there", "what", "это", "which", "who", "то", "where", "when", "how", "if", "because",
  ]
  private static let places: WordSet = ["in", "on", "at", "during", "в", "на", "по"]

  /// nil for "I" and "we": outside quotation marks the writer speaks.
  func pronounSubject(_ token: Int, region: Range<Int>) -> Subject? {
    let word = scene.word(token)
    if isWriter(token) { return nil }
    var found = Subject(
      kind: .pronoun, tokens: token..<token + 1, region: region, entity: nil, speakerKind: .person)
    found.isPlural = word == "they" || word == "они"
    found.gender =
      Self.men.contains(word) ? .masculine : Self.women.contains(word) ? .feminine : nil
    if word == "it" || word == "оно" { found.speakerKind = .organization }
    return found
  }

  func unnamed(_ region: Range<Int>, role: Int?) -> Subject? {
    var region = region
    while region.count > 1, role.map({ $0 > region.lowerBound }) ?? true,
      scene.has(region.lowerBound, [.connective, .adverb]) || isTime(region.lowerBound)
    {
      region = region.lowerBound + 1..<region.upperBound
    }
    let tokens = surface(region)
    // «когда ее спросили»: whom they asked.
    if tokens.count == 1, scene.has(tokens.lowerBound, .possessive) { return nil }
    // "Anna said", after "Anna Hale".
    if tokens.count == 1, let token = tokens.first, scene.tokens[token].isCapitalized,
      let id = scene.firstNames[scene.word(token)] ?? nil
    {
      return Subject(
        kind: .mention, tokens: tokens, region: region, entity: id, speakerKind: .person)
    }
    if tokens.contains(where: { isWriter($0) })
      || tokens.first.map({ scene.has($0, .reflexive) }) ?? false
    {
      return nil
    }
    guard !tokens.isEmpty, tokens.count <= 14,
      !tokens.contains(where: { scene.isWhich($0) })
    else { return nil }
    if role == nil, tokens.count > 5,
      let source = tokens.prefix(4).first(where: {
        scene.has($0, .statement)
      }), Self.origins.contains(scene.word(source + 1))
    {
      // "a report from the institute of …"
      var found = Subject(
        kind: .unnamed, tokens: tokens.lowerBound..<source + 1, region: region, entity: nil,
        speakerKind: .unnamed)
      found.isVague = true
      return found
    }
    if role == nil {
      // Without a role word only a short noun phrase will do: "the ministry", «ученые».
      let head = tokens.last!
      let first = scene.word(tokens.lowerBound)
      guard tokens.count <= 5, !scene.has(tokens.lowerBound, .preposition),
        scene.tokens[head].isWord,
        !tokens.contains(where: { scene.has($0, .finite) }),
        !Self.openers.contains(first)
      else { return nil }
    }
    var found = Subject(
      kind: .unnamed, tokens: tokens, region: region, entity: nil, speakerKind: .unnamed)
    found.isVague = role == nil
    if region.contains(where: { scene.has($0, .outlet) }) {
      found.isOutlet = true
      found.speakerKind = .outlet
    }
    return found
  }

  /// The words up to the first comma or preposition that leads away: "a spokesman", not "a spokesman in a statement".
  private func surface(_ region: Range<Int>) -> Range<Int> {
    var end = region.lowerBound
    while end < region.upperBound,
      !scene.tokens[end].isPunctuation
        || scene.mentionAt[end] >= 0
    {
      if end > region.lowerBound,
        Self.places.contains(scene.word(end)),
        scene.mentionAt[end] < 0
      {
        break
      }
      end += 1
    }
    return region.lowerBound..<end
  }
}
