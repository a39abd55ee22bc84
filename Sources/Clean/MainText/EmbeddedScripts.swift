/// Reads what the tree does not hold, since nobody sees it: bodies of scripts, templates and `noscript`.
enum EmbeddedScripts {
  struct Script {
    let text: String
    /// The line of its start tag, from 1.
    let line: Int
    /// `script #__NEXT_DATA__`, `script[type=text/template]`, `noscript`, `script`.
    let place: String
    /// Markup that a script will show, not code.
    let isMarkup: Bool
  }

  /// All bodies, in reading order, but for those of JSON-LD.
  ///
  /// - Complexity: O(n) in the source.
  static func all(in html: String) -> [Script] {
    var html = html
    return html.withUTF8 { source in
      var found: [Script] = []
      var line = 1
      var place = 0
      // Names whose end tag does not come again, so that it is looked for once.
      var neverClosed: Set<[UInt8]> = []
      while let start = source.next(UInt8(ascii: "<"), from: place, lines: &line) {
        place = start + 1
        guard let name = names.first(where: { source.holds($0, at: place) }) else { continue }
        let tagLine = line
        let end = source.next(UInt8(ascii: ">"), from: place, lines: &line) ?? source.count
        let tag = String(decoding: source[(place + name.count)..<end], as: UTF8.self)
        let body = min(end + 1, source.count)
        place = body
        guard !neverClosed.contains(name) else { continue }
        let bodyLine = line
        guard let close = source.close(of: name, from: body, lines: &line) else {
          neverClosed.insert(name)
          line = bodyLine
          continue
        }
        place = close
        guard close > body, let kind = kind(of: name, tag) else { continue }
        found.append(
          Script(
            text: String(decoding: source[body..<close], as: UTF8.self), line: tagLine,
            place: kind.place, isMarkup: kind.isMarkup))
      }
      return found
    }
  }

  private static let names = ["script", "noscript", "template"].map { Array($0.utf8) }

  /// Nil for JSON-LD, which is read from the tree.
  private static func kind(of name: [UInt8], _ tag: String) -> (place: String, isMarkup: Bool)? {
    let name = String(decoding: name, as: UTF8.self)
    guard name == "script" else { return (name, true) }
    let type = value(of: "type", in: tag)?.lowercased() ?? ""
    if type.contains("ld+json") { return nil }
    if type.contains("template") || type.contains("html") { return ("script[type=\(type)]", true) }
    if let id = value(of: "id", in: tag) { return ("script #\(id)", false) }
    return ("script", false)
  }

  /// An attribute's value in the text of a start tag.
  private static func value(of attribute: String, in tag: String) -> String? {
    let lower = tag.lowercased()
    guard let key = lower.firstRange(of: " \(attribute)=") else { return nil }
    let rest = lower[key.upperBound...]
    guard let first = rest.first else { return nil }
    let isQuoted = first == "\"" || first == "'"
    let value = (isQuoted ? rest.dropFirst() : rest).prefix {
      isQuoted ? $0 != first : !$0.isWhitespace
    }
    let start = lower.distance(from: lower.startIndex, to: value.startIndex)
    // As written: an id's capitals count.
    return lower.count == tag.count ? String(tag.dropFirst(start).prefix(value.count)) : nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands next; counts the lines that are passed.
  fileprivate func next(_ byte: UInt8, from start: Int, lines: inout Int) -> Int? {
    var place = start
    while place < count {
      if self[place] == byte { return place }
      if self[place] == 0x0A { lines += 1 }
      place += 1
    }
    return nil
  }

  /// Whether a lower-case name stands here, in letters of either case, and no longer one.
  fileprivate func holds(_ name: [UInt8], at place: Int) -> Bool {
    guard place + name.count < count else { return false }
    return name.indices.allSatisfy { self[place + $0] | 0x20 == name[$0] }
      && !self[place + name.count].isLatinLetter
  }

  /// Where `</name` stands next.
  fileprivate func close(of name: [UInt8], from start: Int, lines: inout Int) -> Int? {
    var place = start
    while let tag = next(UInt8(ascii: "<"), from: place, lines: &lines) {
      if tag + 1 < count, self[tag + 1] == UInt8(ascii: "/"), holds(name, at: tag + 2) {
        return tag
      }
      place = tag + 1
    }
    return nil
  }
}
