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
    let (path, query) = Self.halves(of: parts.rest)
    let kept = query.split(separator: UInt8(ascii: "&")).map { String(decoding: $0, as: UTF8.self) }
      .filter { parameter in
        let name = String(
          decoding: parameter.utf8.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
        return !tracking.contains { $0.pattern.matches(name) }
      }
    let tail = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
    return parts.scheme + "://" + parts.host + (path.isEmpty ? "/" : path) + tail
  }

  /// The host of a web address without `www.`, and its chief label: `post.example`, `post`.
  static func hostNames(_ address: String?) -> [String] {
    guard let address, isWeb(address), let host = parts(of: address)?.host else { return [] }
    let plain = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    return [plain, plain.split(separator: ".").first.map(String.init) ?? plain]
  }

  static func isWeb(_ address: String) -> Bool {
    ["http://", "https://"].contains { scheme in
      address.utf8.starts(with: scheme.utf8) { small($0) == $1 }
    }
  }

  /// An ASCII letter's small one; other bytes as they are.
  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func parts(of address: String) -> (scheme: String, host: String, rest: String)? {
    let bytes = Array(address.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let (slash, question, fragment) = (UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"))
    let colon = bytes.indices.dropLast(2).first {
      bytes[$0] == UInt8(ascii: ":") && bytes[$0 + 1] == slash && bytes[$0 + 2] == slash
    }
    guard let colon else { return nil }
    let start = colon + 3
    let hostEnd =
      bytes[start...].firstIndex { $0 == slash || $0 == question || $0 == fragment } ?? bytes.count
    let end = bytes[hostEnd...].firstIndex(of: fragment) ?? bytes.count
    let name = bytes[start..<hostEnd].split(separator: UInt8(ascii: "@")).last
    let scheme = text(0..<colon).lowercased()
    var host = name.map { String(decoding: $0, as: UTF8.self).lowercased() } ?? ""
    for (name, port) in [("http", ":80"), ("https", ":443")] where scheme == name {
      if host.hasSuffix(port) { host = String(host.dropLast(port.count)) }
    }
    return (scheme, host, text(hostEnd..<end))
  }

  /// What stands before the first question mark, and the bytes behind it.
  private static func halves(of rest: String) -> (path: String, query: Substring.UTF8View) {
    let bytes = rest.utf8
    let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    return (
      String(rest[..<mark]), rest[mark...].utf8.dropFirst()
    )
  }
}
