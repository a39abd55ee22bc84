/// What ends a run of `fetch`.
package struct FetchError: Error, Equatable, CustomStringConvertible {
  package enum Code: String, Sendable {
    /// A configured path does not exist.
    case noSuchInput = "no_such_input"
    /// The settings do not allow what they ask for.
    case settings
    /// The state cannot be read or written.
    case state
    /// The archive cannot be read or written.
    case archive
  }

  package var code: Code
  package var source: String
  /// As configured.
  package var path: String
  package var message: String?

  package init(code: Code, source: String, path: String, message: String? = nil) {
    self.code = code
    self.source = source
    self.path = path
    self.message = message
  }

  package var description: String {
    switch code {
    case .noSuchInput: "source \(source): there is no file or folder \(path)"
    case .settings: (source.isEmpty ? "" : "source \(source): ") + (message ?? path)
    case .state, .archive: "\(path): \(message ?? "cannot be used")"
    }
  }
}
