import Language

/// What a server says of a body: the value of its `Content-Type`.
struct ContentType {
  /// Type and subtype in lower case, as `text/html`; empty where the server does not say.
  let essence: String
  /// As written there, in lower case.
  let charset: String?

  private static let charset = Pattern(
    known: #";\s*charset\s*=\s*["']?\s*([a-z0-9_:.\-]+)"#, caseSensitive: false)

  init(_ value: String) {
    essence = value.prefix { $0 != ";" && $0 != "," }.lowercased()
      .filter { !$0.isWhitespace }
    charset = Self.charset.groups(in: value)?[1]?.lowercased()
  }
}
