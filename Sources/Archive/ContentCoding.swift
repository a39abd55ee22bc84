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
    guard result.count <= limit else { throw tooLarge(limit) }
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
      return try inflated(body, .gzipOrZlib, limit: limit)
    case "deflate":
      // By the standard in zlib's frame, which begins with 0x78; by habit often without.
      return try inflated(body, body.first == 0x78 ? .gzipOrZlib : .raw, limit: limit)
    default: throw ArchiveDamage(.encoding, "the content encoding \(encoding) is not known")
    }
  }

  private static func inflated(_ body: ArraySlice<UInt8>, _ form: Inflater.Form, limit: Int)
    throws(ArchiveDamage)
    -> [UInt8]
  {
    let inflater = Inflater(form)
    var result: [UInt8] = []
    var rest = body
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let step: Inflater.Step
      do throws(Inflater.Broken) {
        step = try inflater.step(from: rest, into: &piece)
      } catch {
        throw ArchiveDamage(.encoding, "the packed body is damaged: \(error.message)")
      }
      result += piece[..<step.written]
      rest = rest.dropFirst(step.read)
      guard result.count <= limit else { throw tooLarge(limit) }
      if step.ended {
        guard form == .gzipOrZlib, rest.starts(with: [0x1f, 0x8b]) else { return result }
        inflater.reset()
      } else if step.read == 0 && step.written == 0 {
        throw ArchiveDamage(.encoding, "the packed body is cut short")
      }
    }
  }

  private static func tooLarge(_ limit: Int) -> ArchiveDamage {
    ArchiveDamage(.tooLarge, "unpacks to more than \(limit) bytes")
  }
}
