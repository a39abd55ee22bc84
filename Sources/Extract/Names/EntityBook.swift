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

  /// What a mention names.
  private enum Owner {
    case person(Int)
    /// A name that is no person's, by its place among those found.
    case thing(Int)
  }

  func names() -> Names {
    let ids = persons.persons.map(id)
    var idOfLemma = WordTable<String>()
    var mentions: [Mention] = []
    var named: [Owner] = []
    mentions.reserveCapacity(draft.found.count + pointers.count)
    named.reserveCapacity(draft.found.count + pointers.count)
    for (index, name) in draft.found.enumerated() where !name.isDropped {
      if let person = owners[index] {
        mentions.append(mention(name, ids[person]))
        named.append(.person(person))
      } else {
        mentions.append(mention(name, id(of: name, &idOfLemma)))
        named.append(.thing(index))
      }
    }
    for pointer in pointers {
      let span = draft.span(pointer.tokens)
      mentions.append(
        Mention(
          start: span.start, end: span.end, surface: draft.surface(pointer.tokens),
          lemma: pointer.words, kind: .person, entity: ids[pointer.person],
          confidence: pointer.confidence, method: .role))
      named.append(.person(pointer.person))
    }
    let order = order(of: mentions)
    return Names(
      mentions: order.map { mentions[$0] }, entities: entities(order, mentions, named))
  }

  /// As the text goes, the longer of two that begin together first.
  private func order(of mentions: [Mention]) -> [Int] {
    let spans = mentions.map { ($0.start, -$0.end) }
    return mentions.indices.sorted {
      if spans[$0] != spans[$1] { return spans[$0] < spans[$1] }
      return (mentions[$0].method.rawValue, $0) < (mentions[$1].method.rawValue, $1)
    }
  }

  /// The entities in the order of their first mention, which gives each its name.
  private func entities(_ order: [Int], _ mentions: [Mention], _ named: [Owner]) -> [Entity] {
    var entities: [Entity] = []
    var positions = WordTable<Int>(capacity: order.count)
    var aliases: [[Word]] = []
    entities.reserveCapacity(order.count)
    aliases.reserveCapacity(order.count)
    for index in order {
      guard let id = mentions[index].entity else { continue }
      let key = Word(id)
      let position = positions[key] ?? entities.count
      if position == entities.count {
        positions.update(key, default: position) { _ in }
        switch named[index] {
        case .person(let person): entities.append(self.person(person, id: id))
        case .thing(let name): entities.append(entity(draft.found[name], id: id))
        }
        aliases.append([])
      }
      if case .role = mentions[index].method { continue }
      for alias in [mentions[index].surface, mentions[index].lemma] {
        let key = Word(alias)
        if aliases[position].contains(key) { continue }
        aliases[position].append(key)
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
    if name.given.count > 1, isNumber(name.surname) { return EntityID.of(.person, person.key) }
    guard !name.isBare, let first = name.given.first, first.utf8.last != UInt8(ascii: ".") else {
      return EntityID.of(.person, person.key, article: article.id)
    }
    return name.given.count == 1
      ? EntityID.of(.person, person.key)
      : EntityID.of(.person, name: "\(first) \(name.surname)")
  }

  /// "II"
  private func isNumber(_ surname: String) -> Bool {
    surname.unicodeScalars.allSatisfy { $0 == "I" || $0 == "V" || $0 == "X" }
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

  /// The id of what is no person.
  private func id(of name: FoundName, _ known: inout WordTable<String>) -> String {
    if let entry = name.entry { return entry.id }
    if let identity = name.identity { return identity.id }
    // A digest is dear, and a text repeats its names.
    let key = Word(Word(name.kind.rawValue), Word(name.lemma))
    if let id = known[key] { return id }
    let id = EntityID.of(name.kind, name: name.lemma)
    known.update(key, default: id) { _ in }
    return id
  }

  private func entity(_ name: FoundName, id: String) -> Entity {
    if let entry = name.entry {
      var entity = Entity(
        entity: id, kind: entry.kind,
        name: draft.isRussian ? entry.nameRu ?? entry.nameEn : entry.nameEn, nameEn: entry.nameEn,
        nameRu: entry.nameRu, country: entry.country)
      (entity.lat, entity.lon) = (entry.lat, entry.lon)
      return entity
    }
    if let identity = name.identity {
      return Entity(
        entity: id, kind: name.kind, name: identity.name, nameEn: identity.nameEn,
        nameRu: identity.nameRu, country: identity.country)
    }
    var entity = Entity(entity: id, kind: name.kind, name: name.lemma)
    if draft.isRussian { entity.nameRu = name.lemma } else { entity.nameEn = name.lemma }
    return entity
  }
}
