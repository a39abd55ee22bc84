import Language

/// Decides which persons of a block, all of whose surnames are connected, are one.
///
/// The answer is a function of the block alone: the order of its members and of their arrival does not count.
package struct PersonIdentity {
  /// A person under a full name.
  package struct Person: Sendable {
    package var entity: String
    package var names: Set<PersonName>

    package init(entity: String, names: Set<PersonName>) {
      self.entity = entity
      self.names = names
    }
  }

  /// A join, or a pair that only might be one.
  package struct Merge: Hashable, Sendable {
    package enum Why: String, Sendable {
      case name, initials, surname, company
    }

    package enum Status: String, Sendable {
      case joined, candidate
    }

    package var from: String
    package var into: String
    package var why: Why
    /// From 0 to 1.
    package var score: Double
    package var status: Status

    package init(from: String, into: String, why: Why, score: Double, status: Status) {
      self.from = from
      self.into = into
      self.why = why
      self.score = score
      self.status = status
    }
  }

  /// Above this many different names under one surname only equal names are joined: the pairs would be too many.
  package static let mostNames = 2_000

  /// In blocks of more names than these only keys are compared, not sounds across scripts: that would take too long.
  package static let mostSounded = 600

  /// A bare surname that fits more persons than these is not even a candidate.
  package static let mostCandidates = 4

  /// A surname with more of a like sound in other articles is too common to be joined by their company.
  package static let mostNamesakes = 200

  /// Joins and candidates among full-named persons.
  ///
  /// Persons are joined when their names agree and none of those whom they agree with contradicts another: "S. Petrov"
  /// beside "Sergei Petrov" and "Svetlana Petrova" stays alone. The lowest id among a group's
  /// full names stands for it.
  ///
  /// - Parameters:
  ///   - apart: joins that were undone; `from` is never joined into a group that holds `into`.
  ///   - sounds: how names are rendered in the other script; without it only keys count.
  /// - Complexity: O(n²) in the different names of the block.
  package static func merges(
    of persons: [Person], apart: [String: Set<String>] = [:], sounds: NameSounds? = nil
  ) -> [Merge] {
    // Persons under equal names count as one node.
    var byNames: [Set<PersonName>: [String]] = [:]
    for person in persons { byNames[person.names, default: []].append(person.entity) }
    let nodes = byNames.map { (names: $0.key, entities: $0.value.sorted()) }
      .sorted { $0.entities[0] < $1.entities[0] }
    let links = self.links(between: nodes.map(\.names), sounds)
    let unsure = Set(
      nodes.indices.filter { node in
        links[node].contains { a in
          links[node].contains { b in
            a < b && !links[a].contains(b) && !areVariants(nodes[a].names, nodes[b].names)
          }
        }
      })
    let group = groups(
      of: nodes.indices.map { unsure.contains($0) ? [] : links[$0].subtracting(unsure) })
    var merges: [Merge] = []
    for root in nodes.indices where group[root] == root {
      let members = nodes.indices.filter { group[$0] == root }
      merges += join(members.map { nodes[$0] }, apart: apart)
    }
    for node in unsure.sorted() {
      for other in links[node].sorted() {
        merges.append(
          Merge(
            from: nodes[node].entities[0], into: nodes[group[other]].entities[0], why: .initials,
            score: 1 / Double(links[node].count + 1), status: .candidate))
      }
    }
    var seen: Set<[String]> = []
    return merges.filter { $0.from != $0.into && seen.insert([$0.from, $0.into]).inserted }
  }

  /// Whom a bare surname means: the one person of that surname, else candidates.
  ///
  /// - Parameter targets: the groups that bear the surname.
  package static func merges(ofSurnameOnly entity: String, targets: [String], apart: Set<String>)
    -> [Merge]
  {
    if targets.count == 1, !apart.contains(targets[0]) {
      return [Merge(from: entity, into: targets[0], why: .surname, score: 0.8, status: .joined)]
    }
    guard targets.count > 1, targets.count <= mostCandidates else { return [] }
    return targets.filter { !apart.contains($0) }.map {
      Merge(
        from: entity, into: $0, why: .surname, score: 0.8 / Double(targets.count),
        status: .candidate)
    }
  }

  /// Whom a surname means of which no full name is known: the one person of that surname in the other script, if each is
  /// the other's only one; else they are candidates.
  ///
  /// - Parameters:
  ///   - partners: those whose articles have names in common with the entity's, each with its own partners.
  ///   - inCompany: whether they have; else the surname alone tells.
  package static func merges(
    ofNamesake entity: String, partners: [String: [String]], inCompany: Bool = true,
    apart: Set<String>
  ) -> [Merge] {
    let (why, score): (Merge.Why, Double) = inCompany ? (.company, 0.7) : (.surname, 0.6)
    let free = partners.keys.filter { $0 < entity && !apart.contains($0) }.sorted()
    guard partners.count <= mostCandidates else { return [] }
    if partners.count == 1, let partner = free.first, partners[partner] == [entity] {
      return [Merge(from: entity, into: partner, why: why, score: score, status: .joined)]
    }
    return free.map {
      Merge(
        from: entity, into: $0, why: why, score: score / Double(partners.count + 1),
        status: .candidate)
    }
  }

  /// The lowest node that each is connected with.
  private static func groups(of links: [Set<Int>]) -> [Int] {
    var group = [Int?](repeating: nil, count: links.count)
    for root in links.indices where group[root] == nil {
      var waiting = [root]
      group[root] = root
      while let node = waiting.popLast() {
        for other in links[node] where group[other] == nil {
          group[other] = root
          waiting.append(other)
        }
      }
    }
    return group.map { $0! }
  }

  /// Whether two that agree with a third do not contradict each other: «Уго Чавес» and «Уго Чавеса» beside "Hugo Chávez".
  private static func areVariants(_ left: Set<PersonName>, _ right: Set<PersonName>) -> Bool {
    left.contains { name in right.contains(where: name.isVariant) }
  }

  private static func isSpelledOut(_ member: (names: Set<PersonName>, entities: [String])) -> Bool {
    member.names.contains { $0.hasFullGivenName }
  }

  private static func links(
    between nodes: [Set<PersonName>], _ sounds: NameSounds?
  ) -> [Set<Int>] {
    var links = [Set<Int>](repeating: [], count: nodes.count)
    guard nodes.count <= mostNames else { return links }
    let sounds = nodes.count <= mostSounded ? sounds : nil
    for left in nodes.indices {
      for right in nodes.indices where left < right && agree(nodes[left], nodes[right], sounds) {
        links[left].insert(right)
        links[right].insert(left)
      }
    }
    return links
  }

  private static func agree(
    _ left: Set<PersonName>, _ right: Set<PersonName>, _ sounds: NameSounds?
  ) -> Bool {
    left.contains { name in
      right.contains { other in sounds.map { name.fits(other, by: $0) } ?? name.fits(other) }
    }
  }

  private static func join(
    _ members: [(names: Set<PersonName>, entities: [String])], apart: [String: Set<String>]
  ) -> [Merge] {
    let all = members.flatMap(\.entities)
    let ids = Set(all)
    let alone = ids.filter { !(apart[$0] ?? []).isDisjoint(with: ids) }
    // Who is known by more than initials stands for those who are not.
    let spelledOut = members.filter(isSpelledOut).flatMap(\.entities)
    let free = { (ids: [String]) in ids.filter { !alone.contains($0) }.min() }
    guard let root = free(spelledOut) ?? free(all) else { return [] }
    let keys = { (names: Set<PersonName>) in Set(names.map { $0.given + [$0.surname] }) }
    let names = keys(members.first { $0.entities.contains(root) }?.names ?? [])
    return members.flatMap { member in
      let initials = !isSpelledOut(member)
      return member.entities.filter { $0 != root && !alone.contains($0) }.map {
        Merge(
          from: $0, into: root, why: initials ? .initials : .name,
          score: keys(member.names) == names ? 1 : initials ? 0.85 : 0.95, status: .joined)
      }
    }
  }
}
