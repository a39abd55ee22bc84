import CSimdJSON

/// A parsed JSON text, which it owns. Stays with the task that parsed it.
package final class JSONDocument {
  private let document: OpaquePointer
  /// Of the text.
  let bytes: Int

  init(_ document: OpaquePointer, bytes: Int) {
    self.document = document
    self.bytes = bytes
  }

  deinit { CSimdJSONDocument_free(document) }

  /// A key that stands twice in its object, to the byte.
  var repeatedKey: String? {
    CSimdJSONDocument_repeated(document).map { JSONNode(node: $0).text ?? "" }
  }

  /// Hands out the text of a member's value, by the member's place in the outermost object; nil where `JSONWriter` would
  /// write the value otherwise.
  func withSource<Result>(
    ofMember place: Int, _ body: (UnsafeRawBufferPointer?) throws -> Result
  ) rethrows -> Result {
    try withExtendedLifetime(self) {
      var length = 0
      let start = CSimdJSONDocument_source(document, place, &length)
      return try body(start.map { UnsafeRawBufferPointer(start: $0, count: length) })
    }
  }

  /// Writes the members of the outermost object behind others, but for those with no value and those of some names.
  ///
  /// A value is copied as it stands where it stands as the writer would write it, as in nearly every line: one of our
  /// own programs wrote them.
  func handOn(to writer: inout JSONWriter, without written: [String], _ dropped: Set<String>) {
    read { fields in
      var place = 0
      fields.forEachMember { key, value in
        defer { place += 1 }
        guard !value.isNull, let name = key.text, name != "schema", !written.contains(name),
          !dropped.contains(name)
        else { return }
        writer.append(UInt8(ascii: ","))
        writer.key(name)
        withSource(ofMember: place) { source in
          if let source { writer.raw(source) } else { writer.value(value) }
        }
      }
    }
  }

  /// Hands out the outermost value, which is there as long as `body` runs.
  func read<Result>(_ body: (JSONNode) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) {
      try body(JSONNode(node: CSimdJSONDocument_root(document)))
    }
  }
}
