/// Objects and lists by their parts; a member without a value is left out.
extension JSONWriter {
  mutating func list<Item>(_ items: [Item], _ write: (inout JSONWriter, Item) -> Void) {
    append(UInt8(ascii: "["))
    for place in items.indices {
      if place > 0 { append(UInt8(ascii: ",")) }
      write(&self, items[place])
    }
    append(UInt8(ascii: "]"))
  }

  mutating func object(_ write: (inout JSONWriter) -> Void) {
    append(UInt8(ascii: "{"))
    write(&self)
    append(UInt8(ascii: "}"))
  }

  /// A key, behind a comma where none stands and the object has not just been opened.
  mutating func member(_ name: StaticString) {
    let last = last
    key(name, behindComma: last != UInt8(ascii: "{") && last != UInt8(ascii: ","))
  }

  mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    member(name)
    string(value)
  }

  mutating func member(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    member(name)
    integer(value)
  }

  mutating func member(_ name: StaticString, _ value: Double?) {
    guard let value else { return }
    member(name)
    number(value)
  }

  mutating func member(_ name: StaticString, _ value: Bool?) {
    guard let value else { return }
    member(name)
    value ? raw("true") : raw("false")
  }

  mutating func member(_ name: StaticString, _ values: [String]?) {
    guard let values else { return }
    member(name)
    list(values) { $0.string($1) }
  }
}
