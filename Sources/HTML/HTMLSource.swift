/// Rewrites a page's source for libxml2 2.9, which knows no HTML5, in one pass; holds it against `HTMLLimits` on the way.
///
/// - Bodies of scripts (other than `application/ld+json`) and styles, and comments, are left out: half of a page's bytes.
/// - So are bodies of `svg`, and of `noscript`, since an image in one in the head makes libxml2 put the whole page inside.
/// - `wbr`, `source` and `track` are left out, which libxml2 takes for containers of all that follows.
/// - Attributes are set aside and read as the HTML standard has it: half of the rest.
/// - `&#128;` to `&#159;` become the characters that windows-1252 has there, as browsers read them.
/// - End tags of elements that are not open are left out: with thousands of open elements each would cost libxml2 a search.
///
/// Line ends stay, so that line numbers stay.
struct HTMLSource: ~Copyable {
  /// A start tag with attributes.
  struct Tag {
    /// Where its name's and its lines' end stands in `markup`.
    var end: Int
    var name: Int
    var attributes: Range<Int>
  }

  /// What libxml2 is to read.
  var markup: ByteBuffer
  var attributes = HTMLAttributes()
  var names = ElementNames()
  /// In the order of the source.
  var tags: [Tag] = []

  private let limits: HTMLLimits
  private let source: UnsafeBufferPointer<UInt8>
  private var place = 0
  /// How many elements of each name are open.
  private var open: [Int] = []
  private var depth = 0
  private var elements = 0
  /// Names whose end tag does not come again, so that it is looked for once.
  private var neverClosed: Set<Int> = []

  /// - Parameter source: is read now and never again.
  /// - Throws: `HTMLError` with `budget` or `depth`.
  /// - Complexity: O(n) in the bytes.
  static func rewritten(_ source: UnsafeBufferPointer<UInt8>, limits: HTMLLimits)
    throws(HTMLError) -> HTMLSource
  {
    guard source.count <= limits.bytes else {
      throw HTMLError(code: .budget, message: "\(source.count) bytes of \(limits.bytes)")
    }
    var rewriter = HTMLSource(source, limits)
    try rewriter.run()
    return rewriter
  }

  private init(_ source: UnsafeBufferPointer<UInt8>, _ limits: HTMLLimits) {
    self.limits = limits
    self.source = source
    markup = ByteBuffer(capacity: source.count / 2)
  }

  private mutating func run() throws(HTMLError) {
    while place < source.count {
      var end = place
      while end < source.count, !Self.isSpecial(source[end]) { end += 1 }
      copy(to: end)
      guard end < source.count else { return }
      switch source[end] {
      case UInt8(ascii: "<"): try tag()
      case UInt8(ascii: "&"): reference()
      // libxml2 ends some texts at a NUL.
      default: place += 1
      }
    }
  }

  private mutating func tag() throws(HTMLError) {
    let next = place + 1 < source.count ? source[place + 1] : 0
    if next == UInt8(ascii: "!") {
      leaveOut(
        to: source.has("<!--", at: place)
          ? end(of: "-->", from: place + 4) : end(of: ">", from: place))
    } else if next == UInt8(ascii: "?") {
      leaveOut(to: end(of: ">", from: place))
    } else if next == UInt8(ascii: "/") {
      endTag()
    } else if next.isASCIILetter {
      try startTag()
    } else {
      for byte in "&lt;".utf8 { markup.append(byte) }
      place += 1
    }
  }

  private mutating func endTag() {
    let nameEnd = endOfName(from: place + 2)
    let end = end(of: ">", from: place)
    guard nameEnd > place + 2 else { return leaveOut(to: end) }
    let name = names.number(of: source.part(place + 2..<nameEnd))
    let isOpen = openCount(of: name) > 0
    guard isOpen || names.traits(of: name).contains(.mayStayOpen) else {
      return leaveOut(to: end)
    }
    if isOpen {
      open[name] -= 1
      depth -= 1
    }
    copy(to: end)
  }

