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

  /// - Throws: `DataFiles.Missing`.
  init() throws {
    tracking = try DataFiles.table("Data/tracking.tsv", of: "Normalize").map { cells in
      Rule(
        pattern: Pattern(known: cells[0], caseSensitive: false), strikes: cells[1],
        spares: cells[2])
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
    guard parts.rest.utf8.contains(UInt8(ascii: "?")) else {
      return parts.scheme + "://" + parts.host + (parts.rest.isEmpty ? "/" : parts.rest)
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
    let labels = plain.utf8.drop { $0 == UInt8(ascii: ".") }
    let label = labels.prefix { $0 != UInt8(ascii: ".") }
    return [plain, label.isEmpty ? plain : String(Substring(label))]
  }

  static func isWeb(_ address: String) -> Bool {
    let bytes = address.utf8
    return ["http://", "https://"].contains { (scheme: StaticString) in
      scheme.withUTF8Buffer { scheme in
        bytes.count >= scheme.count && zip(bytes, scheme).allSatisfy { small($0) == $1 }
      }
    }
  }

  /// An ASCII letter's small one; other bytes as they are.
  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func parts(of address: String) -> (scheme: String, host: String, rest: String)? {
    var address = address
    return address.withUTF8 { bytes in
      let (slash, question, fragment) = (UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"))
      func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
      }
      var colon = 0
      while colon + 2 < bytes.count,
        bytes[colon] != UInt8(ascii: ":") || bytes[colon + 1] != slash || bytes[colon + 2] != slash
      {
        colon += 1
      }
      guard colon + 2 < bytes.count else { return nil }
      let start = colon + 3
      var hostEnd = start
      while hostEnd < bytes.count,
        bytes[hostEnd] != slash, bytes[hostEnd] != question, bytes[hostEnd] != fragment
      {
        hostEnd += 1
      }
      var end = hostEnd
      while end < bytes.count, bytes[end] != fragment { end += 1 }
      let scheme = text(0..<colon).lowercased()
      var host = text(name(in: bytes, start..<hostEnd)).lowercased()
      for (name, port) in [("http", ":80"), ("https", ":443")] where scheme == name {
        if host.hasSuffix(port) { host = String(host.dropLast(port.count)) }
      }
      return (scheme, host, text(hostEnd..<end))
    }
  }

  /// What stands behind the last user's name, if there is any.
  private static func name(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    let sign = UInt8(ascii: "@")
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == sign { end -= 1 }
    var start = end
    while start > range.lowerBound, bytes[start - 1] != sign { start -= 1 }
    return start..<end
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
