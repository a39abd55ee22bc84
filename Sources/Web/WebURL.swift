import CCurl
import Glibc

/// An address of the web, as libcurl's URL API reads it: scheme and host in lower case, the host in its ASCII form, dot
/// segments resolved, what URLs may not hold percent-encoded, no default port, no fragment.
package struct WebURL: Sendable {
  /// The whole address without user and password: what records, logs and archives hold.
  package let text: String
  // Its parts are cut out of it when they are asked for: addresses wait by the thousand.
  private let hostStart, hostEnd, targetStart: UInt32
  private var credentials: Credentials?

  private final class Credentials: Sendable {
    let user, password: String?

    init(user: String?, password: String?) { (self.user, self.password) = (user, password) }
  }

  /// `http` or `https`.
  package var scheme: String { text.utf8.count > 4 && text.hasPrefix("https") ? "https" : "http" }
  /// As for a connection: IPv6 in brackets.
  package var host: String { part(hostStart, hostEnd) }
  package var port: Int {
    hostEnd < targetStart ? Int(part(hostEnd + 1, targetStart)) ?? 0 : scheme == "https" ? 443 : 80
  }
  /// Path and query, as asked for.
  package var target: String { part(targetStart, UInt32(text.utf8.count)) }
  package var user: String? { credentials?.user }
  package var password: String? { credentials?.password }

  /// Scheme, host and port: what one robots.txt speaks for.
  package var origin: String { "\(scheme)://\(host):\(port)" }
  package var path: String { String(target.prefix { $0 != "?" }) }

  private func part(_ start: UInt32, _ end: UInt32) -> String {
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: Int(start))
    return String(text[from..<utf8.index(from, offsetBy: Int(end - start))])
  }

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
    text = try parts.get(CURLUPART_URL, UInt32(CURLU_NO_DEFAULT_PORT))
    (hostStart, hostEnd, targetStart) = Self.places(in: text, after: scheme.utf8.count + 3)
    let inherited = base?.credentials == nil || base?.origin != origin ? nil : base?.credentials
    guard user != nil || password != nil || inherited != nil else { return }
    credentials = Credentials(
      user: user ?? inherited?.user, password: password ?? inherited?.password)
  }

  /// Where host and target stand in an address of libcurl's, which has no user and always a path.
  private static func places(in text: String, after start: Int) -> (UInt32, UInt32, UInt32) {
    let bytes = Array(text.utf8)
    let target = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
    // The colons of IPv6 are in brackets.
    let bracket = bytes[start..<target].firstIndex(of: UInt8(ascii: "]")) ?? start
    let port = bytes[bracket..<target].firstIndex(of: UInt8(ascii: ":")) ?? target
    return (UInt32(start), UInt32(port), UInt32(target))
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
