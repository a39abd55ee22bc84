import Language
import Records

/// Decides whom the words beside a cue mean: names at once, pronouns and roles from who spoke before.
///
/// Goes through the article in order and remembers for each unit who spoke and who was named.
struct SpeakerResolver {
  let scene: Scene
  /// What cues have shown of persons' genders.
  private var shown: [String: Gender] = [:]
  /// For each unit gone by: who spoke in it, and the persons named outside quotation marks.
  private(set) var trail: [Step] = []
  /// Where the units to come begin in `scene.named`.
  private var next = 0

  struct Resolved: Sendable {
    var entity: String?
    var others: [String] = []
    var kind: Statement.SpeakerKind
    var surface: Range<Int>?
    var confidence: Double
    /// A pronoun that now has its person.
    var pronoun: Int?
  }

  struct Step {
    var speakers: [Resolved] = []
    var persons: [Int] = []
    var organizations: [Int] = []
  }

  /// Units that a pronoun looks back over.
  static let memory = 12

  init(scene: Scene) { self.scene = scene }

  /// Of a person, by the cues so far, else by the name; nil where neither tells.
  func gender(of person: String) -> Gender? { shown[person] ?? scene.genders[person] }

  /// The speakers of one unit's drafts, in their order.
  mutating func resolve(_ drafts: [StatementDraft], unit: Int) -> [Resolved] {
    var step = names(in: scene.units[unit].tokens)
    if step.persons.count > 1 { step.persons = subjectsFirst(step.persons) }
    if drafts.isEmpty {
      trail.append(step)
      return []
    }
    var resolved: [Resolved?] = []
    resolved.reserveCapacity(drafts.count)
    for draft in drafts {
      guard let subject = draft.subject, subject.kind != .carried else {
        resolved.append(nil)
        continue
      }
      let found = resolve(subject, draft: draft, step: step)
      resolved.append(found)
      step.speakers.append(found)
    }
    for (index, draft) in drafts.enumerated() where resolved[index] == nil {
      let found = carried(index, drafts: drafts, resolved: resolved, step: step)
      resolved[index] = found
      if draft.cueForm == nil { step.speakers.append(found) }
    }
    trail.append(step)
    return resolved.map { $0! }
  }

  /// Who is named in a unit outside quotation marks; units are asked in their order.
  private mutating func names(in unit: Range<Int>) -> Step {
    var step = Step()
    var last = -1
    while next < scene.named.count, scene.named[next] < unit.upperBound {
      let token = scene.named[next]
      next += 1
      guard token >= unit.lowerBound, scene.mentionAt[token] != last else { continue }
      last = scene.mentionAt[token]
      guard scene.quoteAt[token] < 0, step.persons.count + step.organizations.count < 40 else {
        continue
      }
      switch scene.mentions[last].kind {
      case .person: step.persons.append(token)
      case .organization: step.organizations.append(token)
      default: break
      }
    }
    return step
  }

  /// Persons who can be a clause's subject before those who only belong to one: «адвокат Роговой Марк Белов».
  private func subjectsFirst(_ persons: [Int]) -> [Int] {
    func leads(_ token: Int) -> Bool {
      return
        (!scene.isCyrillic(token) || scene.isLemma(at: token))
        && !persons.contains(scene.mentionTokens(at: token).upperBound)
    }
    return persons.filter(leads) + persons.filter { !leads($0) }
  }

  private mutating func resolve(
    _ subject: Subject, draft: StatementDraft, step: Step
  ) -> Resolved {
    var found = Resolved(
      entity: subject.entity, others: subject.others, kind: subject.speakerKind,
      surface: subject.tokens, confidence: draft.confidence)
    switch subject.kind {
    case .mention:
      // «Совет», after «Конституционный совет Рима»: the same body.
      if subject.speakerKind == .organization, subject.tokens.count == 1,
        scene.has(subject.tokens.lowerBound, .body),
        let body = namesake(of: scene.folded(subject.tokens.lowerBound), step: step)
      {
        found.entity = body
      }
      if let entity = subject.entity, let gender = draft.cueForm?.gender,
        subject.speakerKind == .person
      {
        shown[entity] = gender
      }
    case .pronoun where subject.isPlural && followsCrowd(step):
      found.kind = .unnamed
    case .pronoun where subject.isPlural || subject.speakerKind == .organization:
      if let last = lastBody(step) {
        found.entity = last.entity
        found.kind = last.kind
      } else {
        found.kind = .unnamed
      }
      found.confidence *= 0.8
    case .pronoun:
      if let person = person(
        of: subject.gender ?? draft.cueForm?.gender, before: subject.tokens.lowerBound, step: step)
      {
        found.entity = person
        found.pronoun = subject.tokens.lowerBound
      } else {
        found.kind = .unnamed
      }
    case .unnamed:
      if let known = holder(of: subject.tokens, cue: draft.cueForm, step: step) {
        found.entity = known.entity
        found.kind = known.kind
        found.confidence *= 0.9
      }
    case .carried: break
    }
    return found
  }

