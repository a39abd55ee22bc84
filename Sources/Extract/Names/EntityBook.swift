import Gazetteer
import Language
import Records

/// Turns the names found into mentions, and gathers the entities that they mean.
struct EntityBook {
  let draft: NameDraft
  let persons: PersonBook
  /// The person of each name found.
  let owners: [Int: Int]
  let roles: [Int: [RoleRule.Held]]
  let pointers: [RoleRule.Pointer]
  let gazetteer: Gazetteer
  let article: Article

  func names() -> Names {
    let ids = persons.persons.map(id)
    let known = persons.persons.indices.map { person($0, id: ids[$0]) }
    var mentions: [(mention: Mention, entity: Entity)] = []
    for (index, name) in draft.found.enumerated() where !name.isDropped {
      let entity = owners[index].map { known[$0] } ?? entity(name)
      mentions.append((mention(name, entity.entity), entity))
    }
    for pointer in pointers {
      let span = draft.span(pointer.tokens)
      let mention = Mention(
        start: span.start, end: span.end, surface: draft.surface(pointer.tokens),
        lemma: pointer.words, kind: .person, entity: ids[pointer.person],
        confidence: pointer.confidence, method: .role)
      mentions.append((mention, known[pointer.person]))
    }
    mentions.sort {
      ($0.mention.start, -$0.mention.end, $0.mention.method.rawValue)
        < ($1.mention.start, -$1.mention.end, $1.mention.method.rawValue)
    }
    return Names(mentions: mentions.map(\.mention), entities: entities(mentions))
  }

  private func entities(_ mentions: [(mention: Mention, entity: Entity)]) -> [Entity] {
    var entities: [Entity] = []
    var positions: [String: Int] = [:]
    var aliases: [Set<String>] = []
    for (mention, entity) in mentions {
      let position = positions[entity.entity] ?? entities.count
      if position == entities.count {
        positions[entity.entity] = position
        entities.append(entity)
        aliases.append([])
      }
      guard mention.method != .role else { continue }
      for alias in [mention.surface, mention.lemma] where aliases[position].insert(alias).inserted {
        entities[position].aliases.append(alias)
      }
    }
    return entities
  }

  private func mention(_ name: FoundName, _ entity: String) -> Mention {
    let span = draft.span(name.tokens)
    return Mention(
      start: span.start, end: span.end, surface: draft.surface(name.tokens), lemma: name.lemma,
      kind: name.kind, entity: entity, confidence: name.confidence, method: name.method,
      nested: name.nested ? true : nil, actsAs: name.actsAs)
  }

  /// First name and surname make the id, so that a middle name or a patronymic does not part a person; before a number all
  /// names count: "John Paul II" is not "John II".
  private func id(of person: PersonBook.Person) -> String {
    let name = person.name
    if name.given.count > 1, name.surname.allSatisfy("IVX".contains) {
      return EntityID.of(.person, name: name.full)
    }
    guard !name.isBare, let first = name.given.first, !first.hasSuffix(".") else {
      return EntityID.of(.person, name: name.full, article: article.id)
    }
    return EntityID.of(.person, name: "\(first) \(name.surname)")
  }

  private func person(_ index: Int, id: String) -> Entity {
    let name = persons.persons[index].name.full
    var entity = Entity(entity: id, kind: .person, name: name)
    if draft.isRussian { entity.nameRu = name } else { entity.nameEn = name }
    var seen: Set<String> = []
    for held in roles[index] ?? [] {
      let body = held.body ?? held.country.flatMap { gazetteer.country(code: $0)?.id }
      guard seen.insert("\(held.words)|\(body ?? "")").inserted else { continue }
      entity.roles.append(Role(office: held.words, body: body, evidence: held.evidence))
    }
    return entity
  }

  private func entity(_ name: FoundName) -> Entity {
    if let entry = name.entry {
      var entity = Entity(
        entity: entry.id, kind: entry.kind,
        name: draft.isRussian ? entry.nameRu ?? entry.nameEn : entry.nameEn, nameEn: entry.nameEn,
        nameRu: entry.nameRu, country: entry.country)
      (entity.lat, entity.lon) = (entry.lat, entry.lon)
      return entity
    }
    if let identity = name.identity {
      return Entity(
        entity: identity.id, kind: name.kind, name: identity.name, nameEn: identity.nameEn,
        nameRu: identity.nameRu, country: identity.country)
    }
    var entity = Entity(
      entity: EntityID.of(name.kind, name: name.lemma), kind: name.kind, name: name.lemma)
    if draft.isRussian { entity.nameRu = name.lemma } else { entity.nameEn = name.lemma }
    return entity
  }
}
