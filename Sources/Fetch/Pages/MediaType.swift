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
    let utf16 = bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
    let head = utf16 ? bytes.prefix(8192).filter { $0 != 0 } : Array(bytes.prefix(4096))
    let controls = head.filter(isBinary).count
    // A stray NUL is cleaned up later; a hundredth of control bytes is no text.
    if controls * 100 > head.count { return nil }
    let start = String(decoding: head, as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{feff}" || $0 == "\u{fffd}" }
    if listing.firstMatch(in: String(start)) != nil { return nil }
    if signatures.contains(where: { start.hasPrefix($0) }) { return .html }
    let named = ending == "html" || ending == "htm"
    return named && start.contains("<") ? .html : .plain
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
      #"\A(?:\s|<\?[^>]*>|<!--(?s:.)*?-->|<!doctype[^>]*>)*<(?:rss|feed|rdf:rdf|urlset|sitemapindex|opml|svg)[\s>]"#
  )

  private static func isBinary(_ byte: UInt8) -> Bool {
    byte <= 0x08 || byte == 0x0b || (0x0e...0x1a).contains(byte) || (0x1c...0x1f).contains(byte)
  }

  private static let signatures = [
    "<!doctype html", "<html", "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table",
    "<a ", "<style", "<title", "<b>", "<body", "<br", "<p>", "<p ", "<!--", "<meta", "<article",
    "<?xml",
  ]

  private static let binaries: [[UInt8]] = [
    Array("%PDF-".utf8), Array("%!PS-".utf8), [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff],
    Array("GIF8".utf8), Array("RIFF".utf8), Array("BM".utf8) + [0x00], Array("PK".utf8) + [3, 4],
    [0x1f, 0x8b], Array("Rar!".utf8), Array("OggS".utf8), Array("ID3".utf8),
    [0x7f, 0x45, 0x4c, 0x46], [0xd0, 0xcf, 0x11, 0xe0], Array("SQLite format 3".utf8) + [0],
  ]
}
