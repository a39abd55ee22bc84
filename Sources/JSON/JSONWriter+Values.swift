import CSimdJSON

extension JSONWriter {
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let flag): flag ? raw("true") : raw("false")
    case .integer(let integer): self.integer(Int(integer))
    case .number(let number): self.number(number)
    case .string(let text): string(text)
    case .array(let items):
      append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { append(UInt8(ascii: ",")) }
        self.value(item)
      }
      append(UInt8(ascii: "]"))
    case .object(let object):
      append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { append(UInt8(ascii: ",")) }
        key(member.key)
        self.value(member.value)
      }
      append(UInt8(ascii: "}"))
    }
  }

  /// Writes a document's value anew, in the writer's own form.
  package mutating func value(_ document: JSONDocument) {
    document.read { value($0) }
  }

  mutating func value(_ value: JSONNode) {
    switch value.node.pointee.kind {
    case CSimdJSONFalse: raw("false")
    case CSimdJSONTrue: raw("true")
    case CSimdJSONInteger: integer(Int(value.node.pointee.integer))
    case CSimdJSONDouble: number(value.node.pointee.number)
    case CSimdJSONString: string(value.utf8 ?? UnsafeBufferPointer(start: nil, count: 0))
    case CSimdJSONArray:
      append(UInt8(ascii: "["))
      var isFirst = true
      value.forEachItem { item in
        if !isFirst { append(UInt8(ascii: ",")) }
        isFirst = false
        self.value(item)
      }
      append(UInt8(ascii: "]"))
    case CSimdJSONObject:
      append(UInt8(ascii: "{"))
      var isFirst = true
      value.forEachMember { key, member in
        if !isFirst { append(UInt8(ascii: ",")) }
        isFirst = false
        self.value(key)
        append(UInt8(ascii: ":"))
        self.value(member)
      }
      append(UInt8(ascii: "}"))
    default: raw("null")
    }
  }
}
