import CCurl
import Glibc

/// An address of the web, as libcurl's URL API reads it: scheme and host in lower case, the host in its ASCII form, dot
/// segments resolved, what URLs may not hold percent-encoded, no default port, no fragment.
package struct WebURL: Sendable {
  /// The whole address without user and password: what records, logs and archives hold.
  package let text: String
  /// `http` or `https`.
  package let scheme: String
  /// As for a connection: IPv6 in brackets.
  package let host: String
  package let port: Int
  /// Path and query, as asked for.
  package let target: String
  package let user: String?
  package let password: String?

  /// Scheme, host and port: what one robots.txt speaks for.
  package var origin: String { "\(scheme)://\(host):\(port)" }
  package var path: String { String(target.prefix { $0 != "?" }) }

  /// - Parameter base: what a relative address is relative to. User and password stay with its origin.
  /// - Throws: `WebURLError`.
  package init(_ address: String, relativeTo base: WebURL? = nil) throws(WebURLError) {
    let before = uselocale(Self.locale)
    defer { uselocale(before) }
    let address = address.trimmed
    guard !address.isEmpty else { throw WebURLError(code: .malformed, message: "is empty") }
    let parts = URLParts()
    if let base { try parts.set(CURLUPART_URL, base.text) }
    try parts.set(CURLUPART_URL, address)
    let scheme = try parts.get(CURLUPART_SCHEME).lowercased()
    guard scheme == "http" || scheme == "https" else {
      throw WebURLError(code: .scheme, message: "\(scheme) is neither http nor https")
    }
    let host = try parts.get(CURLUPART_HOST, UInt32(CURLU_PUNYCODE)).lowercased()
    try parts.set(CURLUPART_HOST, host.hasSuffix(".") ? String(host.dropLast()) : host)
    let (user, password) = (parts.optional(CURLUPART_USER), parts.optional(CURLUPART_PASSWORD))
    for part in [CURLUPART_FRAGMENT, CURLUPART_USER, CURLUPART_PASSWORD] { parts.clear(part) }
    self.scheme = scheme
    self.host = try parts.get(CURLUPART_HOST)
    port = Int(try parts.get(CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT))) ?? 0
    text = try parts.get(CURLUPART_URL, UInt32(CURLU_NO_DEFAULT_PORT))
    target =
      try parts.get(CURLUPART_PATH) + (parts.optional(CURLUPART_QUERY).map { "?" + $0 } ?? "")
    let inherits = base?.scheme == scheme && base?.host == self.host && base?.port == port
    self.user = user ?? (inherits ? base?.user : nil)
    self.password = password ?? (inherits ? base?.password : nil)
  }

  /// libidn2 reads names as the locale says: this thread's, since changing the process's while others run is not safe. Made
  /// once, and never freed.
  private nonisolated(unsafe) static let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
}

/// Two are equal when they name the same thing, whoever asks for it.
extension WebURL: Hashable, CustomStringConvertible {
  package static func == (left: WebURL, right: WebURL) -> Bool { left.text == right.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
  package var description: String { text }
}

/// Why something is no address of the web.
package struct WebURLError: Error, Equatable {
  package enum Code: String, Sendable { case scheme, malformed }
  package var code: Code
  /// libcurl's own words.
  package var message: String
}

extension WebURL {
  /// The same address without the query's parameters of some names; the others stay as they are, in their order.
  package func dropping(parameters isDropped: (Substring) -> Bool) -> WebURL {
    guard let mark = target.firstIndex(of: "?") else { return self }
    let all = target[target.index(after: mark)...].split(
      separator: "&", omittingEmptySubsequences: false)
    let kept = all.filter { !isDropped($0.prefix { $0 != "=" }) }
    guard kept.count < all.count else { return self }
    let query = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
    return (try? WebURL(origin + path + query, relativeTo: self)) ?? self
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension WebURL {
  /// An address as written, also one of another scheme, without user and password; itself where libcurl cannot read it.
  package static func withoutPassword(_ written: String) -> String {
    let parts = URLParts()
    guard (try? parts.set(CURLUPART_URL, written)) != nil, parts.optional(CURLUPART_USER) != nil
    else {
      return written
    }
    parts.clear(CURLUPART_USER)
    parts.clear(CURLUPART_PASSWORD)
    return parts.optional(CURLUPART_URL) ?? ""
  }
}
