import DataFiles
import Language

/// The light normal form of an address: fragment, tracking parameters, default port and capitals of the host are off.
struct CanonicalAddress: Sendable {
  /// One row of the table.
  struct Rule: Sendable {
    let pattern: Pattern
    let strikes: String
    let spares: String
  }

  let tracking: [Rule]

  /// - Throws: `DataFiles.Missing`, `Pattern.Invalid`.
  init() throws {
    tracking = try DataFiles.table("Data/tracking.tsv", of: "Normalize").map { cells in
      Rule(
        pattern: try Pattern(cells[0], caseSensitive: false), strikes: cells[1], spares: cells[2])
    }
  }

  /// - Parameter page: the address under which the page was fetched, for a claim that is relative.
  /// - Returns: nil for a claim that is no web address.
  func normal(_ claim: String, page: String?) -> String? {
    var address = SettledText.line(claim)
    if !Self.isWeb(address), let page, Self.isWeb(page), let base = Self.parts(of: page) {
      if address.hasPrefix("//") {
        address = base.scheme + ":" + address
      } else if address.hasPrefix("/") {
        address = base.scheme + "://" + base.host + address
      }
    }
    guard Self.isWeb(address), let parts = Self.parts(of: address), !parts.host.isEmpty else {
      return nil
    }
    let pieces = parts.rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = pieces[0].isEmpty ? "/" : pieces[0]
    let query = (pieces.count > 1 ? pieces[1] : "").split(separator: "&").filter { parameter in
      let name = String(parameter.prefix { $0 != "=" })
      return !tracking.contains { $0.pattern.matches(name) }
    }
    let tail = query.isEmpty ? "" : "?" + query.joined(separator: "&")
    return parts.scheme + "://" + parts.host + path + tail
  }

  /// The host of a web address without `www.`, and its chief label: `post.example`, `post`.
  static func hostNames(_ address: String?) -> [String] {
    guard let address, isWeb(address), let host = parts(of: address)?.host else { return [] }
    let plain = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    return [plain, plain.split(separator: ".").first.map(String.init) ?? plain]
  }

  static func isWeb(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  private static func parts(of address: String) -> (scheme: String, host: String, rest: String)? {
    guard let colon = address.range(of: "://") else { return nil }
    let scheme = address[..<colon.lowerBound].lowercased()
    let plain = address[colon.upperBound...].prefix { $0 != "#" }
    let authority = plain.prefix { $0 != "/" && $0 != "?" }
    var host = authority.split(separator: "@").last.map { $0.lowercased() } ?? ""
    for (name, port) in [("http", ":80"), ("https", ":443")] where scheme == name {
      if host.hasSuffix(port) { host = String(host.dropLast(port.count)) }
    }
    return (scheme, host, String(plain.dropFirst(authority.count)))
  }
}
