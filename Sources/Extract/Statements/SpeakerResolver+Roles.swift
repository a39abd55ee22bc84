import Language
import Records

extension SpeakerResolver {
  private static let indefinite: WordSet = [
    "a", "an", "one", "another", "один", "одна", "another", "some",
  ]

  /// Of a speaker told by what he is: what the verb shows, else the noun's ending.
  private func gender(of noun: Int, cue: CueForm?) -> Gender? {
    if let shown = cue?.gender { return shown }
    return scene.folded(noun).ends(withAny: ["ка", "ки", "ица", "актриса", "actress"])
      ? .feminine : nil
  }

  /// Whom a role phrase means: a body by its common noun, a person by the office that the article gives him, or by a noun that
  /// takes up who spoke before.
  func holder(of tokens: Range<Int>, cue: CueForm?, step: Step) -> Resolved? {
    guard let last = tokens.last, !Self.indefinite.contains(scene.word(tokens.lowerBound)) else {
      return nil
    }
    if tokens.count <= 2, scene.has(last, .outlet), !isNamed(behind: last), let noun = tokens.last,
      let id = lastOutlet(before: noun, step: step)
    {
      return Resolved(entity: id, kind: .outlet, surface: tokens, confidence: 0.6)
    }
    // "The Chronicle", after "Leeds Chronicle"
    if tokens.count <= 2, scene.tokens[last].isCapitalized, !scene.isCyrillic(last),
      tokens.count == 1 || scene.word(tokens.lowerBound) == "the",
      let id = namesake(of: scene.folded(last), step: step)
    {
      return Resolved(entity: id, kind: .organization, surface: tokens, confidence: 0.6)
    }
    if tokens.count <= 3, let noun = tokens.last(where: { scene.has($0, [.body, .fixedBody]) }) {
      // «офис судмедэксперта» is no body of its own name, «ведомство» may be any.
      if scene.isCyrillic(tokens.lowerBound), scene.word(noun) != scene.word(last) {
        return namesake(of: scene.folded(noun), step: step).map {
          Resolved(entity: $0, kind: .organization, surface: tokens, confidence: 0.6)
        }
      }
      return body(noun, tokens: tokens, step: step)
    }
    // "scientists": many are not the one told before.
    let isPlural = cue.map { $0.cue.isRussian && $0.isPlural } ?? false
    let noun = scene.folded(last)
    guard !isPlural,
      !(noun.ends(with: "s") && noun.withBytes(scene.words.roles).contains(.role))
    else { return nil }
    if tokens.count <= 4, let role = tokens.first(where: { scene.isRole($0) }),
      tokens.count <= 3 || scene.word(role) == scene.word(last),
      let id = officeholder(scene.folded(role), step: step)
    {
      return Resolved(entity: id, kind: .person, surface: tokens, confidence: 0.6)
    }
    // «24-летний спортсмен»
    let words = scene.tokens[tokens.lowerBound].isNumber ? tokens.count - 2 : tokens.count
    guard words <= 3, scene.has(last, .epithet),
      scene.isCyrillic(tokens.lowerBound) || scene.word(tokens.lowerBound) == "the",
      let id = protagonist(of: gender(of: last, cue: cue), step: step)
    else { return nil }
    return Resolved(entity: id, kind: .person, surface: tokens, confidence: 0.6)
  }

  private func body(_ noun: Int, tokens: Range<Int>, step: Step) -> Resolved? {
    if let id = namesake(of: scene.folded(noun), step: step) {
      return Resolved(entity: id, kind: .organization, surface: tokens, confidence: 0.6)
    }
    guard !scene.has(noun, .fixedBody) else { return nil }
    if let body = lastBody(step) { return body }
    for past in steps(4, from: step) {
      // "the institute revealed that a loom of the Mill Board …": what follows is none that spoke.
      if let token = past.organizations.last(where: { $0 < noun }),
        let id = scene.mention(at: token)?.entity
      {
        return Resolved(entity: id, kind: .organization, surface: tokens, confidence: 0.5)
      }
    }
    return nil
  }

  /// «издания Advocate», «агентства по печати»: the words behind the noun tell which.
  private func isNamed(behind noun: Int) -> Bool {
    let next = noun + 1
    guard scene.tokens.indices.contains(next), scene.tokens[next].isWord else { return false }
    return scene.tokens[next].isCapitalized || scene.word(next) == "по"
  }

  /// The outlet that spoke or was named last: «издание», "the newspaper". What an agency reports may come from another.
  private func lastOutlet(before noun: Int, step: Step) -> String? {
    if scene.folded(noun).begins(with: "агентств") || scene.word(noun) == "agency" { return nil }
    for past in steps(6, from: step) {
      if let id = past.speakers.last(where: { $0.kind == .outlet && $0.entity != nil })?.entity {
        return id
      }
      for token in past.organizations.reversed() where token < noun {
        if let id = scene.mention(at: token)?.entity, scene.outlets.contains(id) { return id }
      }
    }
    return nil
  }

  /// The body named before that has the noun in its name: "the council" after "Leeds City Council".
  func namesake(of noun: String, step: Step) -> String? {
    let stem = noun.prefix(max(4, noun.count - 2))
    for past in steps(60, from: step) {
      for token in past.organizations.reversed() {
        guard let id = scene.mention(at: token)?.entity, let entity = scene.entity(id) else {
          continue
        }
        let words = NormalForm.fold(entity.name).split(separator: " ")
        if words.count > 1, words.contains(where: { $0.hasPrefix(stem) }) { return id }
      }
    }
    return nil
  }

  private func officeholder(_ role: String, step: Step) -> String? {
    for past in steps(Self.memory, from: step) {
      for token in past.persons {
        guard let id = scene.mention(at: token)?.entity, let entity = scene.entity(id) else {
          continue
        }
        let offices = entity.roles.map { NormalForm.fold($0.office) }
        if offices.contains(where: { $0.contains(role.prefix(max(4, role.count - 2))) }) {
          return id
        }
      }
    }
    return nil
  }

  /// Who spoke last, else the person named most so far.
  private func protagonist(of gender: Gender?, step: Step) -> String? {
    func fits(_ id: String) -> Bool {
      guard let gender, let known = self.gender(of: id) else { return true }
      return known == gender
    }
    for past in steps(Self.memory, from: step) {
      if let id = past.speakers.last(where: { $0.kind == .person && $0.entity.map(fits) ?? false })?
        .entity
      {
        return id
      }
    }
    var counts: [String: Int] = [:]
    var order: [String] = []
    for past in trail + [step] {
      for id in past.persons.compactMap({ scene.mention(at: $0)?.entity }) where fits(id) {
        if counts[id] == nil { order.append(id) }
        counts[id, default: 0] += 1
      }
    }
    return order.max { counts[$0]! < counts[$1]! }
  }
}
