import CZlib

/// Packs bytes as gzip members, over one zlib stream that is used again for each.
final class Deflater {
  /// zlib's state points back at its stream, so this must not move.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

  /// - Parameter level: 1, the fastest, to 9, the smallest.
  init(level: Int32) {
    stream.initialize(to: z_stream())
    let status = CZlib_gzipInit(stream, level)
    precondition(status == Z_OK, "zlib cannot start: \(status)")
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// One whole member.
  func member(_ bytes: [UInt8]) -> [UInt8] {
    deflateReset(stream)
    let room = Int(deflateBound(stream, UInt(bytes.count)))
    var bytes = bytes
    return bytes.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: room) { output, count in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(room)
        let status = deflate(stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "zlib's bound does not hold: \(status)")
        count = room - Int(stream.pointee.avail_out)
      }
    }
  }
}
