import Archive
import Digest
import Records

/// Makes a page of a document's bytes, wherever they came from.
package struct PageMaker: Sendable {
  /// The most bytes that a document may have once it is unpacked.
  let maxBytes: Int
  private let judgement: PageJudgement

  /// - Throws: `DataFiles.Missing`.
  package init(maxBytes: Int) throws {
    self.maxBytes = maxBytes
    judgement = try PageJudgement()
  }

  /// - Parameter raw: what the file holds, packed by gzip or not.
  /// - Throws: `RecordRejected`.
  func page(ofFile raw: [UInt8], url: String, source: String) throws -> Page {
    let bytes = Gunzip.begins(raw) ? try Gunzip.unpack(raw, limit: maxBytes) : raw
    guard !bytes.isEmpty else { throw FetchReject.empty("has no bytes") }
    guard let type = MediaType.sniff(bytes, ending: Fetcher.ending(of: url)) else {
      throw FetchReject.contentType("is neither HTML nor plain text")
    }
    return try page(
      raw, Origin(url: url, source: source), type, try CharsetDecision(bytes, mediaType: type))
  }

  /// The same response gives the same page, whether a server sent it or an archive kept it.
  ///
  /// - Parameter digest: the body's SHA-256 in hexadecimal, for whoever knows it.
  /// - Throws: `RecordRejected`, also for a status that promises no document.
  package func page(of response: ArchivedResponse, source: String, digest: String? = nil) throws
    -> Page
  {
    if let reject = StatusReject.of(response.status) { throw reject }
    let bytes = response.body
    guard response.truncated == nil else {
      throw FetchReject.truncated("the body was cut when it was fetched")
    }
    guard bytes.count <= maxBytes else {
      throw FetchReject.tooLarge("has more than \(maxBytes) bytes")
    }
    guard !bytes.isEmpty else { throw FetchReject.empty("has no bytes") }
    let said = ContentType(response.headers["content-type"] ?? "")
    guard let type = MediaType.sniff(bytes, said: said) else {
      throw FetchReject.contentType("is neither HTML nor plain text")
    }
    let origin = Origin(
      url: response.asked ?? response.uri, source: source, fetchedAt: response.date.description,
      http: HTTPResponse(
        status: response.status, finalUrl: response.uri, etag: response.headers["etag"],
        lastModified: response.headers["last-modified"],
        contentType: response.headers["content-type"]))
    let decision = try CharsetDecision(bytes, mediaType: type, said: said.charset)
    if type == .html,
      let reject = judgement.reject(
        decision.text, asked: response.asked ?? response.uri, final: response.uri)
    {
      throw reject
    }
    return try page(bytes, origin, type, decision, digest: digest)
  }

  private func page(
    _ raw: [UInt8], _ origin: Origin, _ type: MediaType, _ decision: CharsetDecision,
    digest: String? = nil
  ) throws -> Page {
    guard decision.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw FetchReject.empty("has nothing but spaces")
    }
    var origin = origin
    let digest = digest ?? SHA256.hex(raw)
    origin.sha256 = digest
    origin.bytes = raw.count
    origin.charset = decision.charset
    return Page(
      id: String(SHA256.hex((origin.url ?? "") + "\n" + digest).prefix(32)), origin: origin,
      mediaType: type.rawValue, content: decision.text)
  }
}
