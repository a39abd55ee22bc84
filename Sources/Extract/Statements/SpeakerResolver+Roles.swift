import Language
import Records

extension SpeakerResolver {
  /// A speaker told by what he is, in the words beside the cue.
  struct Description {
    /// Folded.
    let words: [String]
    let cue: CueForm?

    var isIndefinite: Bool {
      ["a", "an", "one", "another", "один", "одна", "another", "some"].contains(words.first ?? "")
    }
    var isPlural: Bool { cue.map { $0.cue.language == "ru" && $0.isPlural } ?? false }
    /// What the verb shows, else the noun's ending.
    var gender: Gender? {
      if let shown = cue?.gender { return shown }
      guard let last = words.last,
        last.hasSuffix("ка") || last.hasSuffix("ки") || last.hasSuffix("ица")
          || last.hasSuffix("актриса") || last.hasSuffix("actress")
      else { return nil }
      return .feminine
    }
  }

  /// Whom a role phrase means: a body by its common noun, a person by the office that the article gives him, or by a noun that
  /// takes up who spoke before.
  func holder(of tokens: Range<Int>, described who: Description, step: Step) -> Resolved? {
    guard let last = who.words.last, !who.isIndefinite else { return nil }
    if who.words.count <= 3, let noun = who.words.last(where: isBody) {
      // «офис судмедэксперта» is no body of its own name, «ведомство» may be any.
      if scene.isCyrillic(tokens.lowerBound), noun != last {
        return namesake(of: noun, step: step).map {
          Resolved(entity: $0, kind: .organization, surface: tokens, confidence: 0.6)
        }
      }
      return body(noun, tokens: tokens, step: step)
    }
    // "scientists": many are not the one told before.
    guard !who.isPlural,
      !(last.hasSuffix("s") && scene.words.contains(String(last.dropLast()), .role))
    else { return nil }
    if who.words.count <= 4, let role = who.words.first(where: { scene.words.isRole($0) }),
      role == last || who.words.count <= 3, let id = officeholder(role, step: step)
    {
      return Resolved(entity: id, kind: .person, surface: tokens, confidence: 0.6)
    }
    guard who.words.count <= 3, scene.words.isEpithet(last),
      scene.isCyrillic(tokens.lowerBound) || who.words.first == "the",
      let id = protagonist(of: who.gender, step: step)
    else { return nil }
    return Resolved(entity: id, kind: .person, surface: tokens, confidence: 0.6)
  }

  private func isBody(_ word: String) -> Bool {
    scene.words.contains(word, .body) || scene.words.contains(word, .fixedBody)
  }

  private func body(_ noun: String, tokens: Range<Int>, step: Step) -> Resolved? {
    if let id = namesake(of: noun, step: step) {
      return Resolved(entity: id, kind: .organization, surface: tokens, confidence: 0.6)
    }
    guard !scene.words.contains(noun, .fixedBody) else { return nil }
    if let body = lastBody(step) { return body }
    for past in ([step] + trail.reversed()).prefix(4) {
      if let token = past.organizations.last, let id = scene.mention(at: token)?.entity {
        return Resolved(entity: id, kind: .organization, surface: tokens, confidence: 0.5)
      }
    }
    return nil
  }

  /// The body named before that has the noun in its name: "the council" after "Leeds City Council".
  func namesake(of noun: String, step: Step) -> String? {
    let stem = noun.prefix(max(4, noun.count - 2))
    for past in ([step] + trail.reversed()).prefix(60) {
      for token in past.organizations.reversed() {
        guard let id = scene.mention(at: token)?.entity, let entity = scene.entities[id] else {
          continue
        }
        let words = NormalForm.fold(entity.name).split(separator: " ")
        if words.count > 1, words.contains(where: { $0.hasPrefix(stem) }) { return id }
      }
    }
    return nil
  }

  private func officeholder(_ role: String, step: Step) -> String? {
    for past in ([step] + trail.reversed()).prefix(Self.memory) {
      for token in past.persons {
        guard let id = scene.mention(at: token)?.entity, let entity = scene.entities[id] else {
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
      gender == nil || genders[id] == nil || genders[id] == gender
    }
    for past in ([step] + trail.reversed()).prefix(Self.memory) {
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
