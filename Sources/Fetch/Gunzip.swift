import CZlib
import Records

/// Unpacks gzip over zlib, never to more bytes than allowed.
enum Gunzip {
  static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1f, 0x8b]) }

  /// All members of a gzip file, joined; what follows the last one is ignored, as gzip itself does.
  ///
  /// - Throws: `RecordRejected` for a broken file, and as soon as the result would exceed `limit` bytes.
  static func unpack(_ bytes: [UInt8], limit: Int) throws -> [UInt8] {
    var stream = z_stream()
    guard CZlib_inflateInit(&stream) == Z_OK else {
      throw FetchReject.gzip("zlib cannot start")
    }
    defer { inflateEnd(&stream) }
    var input = bytes
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    try input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      while true {
        let (status, made) = piece.withUnsafeMutableBufferPointer { piece in
          stream.next_out = piece.baseAddress
          stream.avail_out = UInt32(piece.count)
          let status = inflate(&stream, Z_NO_FLUSH)
          return (status, piece.count - Int(stream.avail_out))
        }
        guard output.count + made <= limit else {
          throw FetchReject.tooLarge("unpacks to more than \(limit) bytes")
        }
        output += piece[..<made]
        if status == Z_STREAM_END {
          let rest = input.suffix(Int(stream.avail_in))
          guard rest.starts(with: [0x1f, 0x8b]), inflateReset(&stream) == Z_OK else { return }
        } else if status != Z_OK || (made == 0 && stream.avail_in == 0) {
          throw FetchReject.gzip("the gzip data is broken or cut short")
        }
      }
    }
    return output
  }
}
