import Records

/// A record that is read out of a line's fields without Swift's coders, which take many times as long.
///
/// Only the records of whole pages are worth it. `nil` says that something is not as it should be: the coders
/// then read the same fields, and tell what.
protocol DirectlyRead {
  init(directly fields: JSONNode) throws(Unexpected)
}

extension DirectlyRead {
  static func read(_ fields: JSONNode) -> Self? {
    fields.isObject ? try? Self(directly: fields) : nil
  }
}

extension RawArticle: DirectlyRead {
  init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      id: try fields.needed("id"), origin: try Origin(directly: fields),
      printed: try fields.object("printed").map(Printed.init(directly:)) ?? Printed(),
      canonicalUrl: try fields.text("canonical_url"), flags: try fields.names("flags"),
      claims: try fields.objects("claims", Claim.init(directly:)),
      blocks: try fields.objects("blocks", Block.init(directly:)),
      removed: try fields.objects("removed", Removed.init(directly:)))
  }
}

extension Page: DirectlyRead {
  init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      id: try fields.needed("id"), origin: try Origin(directly: fields),
      mediaType: try fields.needed("media_type"), content: try fields.needed("content"))
  }
}

/// The line holds something else than its record does, most often.
struct Unexpected: Error {}

extension Origin {
  init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      url: try fields.text("url"), source: try fields.text("source"),
      fetchedAt: try fields.text("fetched_at"), sha256: try fields.text("sha256"),
      bytes: try fields.integer("bytes"),
      charset: try fields.object("charset").map(Charset.init(directly:)),
      http: try fields.object("http").map(HTTPResponse.init(directly:)))
  }
}

extension Charset {
  fileprivate init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      declared: try fields.text("declared"), used: try fields.text("used"),
      how: try fields.text("how"), replaced: try fields.integer("replaced"))
  }
}

extension HTTPResponse {
  fileprivate init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      status: try fields.integer("status"), finalUrl: try fields.text("final_url"),
      etag: try fields.text("etag"), lastModified: try fields.text("last_modified"),
      contentType: try fields.text("content_type"))
  }
}

extension Printed {
  fileprivate init(directly fields: JSONNode) throws(Unexpected) {
    self.init()
    title = try fields.text("title")
    byline = try fields.text("byline")
    published = try fields.text("published")
    modified = try fields.text("modified")
    lang = try fields.text("lang")
    siteName = try fields.text("site_name")
    description = try fields.text("description")
    section = try fields.text("section")
  }
}

extension Claim {
  private static let fields = ShortNames<Field>()

  init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      try fields.neededName("field", of: Self.fields), try fields.needed("value"),
      where: try fields.needed("where"))
  }
}

extension Block {
  static let kinds = ShortNames<Kind>()

  fileprivate init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      try fields.neededName("kind", of: Self.kinds), try fields.needed("text"),
      line: try fields.integer("line"))
  }
}

extension Removed {
  init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      rule: try fields.needed("rule"), text: try fields.needed("text"),
      line: try fields.integer("line"))
  }
}
