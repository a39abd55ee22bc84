import CSimdJSON

/// Reads JSON text with simdjson. Keeps its memory between documents; stays with the task that made it.
package final class JSONReader {
  /// Deeper nesting is refused: no record of ours is deeper than 6.
  package static let deepest = Int(CSimdJSONDeepest)

  private let parser = CSimdJSON_new()

  package init() {}

  deinit { CSimdJSON_free(parser) }

  /// The value that UTF-8 `text` holds.
  ///
  /// - Throws: `JSONError` with `malformed`, `encoding`, `tooDeep` or `duplicateKey`.
  /// - Complexity: O(n) in the bytes.
  package func value(of text: UnsafeRawBufferPointer) throws -> JSONValue {
    try document(of: text).read { $0.value }
  }

  /// As `value(of:)`, but nothing is made of the values before they are asked for.
  package func document(of text: UnsafeRawBufferPointer) throws -> JSONDocument {
    var problem: UnsafePointer<CChar>?
    let document = CSimdJSON_parse(
      parser, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count, &problem)
    guard let document else {
      throw Self.error(problem.map { String(cString: $0) } ?? "no memory")
    }
    let parsed = JSONDocument(document, bytes: text.count)
    if let key = parsed.repeatedKey {
      throw JSONError(.duplicateKey, "a key stands twice, such as \(key)")
    }
    return parsed
  }

  /// simdjson tells its errors by their words.
  private static func error(_ words: String) -> JSONError {
    if words.contains("UTF-8") { return JSONError(.encoding, "the line is not UTF-8") }
    if words.contains("too deep") { return JSONError(.tooDeep, "nested deeper than \(deepest)") }
    return JSONError(.malformed, "not one JSON value: \(words)")
  }
}
