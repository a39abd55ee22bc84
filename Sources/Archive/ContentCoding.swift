/// Undoes the encodings in which a server sent a body and in which many archives keep it.
///
/// A body that does not begin as its header says is taken as it is: archives exist that undid the encoding and left the
/// header.
enum ContentCoding {
  /// - Throws: `ArchiveDamage` for an encoding that is not known or does not hold, and as soon as the body would exceed
  ///   `limit` bytes.
  static func decoded(_ body: ArraySlice<UInt8>, headers: [HTTPHeader], limit: Int)
    throws(ArchiveDamage)
    -> [UInt8]
  {
    var result = body
    if headers["transfer-encoding"]?.lowercased().hasSuffix("chunked") == true {
      result = Chunks.joined(body) ?? body
    }
    let encodings = (headers["content-encoding"] ?? "").lowercased().split {
      $0 == "," || $0 == " "
    }
    for encoding in encodings.reversed() where !result.isEmpty {
      result = try undo(String(encoding), result, limit: limit)[...]
    }
    guard result.count <= limit else { throw Unpacking.tooLarge(limit) }
    return Array(result)
  }

  private static func undo(_ encoding: String, _ body: ArraySlice<UInt8>, limit: Int)
    throws(ArchiveDamage)
    -> [UInt8]
  {
    switch encoding {
    case "identity", "none", "utf-8": return Array(body)
    case "gzip", "x-gzip":
      guard body.starts(with: [0x1f, 0x8b]) else { return Array(body) }
      return try Unpacking.bytes(of: body, .gzipOrZlib, limit: limit)
    case "deflate":
      // By the standard in zlib's frame, which begins with 0x78; by habit often without.
      return try Unpacking.bytes(of: body, body.first == 0x78 ? .gzipOrZlib : .raw, limit: limit)
    default: throw ArchiveDamage(.encoding, "the content encoding \(encoding) is not known")
    }
  }
}
