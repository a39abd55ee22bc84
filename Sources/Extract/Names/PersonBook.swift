import Language

/// The persons of one article: which names are one person's.
struct PersonBook {
  struct Person {
    var name: PersonName
    /// Of the full name.
    var key: NameKey
    /// The token at which the text first names them.
    var first: Int
    /// Names found, by their place in the draft's list.
    var names: [Int]
  }

  private(set) var persons: [Person] = []
  private var byLast = WordTable<[Int]>()
  private var byGiven = WordTable<[Int]>()
  /// Keys of names that were asked for: a text repeats them.
  private var keys = WordTable<NameKey>()

  private mutating func key(_ name: String) -> NameKey {
    let word = Word(name)
    if let known = keys[word] { return known }
    let key = NameKey(name)
    keys.update(word, default: key) { _ in }
    return key
  }

  /// Where a full name belongs: to the first person with a like name, else to a new one.
  ///
  /// In one article a surname is spelled one way, so only persons with an equal key of it are compared; of those the
  /// first fifty, so that many names cost no more than linear time.
  @discardableResult
  mutating func add(_ name: PersonName, found: Int, at token: Int) -> Int {
    let key = key(name.full)
    for candidate in (byLast[key.surname] ?? []).prefix(50)
    where !persons[candidate].name.isBare && persons[candidate].key.likeness(to: key) >= 0.6
      && persons[candidate].name.gender * name.gender >= 0
    {
      persons[candidate].names.append(found)
      if name.full.unicodeScalars.count > persons[candidate].name.full.unicodeScalars.count,
        !name.full.utf8.contains(UInt8(ascii: "."))
      {
        persons[candidate].name = name
        persons[candidate].key = key
      }
      return candidate
    }
    let person = persons.count
    persons.append(Person(name: name, key: key, first: token, names: [found]))
    byLast.update(key.surname, default: []) { $0.append(person) }
    if let first = name.given.first, !name.surname.isEmpty {
      byGiven.update(Word(folding: first), default: []) { $0.append(person) }
    }
    return person
  }

  /// A bare surname that is printed as a person's is in the nominative is that surname, whatever its ending may mean:
  /// «Островой» is no case of «Острова» where the article names Глеб Островой.
  mutating func settled(_ name: PersonName, printed: String) -> PersonName {
    guard !name.surname.isEmpty else { return name }
    let folded = Word(folding: printed)
    guard Word(folding: name.surname) != folded,
      let namesake = (byLast[key(printed).surname] ?? []).prefix(50).first(where: {
        let known = persons[$0].name
        return !known.isBare && Word(folding: known.surname) == folded
      })
    else { return name }
    let known = persons[namesake].name
    return PersonName(given: name.given, surname: known.surname, gender: known.gender)
  }

  /// The person that a bare surname, or a bare given name, means: the one named last before it.
  mutating func join(_ name: PersonName, found: Int, at token: Int) -> Int? {
    var (first, last): (Int?, Int?)
    func take(_ person: Int) {
      first = first ?? person
      if persons[person].first < token { last = person }
    }
    if name.surname.isEmpty {
      for person in (byGiven[Word(folding: name.given.first ?? "")] ?? []).prefix(50) {
        take(person)
      }
    } else {
      let surname = key(name.surname).surname
      for person in (byLast[surname] ?? []).prefix(50)
      where persons[person].key.surname == surname
        && persons[person].name.gender * name.gender >= 0
      {
        take(person)
      }
    }
    guard let person = last ?? first else { return nil }
    persons[person].names.append(found)
    return person
  }
}
