import CSimdJSON

/// Reads JSON text with simdjson. Keeps its memory between documents; stays with the task that made it.
package final class JSONReader {
  /// Deeper nesting is refused: no record of ours is deeper than 6.
  package static let deepest = 128

  private let parser = CSimdJSON_new(deepest)

  package init() {}

  deinit { CSimdJSON_free(parser) }

  /// The value that UTF-8 `text` holds.
  ///
  /// - Throws: `JSONError` with `malformed`, `encoding`, `tooDeep` or `duplicateKey`.
  /// - Complexity: O(n) in the bytes.
  package func value(of text: UnsafeRawBufferPointer) throws -> JSONValue {
    var nodes: UnsafePointer<CSimdJSONNode>?
    var count = 0
    let problem = CSimdJSON_parse(
      parser, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count, &nodes, &count)
    if let problem {
      throw Self.error(String(cString: problem))
    }
    var cursor = NodeCursor(nodes: UnsafeBufferPointer(start: nodes, count: count))
    return try cursor.value()
  }

  /// simdjson tells its errors by their words.
  private static func error(_ words: String) -> JSONError {
    if words.contains("UTF-8") { return JSONError(.encoding, "the line is not UTF-8") }
    if words.contains("too deep") { return JSONError(.tooDeep, "nested deeper than \(deepest)") }
    return JSONError(.malformed, "not one JSON value: \(words)")
  }
}

/// Builds values from simdjson's flat list of nodes.
private struct NodeCursor {
  let nodes: UnsafeBufferPointer<CSimdJSONNode>
  var next = 0

  mutating func value() throws -> JSONValue {
    let node = nodes[next]
    next += 1
    switch node.kind {
    case CSimdJSONFalse: return .bool(false)
    case CSimdJSONTrue: return .bool(true)
    case CSimdJSONInteger: return .integer(node.integer)
    case CSimdJSONDouble: return .number(node.number)
    case CSimdJSONString: return .string(string(node))
    case CSimdJSONArray:
      var items: [JSONValue] = []
      items.reserveCapacity(Int(node.count))
      for _ in 0..<node.count { items.append(try value()) }
      return .array(items)
    case CSimdJSONObject: return .object(try object(Int(node.count)))
    default: return .null
    }
  }

  private mutating func object(_ count: Int) throws -> JSONObject {
    var members: [JSONObject.Member] = []
    members.reserveCapacity(count)
    for _ in 0..<count {
      let key = string(nodes[next])
      next += 1
      members.append(.init(key: key, value: try value()))
    }
    let repeated =
      count <= 24
      ? members.indices.first { i in members[..<i].contains { $0.key == members[i].key } }
      : Set(members.map(\.key)).count < count ? 0 : nil
    if let repeated {
      throw JSONError(.duplicateKey, "a key stands twice, such as \(members[repeated].key)")
    }
    return JSONObject(members)
  }

  /// simdjson has validated the bytes.
  private func string(_ node: CSimdJSONNode) -> String {
    String(
      decoding: UnsafeRawBufferPointer(start: node.bytes, count: Int(node.count)), as: UTF8.self)
  }
}
