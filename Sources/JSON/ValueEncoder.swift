import Records

/// Writes `Encodable` types as JSON bytes, keys in the order of their declaration, nothing for nil.
final class ValueEncoder: Encoder {
  let output: Output
  let codingPath: [any CodingKey] = []
  /// The keys written so far.
  private(set) var names: [String] = []
  private var shape: Shape
  private var count = 0

  private enum Shape { case empty, keyed, unkeyed, single }

  /// The buffer that nested encoders share.
  final class Output {
    var writer: JSONWriter
    let naming: FieldNaming

    /// - Parameter capacity: about as many bytes will be written.
    init(naming: FieldNaming = .snakeCase, capacity: Int = 256) {
      self.naming = naming
      writer = JSONWriter(capacity: capacity)
    }
  }

  /// - Parameter insideObject: the caller has opened the object and will close it.
  init(_ output: Output, insideObject: Bool = false) {
    self.output = output
    shape = insideObject ? .keyed : .empty
  }

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    open(.keyed, UInt8(ascii: "{"))
    return KeyedEncodingContainer(Keyed(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    open(.unkeyed, UInt8(ascii: "["))
    return Unkeyed(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    shape = .single
    return Single(encoder: self)
  }

  private func open(_ shape: Shape, _ bracket: UInt8) {
    // An `Inline` value asks again for the container of its record.
    guard self.shape == .empty else { return }
    self.shape = shape
    output.writer.append(bracket)
  }

  func close() {
    switch shape {
    case .empty: output.writer.raw("{}")
    case .keyed: output.writer.append(UInt8(ascii: "}"))
    case .unkeyed: output.writer.append(UInt8(ascii: "]"))
    case .single: break
    }
  }

  func key(_ name: String) {
    separate()
    names.append(name)
    output.writer.key(name)
  }

  fileprivate func separate() {
    if count > 0 { output.writer.append(UInt8(ascii: ",")) }
    count += 1
  }

  fileprivate func write<T: Encodable>(_ value: T) throws {
    switch value {
    case let text as String: output.writer.string(text)
    case let integer as Int: output.writer.integer(integer)
    case let number as Double: output.writer.number(number)
    case let flag as Bool: flag ? output.writer.raw("true") : output.writer.raw("false")
    default:
      let nested = ValueEncoder(output)
      try value.encode(to: nested)
      nested.close()
    }
  }
}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: ValueEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) {}

  // Nearly all values are texts and numbers: they are spared the casts of the general case.
  func encode(_ value: String, forKey key: Key) throws {
    encoder.key(encoder.output.naming.name(key.stringValue))
    encoder.output.writer.string(value)
  }

  func encode(_ value: Int, forKey key: Key) throws {
    encoder.key(encoder.output.naming.name(key.stringValue))
    encoder.output.writer.integer(value)
  }

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    if value is any Inline {
      try value.encode(to: encoder)
    } else {
      encoder.key(encoder.output.naming.name(key.stringValue))
      try encoder.write(value)
    }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    preconditionFailure("records encode by value, not by nested containers")
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    preconditionFailure("records encode by value, not by nested containers")
  }

  func superEncoder() -> any Encoder { preconditionFailure("records have no superclass") }
  func superEncoder(forKey key: Key) -> any Encoder {
    preconditionFailure("records have no superclass")
  }
}

private struct Unkeyed: UnkeyedEncodingContainer {
  let encoder: ValueEncoder
  var codingPath: [any CodingKey] { [] }
  var count = 0

  init(encoder: ValueEncoder) {
    self.encoder = encoder
  }

  mutating func encodeNil() {
    encoder.separate()
    encoder.output.writer.raw("null")
  }

  mutating func encode<T: Encodable>(_ value: T) throws {
    encoder.separate()
    count += 1
    try encoder.write(value)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<
    Nested
  > {
    preconditionFailure("records encode by value, not by nested containers")
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    preconditionFailure("records encode by value, not by nested containers")
  }

  func superEncoder() -> any Encoder { preconditionFailure("records have no superclass") }
}

private struct Single: SingleValueEncodingContainer {
  let encoder: ValueEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { encoder.output.writer.raw("null") }
  func encode<T: Encodable>(_ value: T) throws { try encoder.write(value) }
}
