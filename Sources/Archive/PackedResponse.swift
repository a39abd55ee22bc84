/// A response ready to be appended: one gzip member with one WARC record.
///
/// Packing is most of the work of an archive, and needs nothing of the file: many threads may pack for one writer.
package struct PackedResponse: Sendable {
  let bytes: [UInt8]
}

/// Packs responses, one after the other. Belongs to one thread.
package final class ResponsePacker {
  private let deflater = Deflater()

  package init() {}

  /// - Parameter bodyDigest: the body's SHA-256 in hexadecimal, for whoever knows it.
  package func pack(_ response: ArchivedResponse, bodyDigest: String? = nil) -> PackedResponse {
    PackedResponse(bytes: deflater.member(RecordText.response(response, bodyDigest: bodyDigest)))
  }
}
