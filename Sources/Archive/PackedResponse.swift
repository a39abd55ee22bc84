/// A response ready to be appended: one gzip member with one WARC record.
///
/// Packing is most of the work of an archive, and needs nothing of the file: many threads may pack for one writer.
package struct PackedResponse: Sendable {
  let bytes: [UInt8]
}

/// Packs responses, one after the other. Belongs to one thread.
package final class ResponsePacker {
  private let deflater: Deflater

  /// - Parameter level: zlib's, 1 to 9. Level 3 packs news pages twice as fast as 6, into a tenth more bytes.
  package init(level: Int = 3) {
    deflater = Deflater(level: Int32(level))
  }

  package func pack(_ response: ArchivedResponse) -> PackedResponse {
    PackedResponse(bytes: deflater.member(RecordText.response(response)))
  }
}
