/// Addresses of the web.
package enum WebAddress {
  /// The host of an `http` or `https` address in lower case, without `www.`, user and port; nil for any other address.
  package static func host(of url: String) -> String? {
    guard let colon = url.firstIndex(of: ":"),
      ["http", "https"].contains(url[..<colon].lowercased())
    else { return nil }
    var rest = url[url.index(after: colon)...]
    guard rest.hasPrefix("//") else { return nil }
    rest = rest.dropFirst(2).prefix { !"/?#".contains($0) }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    if !rest.hasPrefix("[") { rest = rest.prefix { $0 != ":" } }
    let host = rest.lowercased()
    let plain = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    return plain.isEmpty ? nil : plain
  }
}
