import Records

/// A record that is read out of a line's fields without Swift's coders, which take many times as long.
///
/// Only the records of whole pages are worth it. `nil` says that something is not as it should be: the coders
/// then read the same fields, and tell what.
protocol DirectlyRead {
  init(directly fields: JSONObject) throws(Unexpected)
}

extension DirectlyRead {
  static func read(_ fields: JSONObject) -> Self? { try? Self(directly: fields) }
}

extension RawArticle: DirectlyRead {
  init(directly fields: JSONObject) throws(Unexpected) {
    self.init(
      id: try fields.needed("id"), origin: try Origin(directly: fields),
      printed: try fields.object("printed").map(Printed.init(directly:)) ?? Printed(),
      canonicalUrl: try fields.text("canonical_url"),
      claims: try fields.objects("claims", Claim.init(directly:)),
      blocks: try fields.objects("blocks", Block.init(directly:)),
      removed: try fields.objects("removed", Removed.init(directly:)))
    guard fields["flags"] == nil else { throw Unexpected() }
  }
}

extension Page: DirectlyRead {
  init(directly fields: JSONObject) throws(Unexpected) {
    self.init(
      id: try fields.needed("id"), origin: try Origin(directly: fields),
      mediaType: try fields.needed("media_type"), content: try fields.needed("content"))
  }
}

/// The line holds something else than its record does, most often.
struct Unexpected: Error {}

extension Origin {
  fileprivate init(directly fields: JSONObject) throws(Unexpected) {
    self.init(
      url: try fields.text("url"), source: try fields.text("source"),
      fetchedAt: try fields.text("fetched_at"), sha256: try fields.text("sha256"),
      bytes: try fields.integer("bytes"),
      charset: try fields.object("charset").map(Charset.init(directly:)),
      http: try fields.object("http").map(HTTPResponse.init(directly:)))
  }
}

extension Charset {
  fileprivate init(directly fields: JSONObject) throws(Unexpected) {
    self.init(
      declared: try fields.text("declared"), used: try fields.text("used"),
      how: try fields.text("how"), replaced: try fields.integer("replaced"))
  }
}

extension HTTPResponse {
  fileprivate init(directly fields: JSONObject) throws(Unexpected) {
    self.init(
      status: try fields.integer("status"), finalUrl: try fields.text("final_url"),
      etag: try fields.text("etag"), lastModified: try fields.text("last_modified"),
      contentType: try fields.text("content_type"))
  }
}

extension Printed {
  fileprivate init(directly fields: JSONObject) throws(Unexpected) {
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
  fileprivate init(directly fields: JSONObject) throws(Unexpected) {
    guard let field = Field(rawValue: try fields.needed("field")) else { throw Unexpected() }
    self.init(field, try fields.needed("value"), where: try fields.needed("where"))
  }
}

extension Block {
  fileprivate init(directly fields: JSONObject) throws(Unexpected) {
    guard let kind = Kind(rawValue: try fields.needed("kind")) else { throw Unexpected() }
    self.init(kind, try fields.needed("text"), line: try fields.integer("line"))
  }
}

extension Removed {
  fileprivate init(directly fields: JSONObject) throws(Unexpected) {
    self.init(
      rule: try fields.needed("rule"), text: try fields.needed("text"),
      line: try fields.integer("line"))
  }
}

extension JSONObject {
  fileprivate func text(_ key: String) throws(Unexpected) -> String? {
    switch self[key] {
    case nil, .null: return nil
    case .string(let text): return text
    default: throw Unexpected()
    }
  }

  fileprivate func needed(_ key: String) throws(Unexpected) -> String {
    guard case .string(let text)? = self[key] else { throw Unexpected() }
    return text
  }

  fileprivate func integer(_ key: String) throws(Unexpected) -> Int? {
    switch self[key] {
    case nil, .null: return nil
    case .integer(let integer): return Int(integer)
    default: throw Unexpected()
    }
  }

  fileprivate func object(_ key: String) throws(Unexpected) -> JSONObject? {
    switch self[key] {
    case nil, .null: return nil
    case .object(let object): return object
    default: throw Unexpected()
    }
  }

  fileprivate func objects<Item>(
    _ key: String, _ item: (JSONObject) throws(Unexpected) -> Item
  ) throws(Unexpected) -> [Item] {
    switch self[key] {
    case nil, .null: return []
    case .array(let values):
      var items: [Item] = []
      items.reserveCapacity(values.count)
      for value in values {
        guard case .object(let object) = value else { throw Unexpected() }
        items.append(try item(object))
      }
      return items
    default: throw Unexpected()
    }
  }
}
