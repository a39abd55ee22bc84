import HTML
import Records

/// A body that stands in a page's data, not in its tree: for pages that scripts fill, or that show a teaser only.
///
/// Looked for only where the page shows next to no prose, so that it costs other pages nothing. In this order of trust:
/// `articleBody` of JSON-LD, markup that a script puts in place (`text/template`, `template`, `noscript`), the state that
/// a script begins with (`EmbeddedState`).
struct StructuredBody {
  /// A page that shows more words of prose keeps what it shows.
  static let mostShown = 100.0
  /// A body in the data has at least so many.
  static let fewest = 30.0

  /// The body as markup, whatever it was.
  let markup: String
  /// The line of the script or element that holds it.
  let line: Int
  /// `json-ld articleBody`, `script[type=text/template]`, `script __NEXT_DATA__`.
  let place: String
  /// Words of prose, roughly.
  let words: Double

  /// Whether a page that shows so many words of prose is worth the search.
  static func isWanted(shown words: Double) -> Bool { words < mostShown }

  /// Whether a body of so many words of prose is better than what the page shows.
  static func isEnough(_ words: Double, shown: Double) -> Bool {
    words > 3 * shown + fewest
  }

  /// The largest body in a page's data; one that the page itself calls the article's is taken before a larger one.
  ///
  /// - Parameter titles: what the page calls itself. State is only believed where it speaks of the same.
  /// - Complexity: O(n) in the source.
  static func find(in html: String, _ root: HTMLNode, titles: [String]) -> StructuredBody? {
    var named: StructuredBody?
    for script in JSONLD.scripts(in: root) {
      for text in JSONLD.articleBodies(in: script.textContent) {
        let body = StructuredBody(
          texts: [text], line: script.line, place: "json-ld articleBody")
        if body.words > named?.words ?? 0 { named = body }
      }
    }
    if let named, named.words >= mostShown { return named }
    var best = named
    let scripts = EmbeddedScripts.all(in: html)
    for script in scripts where script.isMarkup {
      let body = StructuredBody(markup: script.text, line: script.line, place: script.place)
      if body.words > best?.words ?? 0 { best = body }
    }
    if let state = EmbeddedState.longestRun(in: scripts) {
      let body = StructuredBody(texts: state.texts, line: state.line, place: state.place)
      if body.words > 2 * (best?.words ?? 0), TitleWords(titles).meet(body.markup) { best = body }
    }
    return best
  }

  private init(markup: String, line: Int, place: String) {
    self.markup = markup
    self.line = line
    self.place = place
    words = Self.prose(in: markup)
  }

  private init(texts: [String], line: Int, place: String) {
    self.init(markup: texts.map(Self.markup(of:)).joined(separator: "\n"), line: line, place: place)
  }

  /// A text as markup: itself where it holds tags, else a paragraph for each of its lines.
  static func markup(of text: String) -> String {
    if holdsTags(text) { return text }
    return text.split(whereSeparator: \.isNewline).map {
      "<p>\($0.replacing("<", with: "&lt;"))</p>"
    }.joined(separator: "\n")
  }

  /// Words that stand in sentences, tags aside.
  static func prose(in text: String) -> Double {
    let shape = LineShape(holdsTags(text) ? withoutTags(text) : text)
    return shape.isProse ? Double(shape.words) : 0
  }

  /// Whether `<p`, `</b` or the like stands in a text.
  static func holdsTags(_ text: String) -> Bool {
    var before: UInt8 = 0
    var seen = false
    for byte in text.utf8 {
      if before == UInt8(ascii: "<"), byte == UInt8(ascii: "/") || byte.isLatinLetter {
        seen = true
      }
      if seen, byte == UInt8(ascii: ">") { return true }
      before = byte
    }
    return false
  }

  private static func withoutTags(_ text: String) -> String {
    var result: [UInt8] = []
    var inside = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): inside = true
      case UInt8(ascii: ">") where inside:
        inside = false
        result.append(0x20)
      default: if !inside { result.append(byte) }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension UInt8 {
  var isLatinLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
