import Language

/// The charset that a page names in its first kilobytes.
enum DeclaredCharset {
  /// How far into the page a declaration counts, in bytes. The HTML standard asks for 1024; pages put it later.
  static let reach = 4096

  private static let patterns = [
    Pattern(known: #"^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9_:.\-]+)"#),
    Pattern(
      known:
        #"<meta[^>]*\scharset\s*=\s*["']?\s*([a-z0-9_:.\-]+)|<meta[^>]*content\s*=\s*["'][^"'>]*charset\s*=\s*([a-z0-9_:.\-]+)"#,
      caseSensitive: false),
  ]
  private static let comment = Pattern(known: "(?s)<!--.*?-->")

  /// As written there, in lower case; nil where the page does not say.
  static func of(_ bytes: [UInt8]) -> String? {
    var head = asASCII(bytes)
    while let found = comment.firstMatch(in: head) {
      let utf8 = Array(head.utf8)
      head = String(
        decoding: utf8[..<found.range.lowerBound] + utf8[found.range.upperBound...], as: UTF8.self)
    }
    for pattern in patterns {
      if let groups = pattern.groups(in: head) {
        return groups.dropFirst().compactMap { $0 }.first?.lowercased()
      }
    }
    return nil
  }

  /// The first kilobytes, `?` in place of what is beyond ASCII.
  private static func asASCII(_ bytes: [UInt8]) -> String {
    let count = min(bytes.count, reach)
    return String(unsafeUninitializedCapacity: count) { head in
      for place in 0..<count { head[place] = bytes[place] < 0x80 ? bytes[place] : 0x3f }
      return count
    }
  }
}
