/// Rewrites a page's source for libxml2 2.9, which knows no HTML5, in one pass; holds it against `HTMLLimits` on the way.
///
/// - Bodies of scripts (other than `application/ld+json`) and styles, and comments, are left out: half of a page's bytes.
/// - So are bodies of `svg`, and of `noscript`, since an image in one in the head makes libxml2 put the whole page inside.
/// - `wbr`, `source` and `track` are left out, which libxml2 takes for containers of all that follows.
/// - `&#128;` to `&#159;` become the characters that windows-1252 has there, as browsers read them.
/// - End tags of elements that are not open are left out: with thousands of open elements each would cost libxml2 a search.
///
/// Line ends stay, so that line numbers stay.
struct HTMLSource {
  private let limits: HTMLLimits
  private let source: UnsafeBufferPointer<UInt8>
  private var place = 0
  private(set) var result: [UInt8] = []
  /// How many elements of each name are open.
  private var open: [[UInt8]: Int] = [:]
  private var depth = 0
  /// Names whose end tag does not come again, so that it is looked for once.
  private var neverClosed: Set<[UInt8]> = []

  /// - Throws: `HTMLError` with `budget` or `depth`.
  /// - Complexity: O(n) in the bytes.
  static func rewritten(_ source: UnsafeBufferPointer<UInt8>, limits: HTMLLimits)
    throws(HTMLError) -> [UInt8]
  {
    guard source.count <= limits.bytes else {
      throw HTMLError(code: .budget, message: "\(source.count) bytes of \(limits.bytes)")
    }
    var rewriter = HTMLSource(limits: limits, source: source)
    rewriter.result.reserveCapacity(source.count)
    try rewriter.run()
    return rewriter.result
  }

  private init(limits: HTMLLimits, source: UnsafeBufferPointer<UInt8>) {
    self.limits = limits
    self.source = source
  }

  private mutating func run() throws(HTMLError) {
    while place < source.count {
      switch source[place] {
      case UInt8(ascii: "<"): try markup()
      case UInt8(ascii: "&"): reference()
      case 0:
        // libxml2 ends some texts at a NUL.
        place += 1
      default:
        result.append(source[place])
        place += 1
      }
    }
  }

  private mutating func markup() throws(HTMLError) {
    let next = place + 1 < source.count ? source[place + 1] : 0
    if next == UInt8(ascii: "!") {
      let isComment = starts("<!--")
      leaveOut(to: isComment ? end(of: "-->", from: place + 4) : end(of: ">", from: place))
    } else if next == UInt8(ascii: "?") {
      leaveOut(to: end(of: ">", from: place))
    } else if next == UInt8(ascii: "/") {
      endTag()
    } else if Self.isLetter(next) {
      try startTag()
    } else {
      result.append(contentsOf: "&lt;".utf8)
      place += 1
    }
  }

  private mutating func endTag() {
    let name = self.name(from: place + 2)
    let end = end(of: ">", from: place)
    guard !name.isEmpty, Self.mayStayOpen.contains(name) || open[name, default: 0] > 0 else {
      leaveOut(to: end)
      return
    }
    if let count = open[name], count > 0 {
      open[name] = count - 1
      depth -= 1
    }
    copy(to: end)
  }

  private mutating func startTag() throws(HTMLError) {
    let name = self.name(from: place + 1)
    let (end, isClosed) = try tagEnd(from: place + 1 + name.count, element: name)
    if Self.unknownVoid.contains(name) {
      leaveOut(to: end)
      return
    }
    if Self.raw.contains(name), !isClosed || name == Self.script, !neverClosed.contains(name) {
      let tag = source[place..<end]
      let isData = name == Self.script && Self.holds(tag, "ld+json")
      copy(to: end)
      let close = self.close(of: name, from: end)
      // Only a script or a style that is never closed takes the rest of the page with it, as in browsers.
      if close == source.count, !Self.code.contains(name) {
        neverClosed.insert(name)
        return
      }
      isData ? copy(to: close) : leaveOut(to: close)
      let after = self.end(of: ">", from: place)
      copy(to: after)
      return
    }
    if !Self.void.contains(name), !Self.mayStayOpen.contains(name), !isClosed {
      open[name, default: 0] += 1
      depth += 1
      guard depth <= limits.depth else {
        throw HTMLError(
          code: .depth, message: "more than \(limits.depth) elements inside each other")
      }
    }
    copy(to: end)
  }

