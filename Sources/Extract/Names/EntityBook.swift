import Gazetteer
import Language
import Records

/// Turns the names found into mentions, and gathers the entities that they mean.
struct EntityBook {
  let draft: NameDraft
  let persons: PersonBook
  let roles: [[RoleRule.Held]]
  let pointers: [RoleRule.Pointer]
  let gazetteer: Gazetteer
  let article: Article

  /// Where a mention stands, and what it is made of.
  private struct Place {
    enum Source {
      /// By its place among the names found.
      case name(Int)
      /// By its place among the pointers.
      case pointer(Int)
    }

    let start: Int
    let end: Int
    let method: Mention.Method
    let source: Source
  }

  func names() -> Names {
    let ids = persons.persons.map(id)
    let places = places()
    var idOfLemma = WordTable<String>()
    var positions = WordTable<Int>(capacity: places.count)
    var aliases = WordSet(capacity: places.count)
    var names = Names()
    names.mentions.reserveCapacity(places.count)
    names.entities.reserveCapacity(places.count)
    for place in places {
      var (person, thing): (Int?, FoundName?)
      let id: String
      switch place.source {
      case .name(let index):
        let name = draft.found[index]
        (person, thing) = (name.bearer, name)
        id = person.map { ids[$0] } ?? self.id(of: name, &idOfLemma)
        names.mentions.append(mention(name, place, id))
      case .pointer(let index):
        person = pointers[index].person
        id = ids[pointers[index].person]
        names.mentions.append(mention(pointers[index], place, id))
      }
      // The first mention gives an entity its name.
      let key = Word(id)
      let position = positions[key] ?? names.entities.count
      if position == names.entities.count {
        positions.update(key, default: position) { _ in }
        names.entities.append(person.map { self.person($0, id: id) } ?? entity(thing!, id: id))
        // Mostly its surface and its lemma.
        names.entities[position].aliases.reserveCapacity(2)
      }
      if case .role = place.method { continue }
      let mention = names.mentions[names.mentions.count - 1]
      func add(_ alias: String) {
        if aliases.insert(Word(key, Word(alias))) { names.entities[position].aliases.append(alias) }
      }
      add(mention.surface)
      add(mention.lemma)
    }
    return names
  }

  /// As the text goes, the longer of two that begin together first.
  private func places() -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(draft.found.count + pointers.count)
    for (index, name) in draft.found.enumerated() where !name.isDropped {
      let span = draft.span(name.tokens)
      places.append(
        Place(start: span.start, end: span.end, method: name.method, source: .name(index)))
    }
    for (index, pointer) in pointers.enumerated() {
      let span = draft.span(pointer.tokens)
      places.append(
        Place(start: span.start, end: span.end, method: .role, source: .pointer(index)))
    }
    let order = places.indices.sorted {
      let (one, other) = (places[$0], places[$1])
      if (one.start, one.end) != (other.start, other.end) {
        return (one.start, other.end) < (other.start, one.end)
      }
      return (one.method.rawValue, $0) < (other.method.rawValue, $1)
    }
    return order.map { places[$0] }
  }

  private func mention(_ name: FoundName, _ place: Place, _ entity: String) -> Mention {
    Mention(
      start: place.start, end: place.end, surface: draft.surface(name.tokens), lemma: name.lemma,
      kind: name.kind, entity: entity, confidence: name.confidence, method: name.method,
      nested: name.nested ? true : nil, actsAs: name.actsAs)
  }

  private func mention(_ pointer: RoleRule.Pointer, _ place: Place, _ entity: String) -> Mention {
    Mention(
      start: place.start, end: place.end, surface: draft.surface(pointer.tokens),
      lemma: pointer.words, kind: .person, entity: entity, confidence: pointer.confidence,
      method: .role)
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
      : EntityID.of(.person, name: first + " " + name.surname)
  }

  /// "II"
  private func isNumber(_ surname: String) -> Bool {
    surname.unicodeScalars.allSatisfy { $0 == "I" || $0 == "V" || $0 == "X" }
  }

  private func person(_ index: Int, id: String) -> Entity {
    let name = persons.persons[index].name.full
    var entity = Entity(entity: id, kind: .person, name: name)
    if draft.isRussian { entity.nameRu = name } else { entity.nameEn = name }
    for held in roles.isEmpty ? [] : roles[index] {
      let body = held.body ?? held.country.flatMap { gazetteer.country(code: $0)?.id }
      if entity.roles.contains(where: { $0.office == held.words && $0.body == body }) { continue }
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
