import CDeflate

/// Packs bytes as gzip members, each at once: libdeflate, which packs a page three times as fast as zlib.
final class Deflater {
  private let compressor: OpaquePointer

  /// - Parameter level: 1, the fastest, to 12, the smallest.
  init(level: Int) {
    guard let compressor = libdeflate_alloc_compressor(Int32(level)) else {
      preconditionFailure("no memory to pack, or no such level: \(level)")
    }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  /// One whole member.
  func member(_ bytes: [UInt8]) -> [UInt8] {
    let room = libdeflate_gzip_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: room) { output, count in
      count = libdeflate_gzip_compress(
        compressor, bytes, bytes.count, output.baseAddress, room)
      precondition(count > 0, "libdeflate's bound does not hold")
    }
  }
}