  private mutating func startTag() throws(HTMLError) {
    elements += 1
    guard elements <= limits.elements else {
      throw HTMLError(code: .budget, message: "more than \(limits.elements) elements")
    }
    let nameEnd = endOfName(from: place + 1)
    let name = names.number(of: source.part(place + 1..<nameEnd))
    let traits = names.traits(of: name)
    let first = attributes.count
    let (end, isClosed) = try readAttributes(from: nameEnd, of: name)
    if traits.contains(.unknownVoid) { return leaveOut(to: end) }
    let isData = name == Self.script && holdsData(end)

    copy(to: nameEnd)
    leaveOut(to: end)
    if attributes.count > first {
      tags.append(Tag(end: markup.count, name: name, attributes: first..<attributes.count))
    }
    if isClosed { markup.append(UInt8(ascii: "/")) }
    if source[end - 1] == UInt8(ascii: ">") { markup.append(UInt8(ascii: ">")) }

    if traits.contains(.raw), !isClosed || name == Self.script, !neverClosed.contains(name) {
      body(of: name, isData: isData, mayBeUnclosed: traits.contains(.code))
    } else if traits.isDisjoint(with: [.void, .mayStayOpen]), !isClosed {
      openCount(of: name)
      open[name] += 1
      depth += 1
      guard depth <= limits.depth else {
        throw HTMLError(
          code: .depth, message: "more than \(limits.depth) elements inside each other")
      }
    }
  }

  /// The content of a script and its like, and its end tag.
  private mutating func body(of name: Int, isData: Bool, mayBeUnclosed: Bool) {
    let close = close(of: name, from: place)
    if close == source.count, !mayBeUnclosed {
      neverClosed.insert(name)
      return
    }
    isData ? copy(to: close) : leaveOut(to: close)
    copy(to: end(of: ">", from: place))
  }

  /// Sets a start tag's attributes aside. Gives the place behind its `>`, and whether `/>` ends it.
  private mutating func readAttributes(from start: Int, of element: Int) throws(HTMLError) -> (
    end: Int, isClosed: Bool
  ) {
    var reader = AttributeReader(source: source, place: start)
    var count = 0
    while let (name, value) = reader.next() {
      count += 1
      guard count <= limits.attributes, attributes.count < limits.allAttributes else {
        throw HTMLError(
          code: .budget,
          message:
            "\(count) attributes on one \(names.name(of: element)), \(attributes.count) on the page"
        )
      }
      attributes.append(name: source.part(name), value: source.part(value))
    }
    return (reader.place, reader.isClosed)
  }

  /// A numeric reference; any other ampersand is copied.
  private mutating func reference() {
    if let (value, end) = CharacterReferences.number(in: source, at: place),
      let scalar = CharacterReferences.windows1252(value)
    {
      for byte in UTF8.encode(scalar)! { markup.append(byte) }
      place = end
    } else {
      copy(to: place + 1)
    }
  }

  @discardableResult
  private mutating func openCount(of name: Int) -> Int {
    while open.count <= name { open.append(0) }
    return open[name]
  }

  private mutating func copy(to end: Int) {
    markup.append(source.part(place..<end))
    place = end
  }

  /// Skips bytes, but not the ends of lines.
  private mutating func leaveOut(to end: Int) {
    let skipped = source.part(place..<end)
    var line = skipped.place(of: 0x0A, from: 0)
    while let found = line {
      markup.append(0x0A)
      line = skipped.place(of: 0x0A, from: found + 1)
    }
    place = end
  }
}

// MARK: Places in the source

extension HTMLSource {
  private static let script = {
    var names = ElementNames()
    return Array("script".utf8).withUnsafeBufferPointer { names.number(of: $0) }
  }()

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0
  }

  /// Behind the next `text` at or after `start`, or the source's end.
  private func end(of text: StaticString, from start: Int) -> Int {
    source.place(of: text, from: start).map { $0 + text.utf8CodeUnitCount } ?? source.count
  }

  /// Where `</name` stands next, or the source's end.
  private func close(of name: Int, from start: Int) -> Int {
    let name = Array(names.name(of: name).utf8)
    var start = start
    while let at = source.place(of: UInt8(ascii: "<"), from: start),
      at + name.count + 2 <= source.count
    {
      if source[at + 1] == UInt8(ascii: "/"),
        name.indices.allSatisfy({ source[at + 2 + $0].lowercased == name[$0] })
      {
        return at
      }
      start = at + 1
    }
    return source.count
  }

  /// The end of the name that stands at a place, which is what libxml2 takes for one; `start` where there is none.
  private func endOfName(from start: Int) -> Int {
    var end = start
    while end < source.count, end - start < 100,
      source[end].isASCIILetter || end > start && Self.isNamePart(source[end])
    { end += 1 }
    return end
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  /// Whether the tag that ends at a place says that its script is data for machines.
  private func holdsData(_ end: Int) -> Bool {
    let wanted = Array("ld+json".utf8)
    return (place..<max(place, end - wanted.count)).contains { at in
      wanted.indices.allSatisfy { source[at + $0].lowercased == wanted[$0] }
    }
  }
}