  /// The subject of a cue that has none beside it: that of the unit's other cue, else who spoke last.
  private mutating func carried(
    _ index: Int, drafts: [StatementDraft], resolved: [Resolved?], step: Step
  ) -> Resolved {
    let draft = drafts[index]
    let before = resolved[..<index].last { $0 != nil } ?? nil
    let after = draft.cueForm == nil ? nil : resolved[index...].first { $0 != nil } ?? nil
    if var main = before ?? after {
      main.pronoun = nil
      main.confidence = draft.confidence
      return main
    }
    if draft.cueForm != nil, let main = mainSubject(of: draft, step: step) { return main }
    if draft.cueForm != nil,
      let token = step.persons.first(where: { !draft.range.contains($0) }),
      let mention = scene.mention(at: token)
    {
      return Resolved(
        entity: mention.entity, kind: .person, surface: scene.mentionTokens(at: token),
        confidence: draft.confidence * 0.9)
    }
    // «… и заявляют, что …»: no single person before is meant.
    let many = draft.cueForm.map { $0.isPlural && $0.cue.isRussian } ?? false
    for (distance, past) in trail.reversed().prefix(3).enumerated() {
      if var last = past.speakers.last(where: {
        (!many || $0.kind != .person) && admits($0, draft.cueForm?.gender)
      }) {
        last.pronoun = nil
        last.confidence = draft.confidence * (distance == 0 ? 1 : 0.8)
        return last
      }
      if distance == 0 || draft.cueForm != nil, !many, let token = past.persons.first,
        let mention = scene.mention(at: token)
      {
        return Resolved(
          entity: mention.entity, kind: .person, surface: scene.mentionTokens(at: token),
          confidence: draft.confidence * 0.7)
      }
    }
    return Resolved(
      entity: nil, kind: .unnamed, surface: nil, confidence: draft.confidence * 0.5)
  }

  /// "Officials said … They said …": those who spoke right before have no name.
  private func followsCrowd(_ step: Step) -> Bool {
    guard let last = steps(3, from: step).first(where: { !$0.speakers.isEmpty })?.speakers.last
    else { return false }
    return last.entity == nil && last.surface != nil
  }

  /// Whether a verb's gender does not speak against who spoke before.
  private func admits(_ speaker: Resolved, _ shown: Gender?) -> Bool {
    guard let shown, speaker.kind == .person, let known = speaker.entity.flatMap(gender) else {
      return true
    }
    return known == shown
  }

  /// The subject of the clause before a cue that has none: "she dropped the case against Hale, saying …".
  private mutating func mainSubject(of draft: StatementDraft, step: Step) -> Resolved? {
    guard scene.units.indices.contains(draft.unit) else { return nil }
    let subjects = SubjectFinder(scene: scene)
    let start = scene.units[draft.unit].tokens.lowerBound
    for token in start..<max(start, draft.cue.lowerBound) where scene.quoteAt[token] < 0 {
      guard var found = subjects.leading(token, from: start) else { continue }
      if found.kind == .pronoun, found.gender == nil, !found.isPlural { continue }
      found.region = found.tokens
      var known = resolve(found, draft: draft, step: step)
      known.pronoun = nil
      known.confidence = draft.confidence * 0.9
      return known
    }
    return nil
  }

  /// The person a pronoun means: of its gender for certain, else of none that speaks against it; who spoke comes before who
  /// was named.
  private func person(of gender: Gender?, before token: Int, step: Step) -> String? {
    // A name that does not tell is seldom a woman's where one who is a woman for certain was named a little before.
    var named: (person: String, distance: Int)?
    for (distance, past) in steps(Self.memory + 1, from: step).enumerated() {
      if let named, distance > named.distance + 2 { return named.person }
      let speakers = past.speakers.reversed().lazy.compactMap {
        $0.kind == .person ? $0.entity : nil
      }
      if let speaker = likeliest(of: gender, among: speakers),
        speaker.isCertain || named == nil
      {
        return speaker.person
      }
      // "In a letter to Hale she said": he is another.
      let present = past.persons.lazy.compactMap {
        distance > 0 || $0 < token && !isObject($0, of: token)
          ? scene.mentions[scene.mentionAt[$0]].entity : nil
      }
      guard let near = likeliest(of: gender, among: present), near.isCertain || named == nil else {
        continue
      }
      if near.isCertain || gender != .feminine { return near.person }
      named = (near.person, distance)
    }
    return named?.person
  }

  /// The first of a gender for certain, else the first whose own is not known.
  private func likeliest(
    of gender: Gender?, among persons: some Sequence<String>
  ) -> (person: String, isCertain: Bool)? {
    var likely: String?
    for person in persons {
      guard let gender else { return (person, false) }
      let own = self.gender(of: person)
      if own == gender { return (person, true) }
      if own == nil, likely == nil { likely = person }
    }
    return likely.map { ($0, false) }
  }

  /// Whether a preposition governs a name in the words right before a pronoun.
  private func isObject(_ name: Int, of pronoun: Int) -> Bool {
    guard pronoun - name < 12, !(name..<pronoun).contains(where: { scene.word($0) == "." }) else {
      return false
    }
    let subjects = SubjectFinder(scene: scene)
    return subjects.isGoverned(name, from: max(0, name - 6))
      && !(name..<pronoun).contains {
        scene.cue(at: $0, to: pronoun) != nil
      }
  }

  /// The present step, and those gone by from the last back: so many in all.
  func steps(_ count: Int, from step: Step) -> some Sequence<Step> {
    (0..<min(count, trail.count + 1)).lazy.map { $0 == 0 ? step : trail[trail.count - $0] }
  }

  func lastBody(_ step: Step) -> Resolved? {
    for past in steps(Self.memory, from: step) {
      if let speaker = past.speakers.last(where: {
        $0.kind == .organization || $0.kind == .place || $0.kind == .outlet
      }) {
        return speaker
      }
    }
    for past in steps(2, from: step) {
      if let token = past.organizations.first, let id = scene.mention(at: token)?.entity {
        return Resolved(entity: id, kind: .organization, surface: nil, confidence: 0.5)
      }
    }
    return nil
  }
}
