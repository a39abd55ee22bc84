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

  /// Hands out the outermost value, which is there as long as `body` runs.
  func read<Result>(_ body: (JSONNode) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) {
      try body(JSONNode(node: CSimdJSONDocument_root(document)))
    }
  }
}
