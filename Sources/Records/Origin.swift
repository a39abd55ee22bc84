/// Where a record's bytes came from. Written by `fetch`, handed on by every later stage.
package struct Origin: Inline, Equatable, Sendable {
  /// For files `file:` and the path as configured.
  package var url: String?
  /// The name in `pipeline.json`; under `--input`, `input`.
  package var source: String?
  /// UTC, only for what came over HTTP.
  package var fetchedAt: String?
  /// Of the raw bytes, lower-case hexadecimal.
  package var sha256: String?
  package var bytes: Int?
  package var charset: Charset?
  package var http: HTTPResponse?

  package init(
    url: String? = nil, source: String? = nil, fetchedAt: String? = nil, sha256: String? = nil,
    bytes: Int? = nil,
    charset: Charset? = nil, http: HTTPResponse? = nil
  ) {
    self.url = url
    self.source = source
    self.fetchedAt = fetchedAt
    self.sha256 = sha256
    self.bytes = bytes
    self.charset = charset
    self.http = http
  }
}

/// How the bytes became text.
package struct Charset: Codable, Equatable, Sendable {
  /// What the page or the server says.
  package var declared: String?
  package var used: String?
  /// What decided: `bom`, `utf-8`, `declared`, `uchardet` or `fallback`.
  package var how: String?
  /// How many malformed sequences became U+FFFD.
  package var replaced: Int?

  package init(
    declared: String? = nil, used: String? = nil, how: String? = nil, replaced: Int? = nil
  ) {
    self.declared = declared
    self.used = used
    self.how = how
    self.replaced = replaced
  }
}

/// What the server said of a page.
package struct HTTPResponse: Codable, Equatable, Sendable {
  package var status: Int?
  package var finalUrl: String?
  package var etag: String?
  package var lastModified: String?
  package var contentType: String?

  package init(
    status: Int? = nil, finalUrl: String? = nil, etag: String? = nil, lastModified: String? = nil,
    contentType: String? = nil
  ) {
    self.status = status
    self.finalUrl = finalUrl
    self.etag = etag
    self.lastModified = lastModified
    self.contentType = contentType
  }
}
