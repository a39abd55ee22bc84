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
    var members = Members()
    members.first("id", id, &writer)
    members.text("title", title, &writer)
    members.text("text", text, &writer)
    members.add("paragraphs", &writer) { $0.list(paragraphs) { $0.paragraph($1) } }
    if let lang { members.add("lang", &writer) { $0.language(lang) } }
    if let titleLang { members.add("title_lang", &writer) { $0.language(titleLang) } }
    members.add("byline", &writer) { $0.list(byline) { $0.string($1) } }
    members.text("agency", agency, &writer)
    if let dateline {
      members.add("dateline", &writer) {
        $0.object {
          $0.member("place", dateline.place)
          $0.member("agency", dateline.agency)
        }
      }
    }
    if let published { members.add("published", &writer) { $0.reading(published) } }
    if let modified { members.add("modified", &writer) { $0.reading(modified) } }
    members.text("canonical_url", canonicalUrl, &writer)
    members.text("site_name", siteName, &writer)
    members.text("fingerprint", fingerprint, &writer)
    return members.names
  }
}

extension RawArticle: DirectlyWritten {
  func write(to writer: inout JSONWriter) -> [String]? {
    // Only records made elsewhere hold it: `clean` hands it on.
    guard origin == Origin() else { return nil }
    var members = Members()
    members.first("id", id, &writer)
    members.add("printed", &writer) { $0.texts(printed.members) }
    members.text("canonical_url", canonicalUrl, &writer)
    if let flags { members.add("flags", &writer) { $0.list(flags) { $0.string($1.rawValue) } } }
    members.add("claims", &writer) {
      $0.list(claims) {
        $0.claim($1)
      }
    }
    members.add("blocks", &writer) {
      $0.list(blocks) { $0.text($1.text, "kind", $1.kind.rawValue, line: $1.line) }
    }
    members.add("removed", &writer) {
      $0.list(removed) { $0.text($1.text, "rule", $1.rule, line: $1.line) }
    }
    return members.names
  }
}

extension Printed {
  fileprivate var members: [(String, String?)] {
    [
      ("title", title), ("byline", byline), ("published", published), ("modified", modified),
      ("lang", lang), ("site_name", siteName), ("description", description), ("section", section),
    ]
  }
}

/// Writes an object's members and notes their names.
struct Members {
  private(set) var names: [String] = []

  mutating func first(_ name: String, _ value: String, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.string(value)
    names.append(name)
  }

  mutating func add(
    _ name: String, _ writer: inout JSONWriter, _ write: (inout JSONWriter) -> Void
  ) {
    writer.append(UInt8(ascii: ","))
    writer.key(name)
    write(&writer)
    names.append(name)
  }

  /// Nothing for an absent value.
  mutating func text(_ name: String, _ value: String?, _ writer: inout JSONWriter) {
    if let value { add(name, &writer) { $0.string(value) } }
  }
}

extension JSONWriter {
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

  /// A block or a struck line.
  fileprivate mutating func text(_ text: String, _ key: String, _ value: String, line: Int?) {
    append(UInt8(ascii: "{"))
    self.key(key)
    string(value)
    raw(",\"text\":")
    string(text)
    if let line {
      raw(",\"line\":")
      integer(line)
    }
    append(UInt8(ascii: "}"))
  }

  fileprivate mutating func claim(_ claim: Claim) {
    raw("{\"field\":")
    string(claim.field.rawValue)
    raw(",\"value\":")
    string(claim.value)
    raw(",\"where\":")
    string(claim.where)
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
    object {
      $0.member("value", reading.value)
      $0.member("precision", reading.precision?.rawValue)
      $0.member("from", reading.from)
      $0.member("to", reading.to)
      $0.member("evidence")
      $0.list(reading.evidence) { writer, evidence in
        writer.raw("{\"text\":")
        writer.string(evidence.text)
        writer.raw(",\"where\":")
        writer.string(evidence.where)
        writer.raw(",\"why\":")
        writer.string(evidence.why)
        writer.append(UInt8(ascii: "}"))
      }
    }
  }
}
