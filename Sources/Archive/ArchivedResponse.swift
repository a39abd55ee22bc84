import Calendar

/// One HTTP response as the archive keeps it: its headers in order, its body without content and transfer encodings.
///
/// The initializer settles what a record can hold, so that what is appended is read again as the same value: headers
/// that speak of encodings no longer there are kept under `X-Archive-Orig-…`, as Heritrix and Common Crawl do, and
/// `Content-Length` is true.
package struct ArchivedResponse: Equatable, Sendable {
  /// What a response was asked for.
  package enum Purpose: String, Sendable {
    case page
    /// The address that `asked` names led on from here.
    case redirect
    case robots
    /// A feed or a sitemap.
    case list
  }

  /// The address that answered, without credentials.
  package let uri: String
  /// When it answered.
  package let date: Instant
  /// `1.0`, `1.1`, `2` or `3`.
  package let version: String
  package let status: Int
  /// What follows the status on its line, often nothing.
  package let phrase: String
  package let headers: [HTTPHeader]
  package let body: [UInt8]

  /// The address that was asked for first, where redirects led from it to `uri`.
  package var asked: String? { didSet { asked = asked?.oneLine } }
  /// The source for which it was asked; nil in archives made elsewhere.
  package var source: String? { didSet { source = source?.oneLine } }
  package var purpose = Purpose.page
  /// The address of the machine that was connected to.
  package var machine: String? { didSet { machine = machine?.oneLine } }
  /// Why the body is not whole, in WARC's words: `length`, `time`, `disconnect`, `unspecified`.
  package var truncated: String? { didSet { truncated = truncated?.oneLine } }

  /// - Parameter headers: as they came.
  /// - Parameter body: decoded.
  package init(
    uri: String, date: Instant, version: String = "1.1", status: Int, phrase: String = "",
    headers: [HTTPHeader], body: [UInt8]
  ) {
    self.uri = uri.oneLine
    self.date = date
    self.version = version
    self.status = status
    self.phrase = phrase.oneLine
    self.headers = Self.settled(headers, length: body.count)
    self.body = body
  }

  private static func settled(_ headers: [HTTPHeader], length: Int) -> [HTTPHeader] {
    let length = String(length)
    var settled = headers.map { header in
      let isTrueLength = header.value == length && header.isNamed("content-length")
      let holds = isTrueLength || !encodings.contains { header.isNamed($0) }
      return holds ? header : HTTPHeader("X-Archive-Orig-" + header.name, header.value)
    }
    if settled["content-length"] == nil { settled.append(HTTPHeader("Content-Length", length)) }
    return settled
  }

  private static let encodings = ["content-encoding", "transfer-encoding", "content-length"]
}
