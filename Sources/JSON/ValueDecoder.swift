import Records

/// Reads `Decodable` types out of a `JSONValue`, by the rules of `Record`.
struct ValueDecoder: Decoder {
  let value: JSONValue
  let codingPath: [any CodingKey]
  let naming: FieldNaming

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ value: JSONValue, path: [any CodingKey] = [], naming: FieldNaming = .snakeCase) {
    self.value = value
    self.codingPath = path
    self.naming = naming
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let object) = value else { throw wrongType("an object") }
    return KeyedDecodingContainer(Keyed(object: object, codingPath: codingPath, naming: naming))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let items) = value else { throw wrongType("a list") }
    return Unkeyed(items: items, codingPath: codingPath, naming: naming)
  }

  private func wrongType(_ wanted: String) -> JSONError {
    JSONError(.wrongType, "\(written(codingPath, naming)) must be \(wanted), is \(value.kind)")
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

/// A path as a person would look for it: `statements[2].start`.
private func written(_ path: [any CodingKey], _ naming: FieldNaming) -> String {
  path.reduce(into: "") { text, key in
    if let index = key.intValue {
      text += "[\(index)]"
    } else {
      text += (text.isEmpty ? "" : ".") + naming.name(key.stringValue)
    }
  }
}

extension ValueDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { value == .null }

  func decode(_ type: String.Type) throws -> String {
    guard case .string(let text) = value else { throw wrongType("a string") }
    return text
  }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard case .bool(let flag) = value else { throw wrongType("a boolean") }
    return flag
  }

  func decode(_ type: Double.Type) throws -> Double {
    switch value {
    case .integer(let integer): return Double(integer)
    case .number(let number): return number
    default: throw wrongType("a number")
    }
  }

  func decode(_ type: Int.Type) throws -> Int {
    guard case .integer(let integer) = value else {
      throw wrongType("a whole number")
    }
    return Int(integer)
  }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if type == String.self { return try decode(String.self) as! T }
    if type == Int.self { return try decode(Int.self) as! T }
    if type == Double.self { return try decode(Double.self) as! T }
    do {
      return try T(from: self)
    } catch let DecodingError.dataCorrupted(context) {
      throw JSONError(
        .wrongType, "\(written(context.codingPath, naming)): \(context.debugDescription)")
    }
  }
}

private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let object: JSONObject
  let codingPath: [any CodingKey]
  let naming: FieldNaming

  var allKeys: [Key] { object.members.compactMap { Key(stringValue: $0.key) } }

  private func member(_ key: Key) -> JSONValue? {
    object[naming.name(key.stringValue)]
  }

  private func decoder(_ key: Key) throws -> ValueDecoder {
    guard let value = member(key) else {
      throw JSONError(.missingField, "\(written(codingPath + [key], naming)) is missing")
    }
    return ValueDecoder(value, path: codingPath + [key], naming: naming)
  }

  func contains(_ key: Key) -> Bool { member(key) != nil }
  func decodeNil(forKey key: Key) -> Bool { member(key) == .null }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try decoder(key).decode(type)
  }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try decoder(key).decode(type)
  }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder(key).decode(type) }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    if type is any Inline.Type {
      return try T(from: ValueDecoder(.object(object), path: codingPath, naming: naming))
    }
    guard let value = member(key), value != .null else {
      if let list = type as? any EmptyList.Type { return list.init() as! T }
      if let blank = type as? any Blank.Type { return blank.init() as! T }
      throw JSONError(.missingField, "\(written(codingPath + [key], naming)) is missing")
    }
    return try ValueDecoder(value, path: codingPath + [key], naming: naming).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try decoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder(key).unkeyedContainer()
  }

  func superDecoder() -> any Decoder {
    ValueDecoder(.object(object), path: codingPath, naming: naming)
  }
  func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }
}

/// What an absent list reads as.
private protocol EmptyList { init() }
extension Array: EmptyList {}

private struct Unkeyed: UnkeyedDecodingContainer {
  let items: [JSONValue]
  let codingPath: [any CodingKey]
  let naming: FieldNaming
  var currentIndex = 0

  var count: Int? { items.count }
  var isAtEnd: Bool { currentIndex == items.count }

  private mutating func next() throws -> ValueDecoder {
    guard !isAtEnd else {
      throw JSONError(.wrongType, "\(written(codingPath, naming)) is too short")
    }
    defer { currentIndex += 1 }
    return ValueDecoder(
      items[currentIndex], path: codingPath + [Index(intValue: currentIndex)], naming: naming)
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, items[currentIndex] == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode(_ type: String.Type) throws -> String { try next().decode(type) }
  mutating func decode(_ type: Bool.Type) throws -> Bool { try next().decode(type) }
  mutating func decode(_ type: Double.Type) throws -> Double { try next().decode(type) }
  mutating func decode(_ type: Int.Type) throws -> Int { try next().decode(type) }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().decode(type) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }
  mutating func superDecoder() throws -> any Decoder { try next() }
}

/// A place in a list.
private struct Index: CodingKey {
  let intValue: Int?
  var stringValue: String { "\(intValue ?? 0)" }

  init(intValue: Int) { self.intValue = intValue }
  init?(stringValue: String) { return nil }
}

// Records hold no numbers but Int and Double; the protocols ask for all.
private func unused<T>(_ type: T.Type) -> JSONError {
  JSONError(.wrongType, "records hold no \(type)")
}

extension Keyed {
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw unused(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { throw unused(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { throw unused(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { throw unused(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { throw unused(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { throw unused(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { throw unused(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { throw unused(type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { throw unused(type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { throw unused(type) }
}

extension Unkeyed {
  func decode(_ type: Float.Type) throws -> Float { throw unused(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { throw unused(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { throw unused(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { throw unused(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { throw unused(type) }
  func decode(_ type: UInt.Type) throws -> UInt { throw unused(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { throw unused(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { throw unused(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { throw unused(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { throw unused(type) }
}

extension ValueDecoder {
  func decode(_ type: Float.Type) throws -> Float { throw unused(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { throw unused(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { throw unused(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { throw unused(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { throw unused(type) }
  func decode(_ type: UInt.Type) throws -> UInt { throw unused(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { throw unused(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { throw unused(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { throw unused(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { throw unused(type) }
}
