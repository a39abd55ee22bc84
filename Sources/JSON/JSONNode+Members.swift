/// The members of an object, each of the type that is wanted of it; `Unexpected` for any other.
extension JSONNode {
  /// The member of an object; nil too where it is null.
  private func some(_ key: StaticString) -> JSONNode? {
    member(key).flatMap { $0.isNull ? nil : $0 }
  }

  func text(_ key: StaticString) throws(Unexpected) -> String? {
    guard let value = some(key) else { return nil }
    guard let text = value.text else { throw Unexpected() }
    return text
  }

  func needed(_ key: StaticString) throws(Unexpected) -> String {
    guard let text = member(key)?.text else { throw Unexpected() }
    return text
  }

  func integer(_ key: StaticString) throws(Unexpected) -> Int? {
    guard let value = some(key) else { return nil }
    guard let integer = value.integer else { throw Unexpected() }
    return integer
  }

  func neededInteger(_ key: StaticString) throws(Unexpected) -> Int {
    guard let integer = try integer(key) else { throw Unexpected() }
    return integer
  }

  func number(_ key: StaticString) throws(Unexpected) -> Double? {
    guard let value = some(key) else { return nil }
    guard let number = value.number else { throw Unexpected() }
    return number
  }

  func neededNumber(_ key: StaticString) throws(Unexpected) -> Double {
    guard let number = try number(key) else { throw Unexpected() }
    return number
  }

  func flag(_ key: StaticString) throws(Unexpected) -> Bool? {
    guard let value = some(key) else { return nil }
    guard let flag = value.flag else { throw Unexpected() }
    return flag
  }

  /// One of an enumeration's names.
  func name<Name: RawRepresentable<String>>(_ key: StaticString) throws(Unexpected) -> Name? {
    guard let text = try text(key) else { return nil }
    guard let name = Name(rawValue: text) else { throw Unexpected() }
    return name
  }

  func neededName<Name: RawRepresentable<String>>(
    _ key: StaticString
  ) throws(Unexpected) -> Name {
    guard let name: Name = try name(key) else { throw Unexpected() }
    return name
  }

  /// As `neededName`, of names that are compared as bytes.
  func neededName<Name>(
    _ key: StaticString, of names: ShortNames<Name>
  ) throws(Unexpected) -> Name {
    guard let utf8 = member(key)?.utf8, let name = names.name(utf8) else { throw Unexpected() }
    return name
  }

  /// A list of an enumeration's names that may be left out.
  func names<Name: RawRepresentable<String>>(_ key: StaticString) throws(Unexpected) -> [Name]? {
    guard let texts = try texts(key) else { return nil }
    let names = texts.compactMap(Name.init(rawValue:))
    guard names.count == texts.count else { throw Unexpected() }
    return names
  }

  func texts(_ key: StaticString) throws(Unexpected) -> [String]? {
    guard let list = some(key) else { return nil }
    guard list.isArray else { throw Unexpected() }
    var texts: [String] = []
    texts.reserveCapacity(list.count)
    try list.forEachItem { value throws(Unexpected) in
      guard let text = value.text else { throw Unexpected() }
      texts.append(text)
    }
    return texts
  }

  func object(_ key: StaticString) throws(Unexpected) -> JSONNode? {
    guard let value = some(key) else { return nil }
    guard value.isObject else { throw Unexpected() }
    return value
  }

  func objects<Item>(
    _ key: StaticString, _ item: (JSONNode) throws(Unexpected) -> Item
  ) throws(Unexpected) -> [Item] {
    try list(key, item) ?? []
  }

  /// A list of objects that may be left out.
  func list<Item>(
    _ key: StaticString, _ item: (JSONNode) throws(Unexpected) -> Item
  ) throws(Unexpected) -> [Item]? {
    guard let list = some(key) else { return nil }
    guard list.isArray else { throw Unexpected() }
    var items: [Item] = []
    items.reserveCapacity(list.count)
    try list.forEachItem { value throws(Unexpected) in
      guard value.isObject else { throw Unexpected() }
      items.append(try item(value))
    }
    return items
  }
}
