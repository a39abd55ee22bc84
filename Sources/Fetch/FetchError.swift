/// What ends a run of `fetch`.
package struct FetchError: Error, Equatable, CustomStringConvertible {
  package enum Code: String, Sendable {
    /// A configured path does not exist.
    case noSuchInput = "no_such_input"
  }

  package var code: Code
  package var source: String
  /// As configured.
  package var path: String

  package var description: String {
    "source \(source): there is no file or folder \(path)"
  }
}