  /// The place behind a start tag's `>`, quoted attribute values respected, and whether `/>` ends the tag.
  private func tagEnd(from start: Int, element: [UInt8]) throws(HTMLError) -> (
    place: Int, isClosed: Bool
  ) {
    var place = start
    var attributes = 0
    var inName = false
    var inValue = false
    var afterEquals = false
    while place < source.count {
      let byte = source[place]
      switch byte {
      case UInt8(ascii: ">"):
        return (place + 1, source[place - 1] == UInt8(ascii: "/") && !inValue)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if afterEquals {
          place += 1
          while place < source.count, source[place] != byte { place += 1 }
          inName = false
          afterEquals = false
        }
      case UInt8(ascii: "=") where !inValue: afterEquals = true
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
        inName = false
        inValue = false
      case UInt8(ascii: "/") where !inValue && !afterEquals: inName = false
      default:
        if !inName, !inValue, !afterEquals {
          attributes += 1
          guard attributes <= limits.attributes else {
            throw HTMLError(
              code: .budget,
              message: "more than \(limits.attributes) attributes on one "
                + String(decoding: element, as: UTF8.self))
          }
        }
        inValue = inValue || afterEquals
        inName = !inValue
        afterEquals = false
      }
      place += 1
    }
    return (source.count, false)
  }

  /// A numeric reference; any other ampersand is copied.
  private mutating func reference() {
    guard starts("&#") else {
      result.append(source[place])
      place += 1
      return
    }
    var end = place + 2
    let isHex = end < source.count && source[end] | 0x20 == UInt8(ascii: "x")
    if isHex { end += 1 }
    var value: UInt32 = 0
    let digits = end
    while end < source.count, end - digits < 8, let digit = Self.digit(source[end], isHex) {
      value = value &* (isHex ? 16 : 10) &+ digit
      end += 1
    }
    guard (0x80...0x9F).contains(value), let scalar = Self.windows1252[Int(value - 0x80)] else {
      result.append(source[place])
      place += 1
      return
    }
    if end < source.count, source[end] == UInt8(ascii: ";") { end += 1 }
    result.append(contentsOf: String(scalar).utf8)
    place = end
  }

  // MARK: Places

  private func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      source.count - place >= wanted.count
        && wanted.indices.allSatisfy { source[place + $0] == wanted[$0] }
    }
  }

  /// Behind the next `text` at or after `start`, or the source's end.
  private func end(of text: StaticString, from start: Int) -> Int {
    text.withUTF8Buffer { wanted in
      var at = start
      while at + wanted.count <= source.count {
        if source[at] == wanted[0], wanted.indices.allSatisfy({ source[at + $0] == wanted[$0] }) {
          return at + wanted.count
        }
        at += 1
      }
      return source.count
    }
  }

  /// Where `</name` stands next, or the source's end.
  private func close(of name: [UInt8], from start: Int) -> Int {
    var at = start
    while at + name.count + 2 <= source.count {
      if source[at] == UInt8(ascii: "<"), source[at + 1] == UInt8(ascii: "/"),
        name.indices.allSatisfy({ source[at + 2 + $0] | 0x20 == name[$0] })
      {
        return at
      }
      at += 1
    }
    return source.count
  }

  /// The lower-case name of a tag; empty where there is none.
  private func name(from start: Int) -> [UInt8] {
    var end = start
    while end < source.count, end - start < 64,
      Self.isLetter(source[end]) || end > start && Self.isNamePart(source[end])
    { end += 1 }
    return source[start..<end].map { Self.isLetter($0) ? $0 | 0x20 : $0 }
  }

  private mutating func copy(to end: Int) {
    // References in attributes are left to libxml2.
    result.append(contentsOf: source[place..<end])
    place = end
  }

  /// Skips bytes, but not the ends of lines.
  private mutating func leaveOut(to end: Int) {
    for byte in source[place..<end] where byte == 0x0A { result.append(byte) }
    place = end
  }

  // MARK: Tables

  private static let script = Array("script".utf8)
  private static let raw: Set<[UInt8]> = Set(
    ["script", "style", "noscript", "svg"].map { Array($0.utf8) })
  private static let code: Set<[UInt8]> = Set(["script", "style"].map { Array($0.utf8) })
  private static let unknownVoid: Set<[UInt8]> = Set(
    ["wbr", "source", "track"].map { Array($0.utf8) })
  private static let void: Set<[UInt8]> = Set(
    [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "frame",
      "basefont", "isindex",
    ].map { Array($0.utf8) })
  /// Elements whose end libxml2 finds by itself.
  private static let mayStayOpen: Set<[UInt8]> = Set(
    [
      "html", "head", "body", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th",
      "thead", "tbody", "tfoot", "colgroup", "rt", "rp", "br",
    ].map { Array($0.utf8) })

  /// What windows-1252 has at 0x80 to 0x9F; after the table of the HTML standard, "numeric character reference end state".
  private static let windows1252: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
  }

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f") where isHex: UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F") where isHex: UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  private static func holds(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: StaticString)
    -> Bool
  {
    String(decoding: bytes, as: UTF8.self).lowercased().contains(text.description)
  }
}
