import Records

/// A record that is written without Swift's coders, which take many times as long, to the same bytes.
protocol DirectlyWritten {
  /// Writes the members that the record has; the object's opening and its schema are written.
  ///
  /// - Returns: their names; nil, and nothing written, where the coders are to write it.
  func write(to writer: inout JSONWriter) -> [String]?
}

extension Article: DirectlyWritten {
  func write(to writer: inout JSONWriter) -> [String]? {
    // Only records made elsewhere hold it: `normalize` hands it on.
    guard origin == Origin() else { return nil }
    var names: [String] = []
    func member(_ name: String, _ write: (inout JSONWriter) -> Void) {
      writer.append(UInt8(ascii: ","))
      writer.key(name)
      write(&writer)
      names.append(name)
    }
    func text(_ name: String, _ value: String?) {
      if let value { member(name) { $0.string(value) } }
    }
    writer.key("id")
    writer.string(id)
    names.append("id")
    text("title", title)
    text("text", self.text)
    member("paragraphs") { $0.list(paragraphs) { $0.paragraph($1) } }
    if let lang { member("lang") { $0.language(lang) } }
    member("byline") { $0.list(byline) { $0.string($1) } }
    text("agency", agency)
    if let dateline {
      member("dateline") { $0.texts([("place", dateline.place), ("agency", dateline.agency)]) }
    }
    if let published { member("published") { $0.reading(published) } }
    if let modified { member("modified") { $0.reading(modified) } }
    text("canonical_url", canonicalUrl)
    text("site_name", siteName)
    text("fingerprint", fingerprint)
    return names
  }
}

extension JSONWriter {
  fileprivate mutating func list<Item>(_ items: [Item], _ write: (inout JSONWriter, Item) -> Void) {
    append(UInt8(ascii: "["))
    for (place, item) in items.enumerated() {
      if place > 0 { append(UInt8(ascii: ",")) }
      write(&self, item)
    }
    append(UInt8(ascii: "]"))
  }

  /// An object of those members that are there.
  fileprivate mutating func texts(_ members: [(String, String?)]) {
    append(UInt8(ascii: "{"))
    var isFirst = true
    for case (let name, let value?) in members {
      if !isFirst { append(UInt8(ascii: ",")) }
      isFirst = false
      key(name)
      string(value)
    }
    append(UInt8(ascii: "}"))
  }

  fileprivate mutating func paragraph(_ paragraph: Paragraph) {
    raw("{\"start\":")
    integer(paragraph.start)
    raw(",\"end\":")
    integer(paragraph.end)
    raw(",\"kind\":")
    string(paragraph.kind.rawValue)
    append(UInt8(ascii: "}"))
  }

  fileprivate mutating func language(_ language: DetectedLanguage) {
    raw("{\"code\":")
    string(language.code)
    raw(",\"confidence\":")
    number(language.confidence)
    append(UInt8(ascii: "}"))
  }

  fileprivate mutating func reading(_ reading: DateReading) {
    append(UInt8(ascii: "{"))
    for (name, value) in [
      ("value", reading.value), ("precision", reading.precision?.rawValue),
      ("from", reading.from), ("to", reading.to),
    ] {
      guard let value else { continue }
      key(name)
      string(value)
      append(UInt8(ascii: ","))
    }
    raw("\"evidence\":")
    list(reading.evidence) {
      $0.texts([("text", $1.text), ("where", $1.where), ("why", $1.why)])
    }
    append(UInt8(ascii: "}"))
  }
}
