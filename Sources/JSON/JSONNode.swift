import CSimdJSON

/// One value of a `JSONDocument`, where it lies in simdjson's list of nodes: not to be kept longer than the document.
///
/// Nothing is made of what is not asked for: most of a line is handed on as it came.
struct JSONNode {
  let node: UnsafePointer<CSimdJSONNode>

  var isNull: Bool { node.pointee.kind == CSimdJSONNull }
  var isObject: Bool { node.pointee.kind == CSimdJSONObject }
  var isArray: Bool { node.pointee.kind == CSimdJSONArray }

  /// The UTF-8 of a string, which simdjson has validated; nil for any other value.
  var utf8: UnsafeBufferPointer<UInt8>? {
    guard node.pointee.kind == CSimdJSONString else { return nil }
    let bytes = UnsafeRawPointer(node.pointee.bytes)?.assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: bytes, count: Int(node.pointee.count))
  }

  /// A string's text, which is not validated again.
  var text: String? {
    utf8.map { bytes in
      var valid = unsafe UTF8Span(unchecked: bytes.span)
      // Strings of ASCII alone, once told that they are, save work later.
      _ = valid.checkForASCII()
      return String(copying: valid)
    }
  }

  var integer: Int? {
    node.pointee.kind == CSimdJSONInteger ? Int(node.pointee.integer) : nil
  }

  /// A whole number too.
  var number: Double? {
    switch node.pointee.kind {
    case CSimdJSONInteger: Double(node.pointee.integer)
    case CSimdJSONDouble: node.pointee.number
    default: nil
    }
  }

  var flag: Bool? {
    switch node.pointee.kind {
    case CSimdJSONTrue: true
    case CSimdJSONFalse: false
    default: nil
    }
  }

  /// What lies behind this value and all inside it.
  private var next: JSONNode {
    switch node.pointee.kind {
    case CSimdJSONArray, CSimdJSONObject: JSONNode(node: node + Int(node.pointee.span))
    default: JSONNode(node: node + 1)
    }
  }

  /// How many items or members it has.
  var count: Int { Int(node.pointee.count) }

  /// Of an array, each item in turn.
  func forEachItem<Failure: Error>(_ body: (JSONNode) throws(Failure) -> Void) throws(Failure) {
    var item = JSONNode(node: node + 1)
    for _ in 0..<count {
      try body(item)
      item = item.next
    }
  }

  /// Of an object, each key and its value in turn.
  func forEachMember<Failure: Error>(
    _ body: (_ key: JSONNode, _ value: JSONNode) throws(Failure) -> Void
  ) throws(Failure) {
    var key = JSONNode(node: node + 1)
    for _ in 0..<count {
      let value = JSONNode(node: key.node + 1)
      try body(key, value)
      key = value.next
    }
  }

  /// The value of an object's key; nil where it has none.
  func member(_ name: StaticString) -> JSONNode? {
    name.withUTF8Buffer { member($0) }
  }

  func member(_ name: String) -> JSONNode? {
    var name = name
    return name.withUTF8 { member($0) }
  }

  private func member(_ name: UnsafeBufferPointer<UInt8>) -> JSONNode? {
    var key = JSONNode(node: node + 1)
    for _ in 0..<count {
      let value = JSONNode(node: key.node + 1)
      if key.isKey(name) { return value }
      key = value.next
    }
    return nil
  }

  private func isKey(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let utf8, utf8.count == name.count else { return false }
    var place = 0
    while place < name.count, utf8[place] == name[place] { place &+= 1 }
    return place == name.count
  }
}

extension JSONNode {
  /// The value and all inside it, on its own.
  var value: JSONValue {
    switch node.pointee.kind {
    case CSimdJSONFalse: return .bool(false)
    case CSimdJSONTrue: return .bool(true)
    case CSimdJSONInteger: return .integer(node.pointee.integer)
    case CSimdJSONDouble: return .number(node.pointee.number)
    case CSimdJSONString: return .string(text ?? "")
    case CSimdJSONArray:
      var items: [JSONValue] = []
      items.reserveCapacity(count)
      forEachItem { items.append($0.value) }
      return .array(items)
    case CSimdJSONObject:
      var members: [JSONObject.Member] = []
      members.reserveCapacity(count)
      forEachMember { members.append(.init(key: $0.text ?? "", value: $1.value)) }
      return .object(JSONObject(members))
    default: return .null
    }
  }
}
