import CZlib

/// Unpacks gzip or zlib data piece by piece, over one zlib stream.
final class Inflater {
  /// What one call did.
  struct Step {
    var read = 0
    var written = 0
    /// The end of a member, whose checksum holds.
    var ended = false
  }

  struct Broken: Error {
    var message: String
  }

  enum Form: Int32 {
    /// Told by the header. 32 (find the header) + 15 (largest window).
    case gzipOrZlib = 47
    /// Deflate data alone, which some servers send under that name.
    case raw = -15
  }

  /// zlib's state points back at its stream, so this must not move.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

  init(_ form: Form = .gzipOrZlib) {
    stream.initialize(to: z_stream())
    let status = CZlib_inflateInit(stream, form.rawValue)
    precondition(status == Z_OK, "zlib cannot start: \(status)")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Begins a new member.
  func reset() { inflateReset(stream) }

  /// Reads from `input` and writes over `output` until one of them, or the member, is at its end.
  func step(from input: ArraySlice<UInt8>, into output: inout [UInt8]) throws(Broken) -> Step {
    let status = input.withUnsafeBytes { input in
      output.withUnsafeMutableBytes { output in
        stream.pointee.next_in = UnsafeMutablePointer(
          mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(output.count)
        return inflate(stream, Z_NO_FLUSH)
      }
    }
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
      throw Broken(message: stream.pointee.msg.map { String(cString: $0) } ?? "status \(status)")
    }
    return Step(
      read: input.count - Int(stream.pointee.avail_in),
      written: output.count - Int(stream.pointee.avail_out), ended: status == Z_STREAM_END)
  }
}
