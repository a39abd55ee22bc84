import Language

/// What kind of document bytes are, told by the bytes themselves and, last, by the name's ending.
///
/// After the patterns of the WHATWG's MIME Sniffing Standard, sections 6 and 7.
package enum MediaType: String, Sendable {
  case html = "text/html"
  case plain = "text/plain"

  /// - Parameter ending: lower case, without its point, `.gz` left out.
  /// - Returns: nil for what is neither.
  package static func sniff(_ bytes: [UInt8], ending: String) -> MediaType? {
    if binaries.contains(where: { bytes.starts(with: $0) }) { return nil }
    var head = head(of: bytes)
    // A stray NUL is cleaned up later; a hundredth of control characters is no text.
    if head.withUTF8(controls) * 100 > head.utf8.count { return nil }
    let start = head.drop { $0.isWhitespace || $0 == "\u{feff}" || $0 == "\u{fffd}" }
    if listing.matches(String(start)) { return nil }
    let signature = start.prefix(signatureLength).lowercased()
    if signatures.contains(where: { signature.hasPrefix($0) }) { return .html }
    let named = ending == "html" || ending == "htm"
    return named && start.utf8.contains(UInt8(ascii: "<")) ? .html : .plain
  }

  /// As above, for what a server sent and calls `said`: a PDF named HTML is none, and HTML named plain text is HTML.
  ///
  /// - Returns: nil, too, for text that is code or data by its name and no HTML by its bytes.
  static func sniff(_ bytes: [UInt8], said: ContentType) -> MediaType? {
    let isNamedHTML = said.essence == "text/html" || said.essence == "application/xhtml+xml"
    let found = sniff(bytes, ending: isNamedHTML ? "html" : "")
    guard found == .plain else { return found }
    if isNamedHTML { return .html }
    return texts.contains(said.essence) ? .plain : nil
  }

  /// What servers call text that is meant to be read, and what they say when they do not know.
  private static let texts: Set = [
    "text/plain", "text/markdown", "", "application/octet-stream", "binary/octet-stream",
    "application/x-unknown", "unknown/unknown",
  ]

  /// XML that lists pages, or draws: with a prolog, as HTML may have too, or without.
  private static let listing = Pattern(
    known:
      #"\A(?:\s|<\?[^>]*>|<!--(?s:.)*?-->|<!doctype[^>]*>)*<(?:rss|feed|rdf:rdf|urlset|sitemapindex|opml|svg)[\s>]"#,
    caseSensitive: false)

  /// The first kilobytes; what is not UTF-16 by its mark is read as UTF-8, whatever it is.
  private static func head(of bytes: [UInt8]) -> String {
    let isBig = bytes.starts(with: [0xfe, 0xff])
    guard isBig || bytes.starts(with: [0xff, 0xfe]) else {
      return String(decoding: bytes.prefix(4096), as: UTF8.self)
    }
    let units = stride(from: 0, to: min(bytes.count, 8192) - 1, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// How many of the bytes no text has: controls but tab, line feed, form feed, carriage return and escape.
  private static func controls(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    let texts: UInt32 = 1 << 0x09 | 1 << 0x0a | 1 << 0x0c | 1 << 0x0d | 1 << 0x1b
    var count = 0
    for byte in utf8 where byte < 0x20 { count += texts >> UInt32(byte) & 1 == 0 ? 1 : 0 }
    return count
  }

  private static let signatures = [
    "<!doctype html", "<html", "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table",
    "<a ", "<style", "<title", "<b>", "<body", "<br", "<p>", "<p ", "<!--", "<meta", "<article",
    "<?xml",
  ]
  private static let signatureLength = signatures.map(\.count).max() ?? 0

  private static let binaries: [[UInt8]] = [
    Array("%PDF-".utf8), Array("%!PS-".utf8), [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff],
    Array("GIF8".utf8), Array("RIFF".utf8), Array("BM".utf8) + [0x00], Array("PK".utf8) + [3, 4],
    [0x1f, 0x8b], Array("Rar!".utf8), Array("OggS".utf8), Array("ID3".utf8),
    [0x7f, 0x45, 0x4c, 0x46], [0xd0, 0xcf, 0x11, 0xe0], Array("SQLite format 3".utf8) + [0],
  ]
}
